import { findOpener } from '../../../actions/evidence/panels/guest/findOpener.ts';
import type { SeatedGuest } from '../../../actions/evidence/panels/guest/openSeat.ts';
import { type After, type Doing, takePart } from '../../../actions/evidence/panels/guest/takePart.ts';
import { isRefusal, refuse, type Refusal } from '../../../core/base/refusal.ts';
import { panelVerdicts, voicesOf } from '../../../core/evidence/committee/panel/panel.ts';
import type { Sent } from '../witness/read.ts';
import type { WitnessPost } from '../witness/doings.ts';
import { mailDecided, mailOpen, mailOpener } from './mails.ts';
import { readScores } from './read.ts';

/** Does what a form asks for; answers why it was refused, if it was. What no form asks for does nothing. */
export async function doAsSent(guest: SeatedGuest, sent: Sent, post: WitnessPost): Promise<Refusal | undefined> {
  const doings = readDoings.get(sent['do'] ?? '')?.(guest, sent);
  if (doings === undefined) return undefined;
  if (isRefusal(doings)) return doings;
  const after = await takePart(guest, doings);
  if (isRefusal(after)) return after;
  const hasDecided = doings.some(({ kind }) => kind === 'decided');
  if (after.opens || hasDecided) await tellAll(guest, after, { post, news: hasDecided ? 'decided' : 'open' });
  return undefined;
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

type Telling = { readonly post: WitnessPost; readonly news: 'open' | 'decided' };

/** Tells everybody who has a say, and whoever opened the panel. What was said stands in no mail. */
async function tellAll(guest: SeatedGuest, { standing }: After, { post, news }: Telling): Promise<void> {
  const { kept, panellists, panel } = standing;
  const voices = new Set(voicesOf(panel).map(({ id }) => id));
  const mail = news === 'open' ? mailOpen : mailDecided;
  for (const { id, email: to } of panellists)
    if (voices.has(id) && to !== '') await post.send(mail({ site: post.site, to, about: kept.id }, kept));
  const to = await findOpener(guest);
  if (to === undefined) return;
  const { kind, workspaceId } = guest.context.scope;
  const link = `${post.site}${kind === 'personal' ? '' : `/w/${workspaceId}`}/evidence/panels/${kept.id}`;
  await post.send(mailOpener({ site: post.site, to, about: kept.id }, { title: kept.title, link, news }));
}

const unchosen = refuse('no-verdict', 'Choose a verdict: promote, or not yet.');
