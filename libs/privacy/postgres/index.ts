export * from './postgres-vault.js';
