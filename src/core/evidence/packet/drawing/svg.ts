import { escapeHtml } from '../../../base/prose.ts';
import { printable } from '../base/printable.ts';

/** What can stand on an attribute. */
type Attributes = Readonly<Record<string, string | number>>;

/** An element of a drawing, its attributes as SVG calls them, and the words or the elements that stand in it. */
export type Drawn = {
  readonly name: string;
  readonly attributes: Attributes;
  readonly inside: string | readonly Drawn[];
};

/** An element of a drawing around whatever stands in it. */
export const element = (name: string, attributes: Attributes, inside: Drawn['inside'] = []): Drawn => ({
  name,
  attributes,
  inside,
});

/** Words at a place. */
export const words = (text: string, at: Attributes): Drawn =>
  element('text', { fill: ink, 'font-size': 12, ...at }, printable(text));

/** A drawing of that size around its elements, in the letters of the page it stands on. */
export const drawing = (size: { readonly width: number; readonly height: number }, inside: readonly Drawn[]): Drawn =>
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

/** A drawing as SVG. */
export const formatSvg = ({ name, attributes, inside }: Drawn): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`)
    .join('')}>${typeof inside === 'string' ? escapeHtml(inside) : inside.map(formatSvg).join('')}</${name}>`;

/** The colours of a drawing; each differs from the others in lightness too, so that it prints in grey. */
export const [ink, strong, soft, line] = ['#1c2526', '#24585c', '#a9c6c4', '#7b8a8b'] as const;
