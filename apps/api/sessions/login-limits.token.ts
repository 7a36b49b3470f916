export const LOGIN_LIMITS = Symbol('LOGIN_LIMITS');
