import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('src/web'),
  plugins: [react()],
  resolve: { alias: { 'zod/mini': here('src/contract/base/schemaless.ts') } },
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    manifest: true,
    target: 'baseline-widely-available',
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
