import type { ParsedRequestOf, RefusalCodeOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { suggestChange as endpoint } from '../../../contract/study/suggestions.ts';
import { isRefusal, refuse, type Refusal } from '../../../core/base/refusal.ts';
import { reaches } from '../../../core/base/role.ts';
import type { NoteContent } from '../../../core/study/note.ts';
import type { Publication } from '../../../core/study/publication.ts';
import { checkProposal, type Proposal } from '../../../core/study/suggestions/proposal.ts';
import { findScope } from '../../../store/account/members.ts';
import { listEditionsOf } from '../../../store/study/sharing/editions.ts';
import { findFollow } from '../../../store/study/sharing/follows.ts';
import { findPublication } from '../../../store/study/sharing/publications.ts';
import { insertSuggestion } from '../../../store/study/sharing/suggestions.ts';
import { goHome } from '../../account/home.ts';
import { limit } from '../../account/limit.ts';
import { freshId, type SignedIn } from '../../base/context.ts';
import { noPublication } from '../following/refusals.ts';

type Request = ParsedRequestOf<typeof endpoint>;

/** Proposes a change to a publication that one follows, or that one's team publishes. */
export async function suggestChange(
  signedIn: SignedIn,
  { publicationId, change, reason }: Request,
): Promise<ResponseOf<typeof endpoint> | Refusal<RefusalCodeOf<typeof endpoint>>> {
  const { store, who, now } = signedIn;
  const publication = await findPublication(store.db, who, publicationId);
  if (publication === undefined) return noPublication();
  const inTheWay = await checkStanding(signedIn, publication);
  if (inTheWay !== undefined) return inTheWay;
  const proposal = await readProposal(signedIn, publication, change);
  if (isRefusal(proposal)) return proposal;
  const wrong = checkProposal(proposal);
  if (wrong !== undefined) return wrong;
  const tooOften = await limit(signedIn, 'suggestion', who.accountId);
  if (tooOften !== undefined) return tooOften;
  const suggestion = { ...placeOf(change), id: freshId<'suggestion'>(signedIn), publicationId, reason };
  const content = proposal.kind === 'remove' ? null : proposal.content;
  const { workspaceId } = publication;
  await store.transact((tx) => insertSuggestion(tx, who, { ...suggestion, workspaceId, content, createdAt: now() }));
  return { suggestionId: suggestion.id };
}

const placeOf = (change: Request['change']) =>
  change.kind === 'add'
    ? { kind: change.kind, noteId: null, since: null }
    : { kind: change.kind, noteId: change.noteId, since: change.since };

/** Why somebody does not propose changes to a publication, or undefined where they may. */
async function checkStanding(
  signedIn: SignedIn,
  { id, workspaceId }: Publication,
): Promise<Refusal<'may-edit' | 'not-following'> | undefined> {
  const { accountId } = signedIn.who;
  const member = await findScope(signedIn.store.db, { accountId, workspaceId });
  if (member !== undefined) return reaches(member.role, 'editor') ? mayEdit : undefined;
  const home = await goHome(signedIn);
  const follow = home && (await findFollow(home.store.db, home.scope, id));
  return follow?.active === true ? undefined : notFollowing;
}

async function readProposal(
  { store, who }: SignedIn,
  publication: Publication,
  change: Request['change'],
): Promise<Proposal | Refusal<'no-edition'>> {
  if (change.kind === 'add') return { kind: 'add', content: withoutOwnId(change.content) };
  const { noteId, since } = change;
  const wanted = { publicationId: publication.id, noteIds: [noteId] };
  const [base] = await listEditionsOf(store.db, who, { ...wanted, version: since });
  const [latest] = await listEditionsOf(store.db, who, { ...wanted, version: publication.version });
  if (base?.since !== since || latest === undefined) return noEdition;
  return change.kind === 'remove'
    ? { kind: 'remove', base }
    : { kind: 'change', base, content: withoutOwnId(change.content) };
}

const withoutOwnId = (content: NoteContent): NoteContent => ({ ...content, ownId: null });

const mayEdit = refuse('may-edit', 'You maintain this deck. Change the card itself.');

const notFollowing = refuse('not-following', 'You do not follow this deck. Follow it first, then suggest the change.');

const noEdition = refuse('no-edition', 'This card is no longer in the deck. Look at its latest version.');
