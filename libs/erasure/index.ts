export * from './erase.js';
