import { chosen } from '../../apps/api/names-an-adapter.js';

export const known = chosen;
