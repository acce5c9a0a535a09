import type { SeatedGuest } from '../../../actions/evidence/panels/guest/openSeat.ts';
import type { Doing } from '../../../actions/evidence/panels/guest/takePart.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import type { Sent } from '../guests/form.ts';

/** The scores that a form was sent with and that differ from those given before. Where one has its reason alone, or the other way round, it says so. */
export function readScores({ me, standing: { panel, kept } }: SeatedGuest, sent: Sent): readonly Doing[] | Refusal {
  const before = panel.seats.find(({ id }) => id === me.id)?.first ?? {};
  const doings: Doing[] = [];
  for (const { id: dimension, name } of kept.dimensions) {
    const score = sent[`score-${dimension}`] ?? '';
    const because = (sent[`because-${dimension}`] ?? '').slice(0, 5_000);
    if (score === '' && because === '') continue;
    if (score === '') return refuse('half', `${name}: choose a score as well.`);
    if (because === '') return refuse('half', `${name}: say which evidence the score rests on.`);
    const known = before[dimension];
    if (known?.score === Number(score) && known.because === because) continue;
    doings.push({ kind: 'scored', dimension, score: Number(score), because });
  }
  return doings;
}
