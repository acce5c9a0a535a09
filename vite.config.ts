import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { putInPlace } from './src/cli/base/webBuild.ts';
import { buildVerifyPage } from './tools/verifyPage.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** React and the runtime of the build, and what each screen shows. */
const everywhere =
  /node_modules[\\/](?:react|scheduler|use-sync-external-store)[\\/]|web[\\/]base[\\/](?:Button|Icon)\.|rolldown/;

const aside = here(`dist/web.${process.pid}`);

/** Puts what was built aside into its place once it is whole. */
const placing: Plugin = {
  name: 'cairn:placing',
  apply: 'build',
  closeBundle: {
    order: 'post',
    sequential: true,
    async handler() {
      if (!existsSync(join(aside, '.vite', 'manifest.json'))) return;
      await buildVerifyPage(join(aside, 'verify.html'));
      putInPlace(aside);
    },
  },
};

export default defineConfig({
  root: here('src/web'),
  plugins: [react(), placing],
  resolve: { alias: { 'zod/mini': here('src/contract/base/schemaless.ts') } },
  build: {
    outDir: aside,
    emptyOutDir: true,
    manifest: true,
    target: 'baseline-widely-available',
    // Every browser of that target preloads modules by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // The first load lists every piece by its name: a short one is enough.
        chunkFileNames: 'assets/[hash].js',
        // The sheet of the pages without script finds the faces by their names.
        assetFileNames: ({ names }) => `assets/${names[0]?.endsWith('.woff2') ? '[name]-' : ''}[hash][extname]`,
        // What every screen needs is one piece: many small ones weigh more than they hold.
        codeSplitting: { groups: [{ name: 'everywhere', test: everywhere }] },
      },
    },
    // A font inside a style sheet would be a data: URL, which the page's policy forbids.
    assetsInlineLimit: 0,
  },
  server: {
    host: '127.0.0.1',
    // Cairn answers its own pages only, so the requests of this server's pages go under its name.
    proxy: {
      '/api': { target: 'http://127.0.0.1:4747', changeOrigin: true, headers: { origin: 'http://127.0.0.1:4747' } },
    },
  },
});
