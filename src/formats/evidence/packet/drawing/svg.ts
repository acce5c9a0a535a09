import { escapeHtml } from '../../../../core/base/prose.ts';
import { printable } from '../text/printable.ts';

/** What can stand on an attribute. */
type Attributes = Readonly<Record<string, string | number>>;

/** An element of a drawing around whatever stands in it. */
export const element = (name: string, attributes: Attributes, inside = ''): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`)
    .join('')}>${inside}</${name}>`;

/** Words at a place. */
export const words = (text: string, at: Attributes): string =>
  element('text', { fill: ink, 'font-size': 12, ...at }, escapeHtml(printable(text)));

/** A drawing of that size around its elements, in the letters of the page it stands on. */
export const drawing = (size: { readonly width: number; readonly height: number }, inside: string): string =>
  element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size.width} ${size.height}`,
      width: size.width,
      height: size.height,
      'font-family': 'Libertinus Serif, Georgia, serif',
    },
    inside,
  );

/** The colours of a drawing; each differs from the others in lightness too, so that it prints in grey. */
export const [ink, strong, soft, line] = ['#1c2526', '#24585c', '#a9c6c4', '#7b8a8b'] as const;
