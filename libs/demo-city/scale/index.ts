export * from './scale-city.js';
