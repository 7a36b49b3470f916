export const SEARCH_LIMITS = Symbol('SEARCH_LIMITS');
