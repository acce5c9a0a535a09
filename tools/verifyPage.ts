import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

const folder = join(import.meta.dirname, '..', 'src', 'web', 'ledger', 'verify');

/** Builds the page that checks bundles as one file that needs nothing beside it, and writes it to `path`. */
export async function buildVerifyPage(path: string): Promise<void> {
  const built = await build({
    configFile: false,
    root: folder,
    logLevel: 'warn',
    base: './',
    build: {
      write: false,
      target: 'baseline-widely-available',
      modulePreload: false,
      rolldownOptions: { input: join(folder, 'verify.html'), output: { codeSplitting: false } },
    },
  });
  const files = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  writeFileSync(path, inOneFile(files));
}

type Built = Rolldown.OutputChunk | Rolldown.OutputAsset;

function inOneFile(files: readonly Built[]): string {
  const script = textOf(files, '.js').replaceAll('</script', String.raw`<\/script`);
  const style = textOf(files, '.css');
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return textOf(files, '.html')
    .replaceAll(/<script\b[^>]*\bsrc=[^>]*><\/script>\s*|<link\b[^>]*\brel="stylesheet"[^>]*>\s*/g, '')
    .replace('<title>', () => `<meta http-equiv="content-security-policy" content="${policy}" />\n    <title>`)
    .replace('</head>', () => `<style>${style}</style>\n  </head>`)
    .replace('</body>', () => `<script type="module">${script}</script>\n  </body>`);
}

/** The one file of a build that ends so. */
function textOf(files: readonly Built[], end: string): string {
  const [only, ...more] = files.filter(({ fileName }) => fileName.endsWith(end));
  if (only === undefined || more.length > 0) throw new Error(`the page is built of ${more.length + 1} files ${end}`);
  return only.type === 'chunk' ? only.code : Buffer.from(only.source).toString();
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
