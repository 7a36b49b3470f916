import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '#libs/platform';
import { compose, filledIn, namesWith, root } from './compose-file.js';

const { services, volumes } = compose;
const NODES = ['kurrentdb-1', 'kurrentdb-2', 'kurrentdb-3'];
const OURS = ['api', 'projector'];

const SECRETS = {
  POSTGRES_PASSWORD: 'aa',
  JEJAK_OWNER_PASSWORD: 'bb',
  JEJAK_APP_PASSWORD: 'cc',
  JEJAK_MASTER_KEY: '0'.repeat(64),
};

const service = (name: string) => services[name] ?? {};

const environmentOf = (name: string, values: Record<string, string> = SECRETS) =>
  Object.fromEntries(
    Object.entries(service(name).environment ?? {}).map(([key, value]) => [
      key,
      filledIn(String(value), values),
    ]),
  );

describe('docker-compose.yml', () => {
  it('has an application, projectors and PostgreSQL, and KurrentDB alone or as three by profile', () => {
    expect(namesWith()).toEqual(['api', 'database', 'projector']);
    expect(namesWith('kurrentdb')).toEqual(['kurrentdb']);
    expect(namesWith('kurrentdb-cluster')).toEqual(['certificates', ...NODES]);
  });

  it.each(OURS)('gives %s settings that the program takes, all of them written down', (name) => {
    const env = environmentOf(name);
    const config = readConfig(env);
    expect(config.databaseUrl).toBe('postgresql://jejak_app:cc@database:5432/jejak');
    expect(config.ownerUrl).toBe('postgresql://jejak_owner:bb@database:5432/jejak');
    expect(config.eventStoreUrl).toBeUndefined();
    const documented = readFileSync(join(root, 'docs/operations/configuration.md'), 'utf8');
    for (const variable of Object.keys(env)) expect(documented).toContain(`\`${variable}\``);
  });

  it('leaves the read models to the projectors, and each of them tells how it does', () => {
    expect(readConfig(environmentOf('api')).project).toBe(false);
    expect(readConfig(environmentOf('projector')).project).toBe(true);
    const { metricsPort } = readConfig(environmentOf('projector'));
    expect(service('projector').healthcheck?.test.join(' ')).toContain(`:${metricsPort}/health`);
    expect(filledIn(String(service('projector').deploy?.replicas), {})).toBe('2');
  });

  it('has nobody of ours wait for another of ours, which might be waiting for it', () => {
    for (const name of OURS)
      expect(Object.keys(service(name).depends_on ?? {})).toEqual([
        'database',
        'kurrentdb',
        ...NODES,
      ]);
  });

  it('starts nothing without its secrets', () => {
    for (const missing of Object.keys(SECRETS)) {
      const given = Object.fromEntries(Object.entries(SECRETS).filter(([key]) => key !== missing));
      const all = ['database', ...OURS];
      expect(() => all.map((name) => environmentOf(name, given))).toThrow(missing);
    }
  });

  it.each(OURS)('gives %s a root it cannot write and no rights it does not need', (name) => {
    expect(service(name)).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      tmpfs: ['/tmp'],
    });
  });

  it('lets the world reach the application only, and that only through this machine', () => {
    const published = Object.entries(services).filter(([, { ports }]) => ports !== undefined);
    expect(published.map(([name, { ports }]) => [name, ports])).toEqual([
      ['api', ['127.0.0.1:3000:3000']],
    ]);
  });

  it('names every image by its version, and restarts and watches whatever stays', () => {
    for (const [name, { image, restart, healthcheck }] of Object.entries(services)) {
      if (image !== 'jejak:local')
        expect(`${name} ${image}`).toMatch(/:\d+\.\d+[\w.-]*(@sha256:[0-9a-f]{64})?$/);
      if (name === 'certificates') continue;
      expect(`${name} ${restart}`).toBe(`${name} unless-stopped`);
      // The application's own check is in the Dockerfile.
      if (name !== 'api') expect(healthcheck?.test.length).toBeGreaterThan(1);
    }
  });

  it('keeps what must be kept: every volume is declared, and every declared one is used', () => {
    const used = Object.values(services)
      .flatMap(({ volumes: of = [] }) => of)
      .map((volume) => volume.split(':')[0] ?? '');
    const named = used.filter((volume) => !volume.startsWith('./'));
    expect([...new Set(named)].sort()).toEqual(Object.keys(volumes).sort());
    for (const file of used.filter((volume) => volume.startsWith('./')))
      expect(existsSync(join(root, file))).toBe(true);
    for (const [name, { volumes: of = [] }] of Object.entries(services))
      if (name.startsWith('kurrentdb'))
        for (const kept of [':/var/lib/kurrentdb', ':/var/log/kurrentdb'])
          expect(of.join()).toContain(kept);
  });

  it.each(['kurrentdb', ...NODES])(
    'has %s tell nobody about itself and project nothing',
    (name) => {
      expect(environmentOf(name)).toMatchObject({
        KURRENTDB_TELEMETRY_OPTOUT: 'true',
        KURRENTDB_RUN_PROJECTIONS: 'None',
      });
    },
  );

  it.each(['kurrentdb', ...NODES])('takes for %s the long-term image, by its version', (name) => {
    expect(service(name).image).toMatch(
      /^docker\.kurrent\.io\/kurrent-lts\/kurrentdb:26\.0\.\d+(@sha256:[0-9a-f]{64})?$/,
    );
    expect(service(name).healthcheck?.test.join(' ')).toContain('/health/live');
  });

  it('has one node without TLS for trying out, and three that prove who they are', () => {
    expect(environmentOf('kurrentdb')).toMatchObject({
      KURRENTDB_CLUSTER_SIZE: '1',
      KURRENTDB_INSECURE: 'true',
    });
    for (const name of NODES) {
      const env = environmentOf(name);
      expect(env).toMatchObject({ KURRENTDB_DISCOVER_VIA_DNS: 'false' });
      for (const file of [
        'KURRENTDB_CERTIFICATE_FILE',
        'KURRENTDB_CERTIFICATE_PRIVATE_KEY_FILE',
        'KURRENTDB_TRUSTED_ROOT_CERTIFICATES_PATH',
        'KURRENTDB_DEFAULT_ADMIN_PASSWORD',
        'KURRENTDB_DEFAULT_OPS_PASSWORD',
      ])
        expect(Object.keys(env)).toContain(file);
      expect(service(name).healthcheck?.test.join(' ')).toContain('--cacert');
    }
  });

  it.each(NODES)('has %s find the two others, by names that its certificate bears', (name) => {
    const env = environmentOf(name, { KURRENTDB_ADMIN_PASSWORD: 'a', KURRENTDB_OPS_PASSWORD: 'b' });
    const seeds = env['KURRENTDB_GOSSIP_SEED']?.split(',').map((seed) => seed.split(':')[0]);
    expect(seeds).toEqual(NODES.filter((node) => node !== name));
    expect(env).toMatchObject({
      KURRENTDB_CLUSTER_SIZE: '3',
      KURRENTDB_ADVERTISE_HOST_TO_CLIENT_AS: name,
      KURRENTDB_REPLICATION_HOST_ADVERTISE_AS: name,
    });
    expect(env['KURRENTDB_INSECURE']).toBeUndefined();
    expect(service('certificates').entrypoint).toContain(name);
    expect(service(name).depends_on?.['certificates']?.condition).toBe(
      'service_completed_successfully',
    );
    const volume = service(name)
      .volumes?.find((v) => v.includes(':/certificates'))
      ?.split(':')[0];
    expect(service('certificates').volumes).toContain(`${volume}:/certificates/${name}`);
  });

  const client = spawnSync('docker', ['compose', 'version']).status === 0;
  (client ? it : it.skip)('is what docker compose itself takes, in every profile', () => {
    for (const profile of [[], ['--profile', 'kurrentdb'], ['--profile', 'kurrentdb-cluster']]) {
      const run = spawnSync('docker', ['compose', ...profile, 'config', '--quiet'], {
        cwd: root,
        env: { ...process.env, ...SECRETS },
        encoding: 'utf8',
      });
      expect(run.stderr).toBe('');
      expect(run.status).toBe(0);
    }
  });
});

describe('Dockerfile', () => {
  const lines = readFileSync(join(root, 'Dockerfile'), 'utf8').split('\n');
  const stages = lines.filter((line) => line.startsWith('FROM '));
  const last = lines.slice(lines.lastIndexOf(stages.at(-1) ?? ''));

  it('builds in one stage and runs in another, on Node 24, as nobody in particular', () => {
    expect(stages).toHaveLength(2);
    for (const stage of stages) expect(stage).toMatch(/^FROM node:24[\w.-]*( AS build)?$/);
    expect(last.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
    expect(last.join('\n')).toContain('HEALTHCHECK');
  });

  it('starts programs that the build makes', () => {
    const command = last.find((line) => line.startsWith('CMD '))?.slice(4) ?? '[]';
    const commands = [JSON.parse(command) as string[], service('projector').command ?? []];
    expect(commands).toHaveLength(2);
    for (const [program, file = ''] of commands) {
      expect(program).toBe('node');
      const source = file.replace(/^dist\//, '').replace(/\.js$/, '.ts');
      expect(existsSync(join(root, source))).toBe(true);
    }
  });
});
