import { refuse, type Refusal } from '../../../base/refusal.ts';
import { chairOf, type Panel, type PanelEvent, type Seat, voicesOf } from './panel.ts';
import { panelBounds } from './standing.ts';

/** Why something may not happen on a panel now. */
export type PanelRefusal = Refusal<'not-now' | 'off-scale' | 'no-reason' | 'too-few' | 'no-seat'>;

/** The refusal of what may not happen now; undefined where it may. */
export function refusalOf(panel: Panel, event: PanelEvent): PanelRefusal | undefined {
  if (panel.verdict !== null && event.kind !== 'dissented') return refuse('not-now', 'The panel has decided.');
  if (event.kind === 'revealed') return refuseReveal(panel);
  const seat = panel.seats.find(({ id }) => id === event.panellist);
  if (seat === undefined) return refuse('no-seat', 'You do not sit on this panel. Ask whoever opened it for a link.');
  if (event.kind === 'excused') return refuseExcuse(panel, seat, event.because);
  if (seat.excused !== null)
    return refuse('not-now', 'You were excused from this panel, and have no say here any more.');
  if (event.kind === 'conflict')
    return panel.isRevealed
      ? refuse('not-now', 'Scores are open already. Tell whoever opened the panel, who can open another.')
      : refuseEmpty(event.because, 'Say what binds you to the person, so that it stands on record.');
  if (seat.conflict !== null) return refuse('not-now', 'You declared a conflict of interest, and have no say here.');
  return refuseOfSeat(panel, seat, event);
}

function refuseOfSeat(
  panel: Panel,
  seat: Seat,
  event: Exclude<PanelEvent, { readonly kind: 'conflict' | 'excused' | 'revealed' }>,
): PanelRefusal | undefined {
  switch (event.kind) {
    case 'read':
      return undefined;
    case 'scored':
      if (seat.isLocked) return refuse('not-now', 'Your scores are locked. After the discussion you can change them.');
      if (!seat.hasRead) return refuse('not-now', 'Read the evidence first, and say that you have.');
      return refuseScore(panel, event);
    case 'locked':
      return refuseLock(panel, seat);
    case 'spoke':
      return refuseTurn(panel, seat);
    case 'changed':
      if (!panel.isRevealed)
        return refuse('not-now', 'Nothing is open yet. Score anew as long as you have not locked.');
      if (!seat.hasSpoken) return refuse('not-now', 'Say first how you came to your scores; then you can change them.');
      return refuseScore(panel, event);
    case 'decided':
      return refuseVerdict(panel, seat, event.because);
    case 'dissented':
      return refuseDissent(panel, seat, event.because);
  }
}

function refuseExcuse(panel: Panel, seat: Seat, because: string): PanelRefusal | undefined {
  if (seat.excused !== null) return refuse('not-now', 'They were excused already.');
  const left = voicesOf(panel).filter(({ id }) => id !== seat.id).length;
  if (seat.conflict === null && left < panelBounds.voices)
    return refuse('too-few', panel.isRevealed ? tooFewToTalk : tooFewToScore);
  return refuseEmpty(because, 'Say why, so that it stands on record.');
}

const tooFewToScore = 'Fewer than two would be left, which is no panel. Invite somebody else first, then excuse them.';

const tooFewToTalk = 'Fewer than two would be left, which is no panel. Close it, and open another one.';

function refuseScore(
  panel: Panel,
  { dimension, score, because }: { readonly dimension: string; readonly score: number; readonly because: string },
): PanelRefusal | undefined {
  const scale = panel.dimensions.find(({ id }) => id === dimension);
  if (scale === undefined) return refuse('off-scale', 'The bar has no such dimension. Score one of those it has.');
  if (!Number.isInteger(score) || score < scale.least || score > scale.most)
    return refuse('off-scale', `Give a whole number from ${scale.least} to ${scale.most}.`);
  return refuseEmpty(because, 'Say which evidence the score rests on.');
}

function refuseLock(panel: Panel, seat: Seat): PanelRefusal | undefined {
  const open = panel.dimensions.filter(({ id }) => seat.first[id] === undefined).length;
  return open === 0
    ? undefined
    : refuse('not-now', `Score every dimension first: ${open === 1 ? 'one is' : `${open} are`} open.`);
}

function refuseReveal(panel: Panel): PanelRefusal | undefined {
  const voices = voicesOf(panel);
  if (voices.length < panelBounds.voices)
    return refuse('too-few', 'One voice is no panel. Invite somebody who has no conflict of interest.');
  const open = voices.filter(({ isLocked }) => !isLocked).length;
  return open === 0
    ? undefined
    : refuse('not-now', `Scores stay closed until all are locked: ${open === 1 ? 'one is' : `${open} are`} not.`);
}

function refuseTurn(panel: Panel, seat: Seat): PanelRefusal | undefined {
  if (!panel.isRevealed) return refuse('not-now', 'The discussion begins when all scores are open.');
  const isEarly = voicesOf(panel).some(({ seniority, hasSpoken }) => !hasSpoken && seniority < seat.seniority);
  return isEarly ? refuse('not-now', 'Somebody less senior has not spoken yet. Let them go first.') : undefined;
}

function refuseVerdict(panel: Panel, seat: Seat, because: string): PanelRefusal | undefined {
  if (chairOf(panel)?.id !== seat.id) return refuse('not-now', 'Whoever chairs the panel says the verdict, not you.');
  if (!panel.isRevealed) return refuse('not-now', 'Open the scores and talk about them before you decide.');
  const silent = voicesOf(panel).filter(({ hasSpoken }) => !hasSpoken).length;
  if (silent > 0)
    return refuse('not-now', `Hear everybody first: ${silent === 1 ? 'one has' : `${silent} have`} not spoken.`);
  return refuseEmpty(because, 'Say what the verdict rests on.');
}

function refuseDissent(panel: Panel, { id }: Seat, because: string): PanelRefusal | undefined {
  if (panel.verdict === null) return refuse('not-now', 'There is no verdict to dissent from yet.');
  if (panel.dissents.some(({ panellist }) => panellist === id))
    return refuse('not-now', 'Your dissent stands on record already.');
  return refuseEmpty(because, 'Say why you dissent, so that it stands on record.');
}

const refuseEmpty = (text: string, advice: string): PanelRefusal | undefined =>
  text.trim() === '' ? refuse('no-reason', advice) : undefined;
