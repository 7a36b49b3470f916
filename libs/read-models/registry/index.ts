export { isCursor } from './cursor.js';
export * from './lookup.js';
export * from './members.js';
export { familiesOf, memberNames } from './names.js';
export { CARD_PURPOSE, NIK_PURPOSE, registryProjection, type NumberHash } from './projection.js';
export * from './query.js';
export * from './question.js';
