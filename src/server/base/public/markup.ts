import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** Each template, squeezed once. */
const squeezed = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

/** A piece of HTML in which all text is escaped. */
export type Html = HtmlEscapedString;

/** HTML as it is written, without the indentation, with every value escaped that is not HTML itself. */
export function markup(strings: TemplateStringsArray, ...values: readonly unknown[]): Html {
  const made = html(squeeze(strings), ...values);
  if (made instanceof Promise) throw new TypeError('a page is made of what is there already, not of promises');
  return made;
}

/** Nothing, where HTML is expected. */
export const nothing: Html = raw('');

function squeeze(strings: TemplateStringsArray): TemplateStringsArray {
  const known = squeezed.get(strings);
  if (known !== undefined) return known;
  const made = Object.assign(
    strings.map((text) => text.replaceAll(/\s*\n\s*/g, '\n')),
    { raw: strings.raw },
  );
  squeezed.set(strings, made);
  return made;
}
