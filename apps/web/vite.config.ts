import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { brotliCompress, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import { defineConfig, type Plugin } from 'vite';

const OUT = '../../dist/apps/web';
const SMALL = 1024;
/** The API behind the pages while they are being worked on. */
const API = process.env['JEJAK_API'] ?? 'http://127.0.0.1:3000';

/** Compresses once, at build time, as hard as it goes: the server only hands the files out. */
const compressed = (): Plugin => {
  let out = OUT;
  return {
    name: 'compressed',
    apply: 'build',
    configResolved({ build, root }) {
      out = resolve(root, build.outDir);
    },
    async closeBundle() {
      const folder = join(out, 'assets');
      const files = (await readdir(folder)).filter((file) => /\.(js|css|svg)$/.test(file));
      await Promise.all(
        files.map(async (file) => {
          const path = join(folder, file);
          const content = await readFile(path);
          if (content.length < SMALL) return;
          await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
          await writeFile(`${path}.br`, await promisify(brotliCompress)(content));
        }),
      );
    },
  };
};

export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  plugins: [compressed()],
  // `source`: the domain is read from its TypeScript, as everywhere else in the house.
  resolve: { conditions: ['source', 'module', 'browser', mode] },
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      // The domain is pure: what a page does not use of it need not travel.
      treeshake: { moduleSideEffects: (id: string) => !id.includes('/libs/domain/') },
    },
  },
  server: { proxy: { '/api': API, '/health': API } },
}));
