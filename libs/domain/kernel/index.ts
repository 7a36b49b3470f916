export * from './calendar.js';
export * from './check.js';
export * from './clock.js';
export * from './define.js';
export * from './fact.js';
export * as f from './fields.js';
export type { DataOf, Field, FieldKind, Fields, InputOf } from './fields.js';
export * from './refusal.js';
export * from './text.js';
