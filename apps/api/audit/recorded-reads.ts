/*
 * Whatever an account reads is taken for personal data, unless it is one of these: figures, texts,
 * and what the account is itself. So an endpoint that nobody thought of here leaves a trace.
 */
const IMPERSONAL = [
  /^\/api\/v1\/(me|sessions|areas|catalogue|summary|live|reports|seals|read-models|rule-sets)(\/|$)/,
  /^\/api\/v1\/(tabulations|indicators)(\/|$)/,
  /^\/api\/v1\/figures(\/:\w+)?(\/trend)?$/,
  /^\/api\/v1\/figures\/:\w+\/changes$/,
  /^\/api\/v1\/validity(\/:\w+\/trend)?$/,
];

/** Searching reads too, though by a body: names do not stand in addresses. */
const READING_POSTS: ReadonlySet<string> = new Set([
  '/api/v1/beneficiaries/search',
  '/api/v1/families/search',
  '/api/v1/read-models/:name/check',
  '/api/v1/rule-sets/rehearsals',
]);

/** Whether a request is one that reads personal data. `route`: the pattern of its address. */
export const readsPersonalData = (method: string, route: string): boolean => {
  if (method !== 'GET') return method === 'POST' && READING_POSTS.has(route);
  return route.startsWith('/api/v1/') && !IMPERSONAL.some((pattern) => pattern.test(route));
};
