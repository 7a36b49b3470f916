/*
 * The house rules of docs/adr/0001, each with its reason. `npm run boundaries` and
 * boundaries.spec.ts read this file.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'A fact must replay identically anywhere, also on a phone: the domain reaches no framework, no database, no Node module and no other library of ours.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: '\\.spec\\.ts$|/testing/|/reference/encode' },
      to: {
        pathNot: '^libs/domain/|(^|/)node_modules/(uuid|canonicalize)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'screens-are-rebuilt-alone',
      comment: 'A read model reaches neither an adapter nor another read model.',
      severity: 'error',
      from: { path: '^libs/read-models/([^/]+)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/read-models/', pathNot: '^libs/read-models/$1/|^libs/read-models/index' },
    },
    {
      name: 'only-platform-names-adapters',
      comment: 'Adapters are chosen in one place, so that another log is a change of one file.',
      severity: 'error',
      from: {
        path: '^(apps|libs)/',
        pathNot:
          '^libs/platform/|^libs/event-store/(postgres|memory|kurrentdb)/|^libs/privacy/postgres/|\\.spec\\.ts$|/testing/',
      },
      to: {
        path: '^libs/event-store/(postgres|memory|kurrentdb)/|^libs/privacy/postgres/|(^|/)node_modules/(pg|@eventstore)/',
      },
    },
    {
      name: 'no-event-bus',
      comment:
        'rxjs is for fan-out to screens only: the log is pulled with back-pressure, and the EventBus of @nestjs/cqrs reorders, swallows and forgets.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^apps/api/live/' },
      to: { path: '(^|/)node_modules/rxjs/' },
    },
    {
      name: 'apps-stay-apart',
      comment: 'What two apps share belongs in libs.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-know-no-app',
      comment: 'Dependencies point from apps to libs.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle cannot be understood, or replaced, one part at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that points nowhere is a mistake.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: require('node:path').resolve(__dirname, '../../tsconfig.json') },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.spec\\.ts$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
    },
  },
};
