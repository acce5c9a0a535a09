import type { JudgedDimension } from './dimensions.ts';
import { type Panel, voicesOf } from './panel.ts';

/** Why a panel found that something is missing: the verdict, or a score below what the bar aims at. */
export type PanelReason = {
  readonly dimension: string | null;
  readonly because: string;
  readonly concept: string | null;
};

/** The reasons of which gaps can be made, once a panel has decided; who gave them does not matter for what is missing. */
export function reasonsOf(panel: Panel, dimensions: readonly JudgedDimension[]): readonly PanelReason[] {
  if (panel.verdict === null) return [];
  const missing = dimensions.flatMap(({ id, name, aims, concept }) =>
    voicesOf(panel).flatMap(({ now }) => {
      const given = now[id];
      return given === undefined || given.score >= aims ? [] : [{ dimension: name, because: given.because, concept }];
    }),
  );
  const whole = { dimension: null, because: panel.verdict.because, concept: null };
  return panel.verdict.verdict === 'not-yet' ? [whole, ...missing] : missing;
}
