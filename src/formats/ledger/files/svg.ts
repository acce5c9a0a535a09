import { refuse } from '../../../core/base/refusal.ts';
import type { FileRefusal, Sniffed } from './sniffed.ts';

/** A drawing is kept where nothing in it could run, load or fetch when somebody opens the download. */
export const readSvg = (text: string, name: string): Sniffed | FileRefusal =>
  active.some((pattern) => pattern.test(text))
    ? refuse(
        'unsafe',
        `"${name}" is a drawing that carries script or loads something from elsewhere. Export it as a PNG, and choose that.`,
      )
    : { mediaType: 'image/svg+xml', locked: false };

const active: readonly RegExp[] = [
  /<\s*(?:[\w-]+:)?(?:script|foreignobject|iframe|embed|object|handler|set|animate\w*)\b/i,
  /[\s"'/]on[a-z]+\s*=/i,
  /(?:java|vb)script\s*:/i,
  /<!(?:entity|doctype[^>]*\[)/i,
  /<\?xml-stylesheet/i,
  /(?:href|src)\s*=\s*["']?\s*(?!#|data:image\/(?:png|jpeg|gif|webp))[^\s"'#>]/i,
  /@import|url\(\s*["']?(?!#|data:image\/)/i,
  // What is spelt as a character reference, or as an escape of CSS, could be any of these.
  /&#|\\/,
];
