import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { compose, root } from './compose-file.js';

const openssl = spawnSync('openssl', ['version']).status === 0;
const [, , ...NODES] = compose.services['certificates']?.entrypoint ?? [];

(openssl ? describe : describe.skip)('the certificates of the cluster', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-certificates-'));
  const { uid, gid } = userInfo();

  const make = (): void => {
    const run = spawnSync('sh', [join(root, 'docker/create-certificates.sh'), ...NODES], {
      env: {
        ...process.env,
        CERTIFICATES_ROOT: folder,
        CERTIFICATES_OWNER: `${uid}:${gid}`,
      },
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(run.stderr);
  };
  const read = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');
  const certificate = (node: string): X509Certificate =>
    new X509Certificate(read('certificates', node, 'node.crt'));

  beforeAll(make);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are three, each of its node, all of one authority whose key is kept nowhere', () => {
    const authority = new X509Certificate(read('authority', 'ca.crt'));
    expect(NODES).toHaveLength(3);
    for (const node of NODES) {
      const own = certificate(node);
      expect(own.verify(authority.publicKey)).toBe(true);
      expect(own.checkHost(node)).toBe(node);
      expect(own.checkHost('elsewhere')).toBeUndefined();
      expect(own.subject).toBe('CN=eventstoredb-node');
      expect(statSync(join(folder, 'certificates', node, 'node.key')).mode & 0o077).toBe(0);
    }
    expect(spawnSync('find', [folder, '-name', 'ca.key'], { encoding: 'utf8' }).stdout).toBe('');
  });

  it('are left as they are by a second start', () => {
    const before = NODES.map((node) => certificate(node).fingerprint256);
    make();
    expect(NODES.map((node) => certificate(node).fingerprint256)).toEqual(before);
  });
});
