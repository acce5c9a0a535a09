import { line, prose } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';

/** A company's own ladder, beside the bars that come with Cairn. Its text is a bar as YAML. */
export const bar = declareKind({
  name: 'bar',
  one: 'ladder of your company',
  many: 'ladders of your company',
  purpose: 'What your company looks for at a level, so that your ledger is judged by it.',
  concept: 'rating-calibration',
  title: 'name',
  fields: {
    name: line('Name', { needed: true }),
    text: prose('Ladder, as text', { needed: true, sensitivity: 'internal' }),
  },
});
