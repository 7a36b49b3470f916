import { adapter } from '../../libs/event-store/postgres/adapter.js';

export const chosen = adapter;
