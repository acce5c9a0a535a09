import { line, number, prose } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';

/** A number that rules compare with, as this workspace has it instead of the usual one. */
export const threshold = declareKind({
  name: 'threshold',
  one: 'threshold of its own',
  many: 'thresholds of its own',
  purpose: 'A number that rules compare with, changed for this ledger, and why.',
  concept: 'rating-calibration',
  sealed: 'Change a threshold on the page of a rule that reads it, in Rules.',
  title: 'what',
  fields: {
    what: line('Threshold', { needed: true }),
    threshold: line('Name of the threshold in addresses', { needed: true }),
    value: number('Value', { needed: true }),
    why: prose('Why', { needed: true }),
  },
});
