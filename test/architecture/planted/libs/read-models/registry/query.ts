import { total } from '../summary/query.js';

export const borrowed = total;
