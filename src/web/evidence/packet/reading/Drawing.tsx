import { createElement, memo, type ReactNode } from 'react';
import type { Figure } from '../../../../core/evidence/packet/base/document.ts';
import { sayFigure } from '../../../../core/evidence/packet/base/figures.ts';
import { layOutFigure } from '../../../../core/evidence/packet/drawing/drawFigure.ts';
import type { Drawn } from '../../../../core/evidence/packet/drawing/svg.ts';
import { ScrollRegion } from '../../../base/chart/ScrollRegion.tsx';
import styles from './paper.module.css';

type DrawingProps = { readonly figure: Figure; readonly caption: string };

/** A figure as every copy of the packet has it, in the colours of the page. */
export const Drawing = memo(({ figure, caption }: DrawingProps) => (
  <figure className={styles['figure']}>
    <ScrollRegion label={caption} className={styles['wide']}>
      <div role="img" aria-label={sayFigure(figure)}>
        {toElement(layOutFigure(figure), 0)}
      </div>
    </ScrollRegion>
    <figcaption dir="auto">{caption}</figcaption>
  </figure>
));

const toElement = ({ name, attributes, inside }: Drawn, key: number): ReactNode =>
  createElement(
    name,
    { key, ...Object.fromEntries(Object.entries(attributes).map(([label, value]) => [inReact(label), value])) },
    typeof inside === 'string' ? inside : inside.map(toElement),
  );

/** An attribute of SVG as React calls it: "strokeWidth". */
const inReact = (label: string): string => label.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
