import { QueryClient } from '@tanstack/react-query';
import { Refused } from './api/problem.js';

const TRIES = 2;

/** One refusal is an answer; only a connection that failed is tried again. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) =>
        failures < TRIES && !(error instanceof Refused && error.problem.status < 500),
      placeholderData: (before: unknown) => before,
    },
  },
});
