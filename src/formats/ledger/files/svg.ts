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

/** None of them looks at a letter again and again: a drawing may be large. */
const active: readonly RegExp[] = [
  /<\s*(?:[^\s<>/:]+:)?(?:script|foreignobject|iframe|embed|object|handler|set|animate\w*)\b/i,
  /[\s"'/]on[a-z]+\s*=/i,
  /(?:java|vb)script\s*:/i,
  // Declarations can name what is loaded, and give elements handlers that stand nowhere in the drawing.
  /<!(?:entity|attlist|element|notation)/i,
  /<\?xml-stylesheet/i,
  /(?:href|src|srcset|poster)\s*=\s*(?:["']\s*)?(?!#|data:image\/(?:png|jpeg|gif|webp))[^\s"'#>]/i,
  /@import|image-set\(|url\(\s*["']?(?!#|data:image\/)/i,
  // Elements of a page do within a drawing what they do on a page.
  /1999\/xhtml/i,
  // What is spelt as a character reference, or as an escape of CSS, could be any of these.
  /&#|\\/,
  // So could what is read in another encoding, some of which skip letters.
  /<\?xml\s[^<>?]*\bencoding\s*=\s*["'](?!utf-?8["'])/i,
  /[\0-\x08\x0b\x0c\x0e-\x1f]/,
];
