import { codeMinutes } from '../../../actions/evidence/mailedCode.ts';
import type { SeatedGuest } from '../../../actions/evidence/panels/guest/openSeat.ts';
import { freshSeatCode, openTrial } from '../../../actions/evidence/panels/guest/seatCode.ts';
import { type Doing, takePart, type Trial } from '../../../actions/evidence/panels/guest/takePart.ts';
import { isRefusal, refuse, type Refusal } from '../../../core/base/refusal.ts';
import { refusalOf } from '../../../core/evidence/committee/panel/mayHappen.ts';
import { panelVerdicts } from '../../../core/evidence/committee/panel/panel.ts';
import type { Sent } from '../guests/form.ts';
import type { GuestPost } from '../guests/mountLink.ts';
import { mailSeatCode } from './mails.ts';
import { readScores } from './read.ts';
import { tellAll } from './tidings.ts';

/** What stands behind a form: with what people are written to, and the link that it was sent from. */
export type Desk = { readonly post: GuestPost; readonly link: string };

/** What came of a form: it was done, or refused, or waits for the code that was mailed. */
export type Outcome = 'done' | 'code-sent' | Refusal;

/** Does what a form asks for. What no form asks for does nothing. */
export async function doAsSent(guest: SeatedGuest, sent: Sent, desk: Desk): Promise<Outcome> {
  if (sent['do'] === 'prove') {
    const typed = { code: sent['code'] ?? '', mark: sent['mark'] ?? '' };
    return take(guest, { doings: [{ kind: 'locked' }], trial: await openTrial(guest, typed) }, desk);
  }
  const doings = readDoings.get(sent['do'] ?? '')?.(guest, sent);
  if (doings === undefined) return 'done';
  if (isRefusal(doings)) return doings;
  return sent['do'] === 'lock' && asksForCode(guest, desk)
    ? sendCode(guest, doings, desk)
    : take(guest, { doings }, desk);
}

type Taking = { readonly doings: readonly Doing[]; readonly trial?: Trial };

async function take(guest: SeatedGuest, { doings, trial }: Taking, { post }: Desk): Promise<Outcome> {
  const after = await takePart(guest, doings, trial);
  if (isRefusal(after)) return after;
  const hasDecided = doings.some(({ kind }) => kind === 'decided');
  if (after.opens || hasDecided)
    await tellAll(guest.context, after.standing, { post, news: hasDecided ? 'decided' : 'open' });
  return 'done';
}

/** A link that was mailed can be passed on; one that was handed over shows nothing of who opens it anyway. */
const asksForCode = ({ me, standing }: SeatedGuest, { post }: Desk): boolean =>
  post.isSet && standing.kept.sentBy === 'mail' && me.email !== '';

/** Keeps the scores, and mails the code that locks them where they can be. */
async function sendCode(guest: SeatedGuest, doings: readonly Doing[], { post, link }: Desk): Promise<Outcome> {
  const { context, me } = guest;
  const scores = doings.filter(({ kind }) => kind !== 'locked');
  const after = await takePart(guest, scores);
  if (isRefusal(after)) return after;
  const { panel } = after.standing;
  const refused = refusalOf(panel, { kind: 'locked', panellist: me.id, at: context.now() });
  if (refused !== undefined) return refused;
  const made = await freshSeatCode(guest);
  if (isRefusal(made)) return made;
  const about = { site: post.site, to: me.email, about: me.panelId };
  await post.send(mailSeatCode(about, { code: made.code, minutes: codeMinutes, link }));
  return 'code-sent';
}

/** No longer than the field takes. */
const becauseOf = (sent: Sent): string => (sent['because'] ?? '').slice(0, 5_000);

type Read = (guest: SeatedGuest, sent: Sent) => readonly Doing[] | Refusal;

const readDoings: ReadonlyMap<string, Read> = new Map(
  Object.entries<Read>({
    conflict: (_, sent) => [{ kind: 'conflict', because: becauseOf(sent) }],
    read: () => [{ kind: 'read' }],
    score: readScores,
    lock: (guest, sent) => {
      const scores = readScores(guest, sent);
      return isRefusal(scores) ? scores : [...scores, { kind: 'locked' }];
    },
    speak: () => [{ kind: 'spoke' }],
    change: (_, sent) => [
      {
        kind: 'changed',
        dimension: sent['dimension'] ?? '',
        score: Number(sent['score'] === '' ? Number.NaN : sent['score']),
        because: becauseOf(sent),
      },
    ],
    decide: (_, sent) => {
      const verdict = panelVerdicts.find((one) => one === sent['verdict']);
      return verdict === undefined ? unchosen : [{ kind: 'decided', verdict, because: becauseOf(sent) }];
    },
    dissent: (_, sent) => [{ kind: 'dissented', because: becauseOf(sent) }],
  }),
);

const unchosen = refuse('no-verdict', 'Choose a verdict: promote, or not yet.');
