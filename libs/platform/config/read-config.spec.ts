import { ConfigError, readConfig } from './read-config.js';

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
  } catch (error) {
    return (error as ConfigError).problems.map((problem) => problem.en);
  }
  return [];
};

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      language: 'id',
      logLevel: 'info',
      demo: true,
      trustProxy: false,
      databaseUrl: undefined,
      project: true,
      checkMinutes: 60,
      checkFamilies: 500,
      metricsPort: undefined,
      tracesUrl: undefined,
    });
  });

  it('takes an empty variable as one that is not set', () => {
    expect(readConfig({ PORT: ' ', DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  it('reads what is set', () => {
    const databaseUrl = 'postgresql://jejak_app:s@db:5432/jejak';
    const eventStoreUrl = 'esdb://jejak:s@a:2113,b:2113,c:2113?tls=true&tlsCAFile=/etc/ca.crt';
    const env = {
      PORT: '0',
      JEJAK_LANG: 'EN',
      JEJAK_DEMO: 'tidak',
      DATABASE_URL: databaseUrl,
      EVENT_STORE_URL: eventStoreUrl,
      JEJAK_PROJECTOR: 'off',
      JEJAK_CHECK_MINUTES: '0',
      JEJAK_METRICS_PORT: '9464',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318',
    };
    expect(readConfig(env)).toMatchObject({
      port: 0,
      language: 'en',
      demo: false,
      databaseUrl,
      eventStoreUrl,
      project: false,
      checkMinutes: 0,
      metricsPort: 9464,
      tracesUrl: 'http://collector:4318',
    });
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', '3000x'],
    ['DATABASE_URL', 'mysql://root@db/jejak'],
    ['EVENT_STORE_URL', 'http://kurrent:2113'],
    ['JEJAK_MASTER_KEY', 'secret'],
    ['JEJAK_LANG', 'jv'],
    ['LOG_LEVEL', 'loud'],
    ['JEJAK_DEMO', 'maybe'],
    ['JEJAK_PROJECTOR', 'perhaps'],
    ['JEJAK_CHECK_MINUTES', 'hourly'],
    ['JEJAK_METRICS_PORT', '99999'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['DATABASE_OWNER_URL', 'postgresql://jejak_owner:s@db/jejak'],
  ])('refuses %s=%s, naming the variable and not the value', (name, value) => {
    const [problem, ...rest] = problemsOf({ [name]: value });
    expect(rest).toEqual([]);
    expect(problem).toMatch(new RegExp(`^${name} `));
    expect(problem).not.toContain(value);
  });

  it('tells everything that is wrong at once', () => {
    expect(problemsOf({ PORT: '-1', LOG_LEVEL: 'loud', JEJAK_DEMO: '?' })).toHaveLength(3);
  });
});
