import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A style sheet of pages without script: its text, its path, and an address that changes with it. */
export type Sheet = { readonly path: string; readonly href: string; readonly text: string };

/** Which pages a sheet is for: those of decks, which stay light, or also those with forms and of guests who come by a link. */
type Readers = 'public' | 'guests';

/** Puts a sheet together from the app's own tokens, ground and typesetting; `app` is the folder of the built web app. */
export function readSheet(app: string, readers: Readers = 'public'): Sheet {
  const base = join(import.meta.dirname, '..', '..', '..', 'web', 'base');
  const read = (name: string): string => readFileSync(join(base, name), 'utf8');
  const own = (readers === 'public' ? ['public'] : ['public', 'guests'])
    .map((name) => readFileSync(join(import.meta.dirname, `${name}.css`), 'utf8'))
    .join('\n');
  const faces = pointFaces(read('fonts.css'), join(app, 'assets'));
  const text = pack(
    [faces, read('tokens.css'), read('ground.css'), asPlain(read('Markdown.module.css')), own].join('\n'),
  );
  const path = `/${readers}.css`;
  return { path, href: `${path}?v=${createHash('sha256').update(text).digest('base64url').slice(0, 10)}`, text };
}

/** The faces under the names that the build gave their files; none that was not built. */
function pointFaces(css: string, assets: string): string {
  const files = existsSync(assets) ? readdirSync(assets) : [];
  return css.replaceAll(/@font-face \{.*?\n\}/gs, (face) => {
    const name = /\/([\w-]+)\.woff2'/.exec(face)?.[1];
    const file = files.find((built) => built.startsWith(`${name}-`) && /^[\w-]{8}\.woff2$/.test(built.slice(-14)));
    return file === undefined ? '' : face.replace(/url\('[^']*'\)/, `url('/assets/${file}')`);
  });
}

/** A module's sheet with its class names as they are written. */
const asPlain = (module: string): string => module.replaceAll(/:global\(([^()]*)\)/g, '$1');

const pack = (css: string): string =>
  css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}')
    .trim();
