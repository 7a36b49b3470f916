import { QueryClient } from '@tanstack/react-query';
import { Refused } from './api/problem.js';

const TRIES = 2;

/**
 * One refusal is an answer; only a connection that failed is tried again. Without a network nothing
 * waits in silence: it fails, is said, and is sent again by the same key.
 */
export const queries = new QueryClient({
  defaultOptions: {
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      retry: (failures, error) =>
        failures < TRIES && !(error instanceof Refused && error.problem.status < 500),
      placeholderData: (before: unknown) => before,
    },
  },
});
