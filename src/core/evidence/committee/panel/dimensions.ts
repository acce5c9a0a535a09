import type { Bar } from '../../bars/bar.ts';
import { findRule } from '../../rules/rules.ts';
import type { PanelDimension } from './panel.ts';

/** A dimension as panellists read it: what each score means, which score the bar aims at, and the concept to learn. */
export type JudgedDimension = PanelDimension & {
  readonly name: string;
  readonly expects: string;
  readonly anchors: readonly { readonly score: number; readonly level: string; readonly says: string }[];
  readonly aims: number;
  readonly concept: string | null;
};

/** The dimensions of a bar as panellists score them: 0 is below its lowest level, each level is one more. */
export const judgedDimensionsOf = (bar: Bar): readonly JudgedDimension[] =>
  bar.dimensions.map(({ id, name, expects, anchors, rules }) => ({
    id,
    name,
    expects,
    least: 0,
    most: bar.levels.length,
    anchors: bar.levels.map((level, at) => ({
      score: at + 1,
      level: level.name,
      says: anchors.find((anchor) => anchor.level === level.id)?.says ?? '',
    })),
    aims: bar.levels.findIndex((level) => level.id === bar.aims) + 1,
    concept: rules.map(findRule).find((rule) => rule !== undefined)?.concept ?? null,
  }));
