export * from './key-cache.js';
export * from './keyed-hash.js';
export * from './master-key.js';
export * from './memory-vault.js';
export * from './vault.js';
export * from './wrap.js';
