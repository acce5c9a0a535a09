import type { Prose } from '../base/prose.ts';
import { changesOfOthers } from '../reading/changes.ts';
import { pairsOfFigures } from '../reading/figures.ts';

/** Whether a text tells nobody else who did anything, and no figure beside another. */
export const isBare = (prose: Prose): boolean =>
  changesOfOthers(prose).length === 0 && pairsOfFigures(prose).length === 0;
