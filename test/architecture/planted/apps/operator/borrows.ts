import { chosen } from '../api/names-an-adapter.js';

export const again = chosen;
