import { findKind } from '../../../core/kinds.ts';

/** The kinds that happen in a moment worth a line, the commonest first. */
export const captureKinds = [
  'impact',
  'friction',
  'decision',
  'cost',
  'help',
  'commitment',
  'refusal',
  'one-to-one',
].flatMap((name) => findKind(name) ?? []);
