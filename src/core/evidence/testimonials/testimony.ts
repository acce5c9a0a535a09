import { formatCanonical } from '../../ledger/log/canonicalJson.ts';
import { hashOf } from '../../ledger/log/hash.ts';
import type { Relation } from '../kinds/people/relations.ts';
import { type Otherwise, otherwises, type Verdict } from '../kinds/proof/testimonial.ts';

/** What a witness says. `correction` and `because` may be empty; `witness` is the name they sign with. */
export type Testimony = {
  readonly verdict: Verdict;
  readonly correction: string;
  readonly change: string;
  readonly otherwise: Otherwise;
  readonly because: string;
  readonly relation: Relation;
  readonly witness: string;
  readonly named: boolean;
};

/** What each relation is from the other side, as a witness says it of the person who asks. */
export const relationsSeenByWitness = {
  peer: 'I work in another team',
  teammate: 'I work in their team',
  partner: 'I work in another function with them',
  manager: 'I manage them',
  'skip-level': 'I manage their manager',
  executive: 'I am an executive or sponsor',
  report: 'I report to them',
  customer: 'I am a customer, or from outside',
} as const satisfies Readonly<Record<Relation, string>>;

/** All that a witness signs, in Markdown: the words of the credential. */
export const formatTestimony = (said: Testimony, shown: readonly string[]): string =>
  [
    said.verdict === 'confirmed'
      ? 'I confirm what I was shown.'
      : `What I was shown was not quite so: ${said.correction}`,
    `What changed on our side: ${said.change}`,
    `Would it have happened anyway? ${otherwises[said.otherwise]}.${said.because === '' ? '' : ` ${said.because}`}`,
    `${relationsSeenByWitness[said.relation]}.`,
    `I was shown: ${shown.join(', ')}.`,
  ].join('\n\n');

/** What a page and the form on it know a draft by: another one has another. */
export const markOfDraft = (said: Testimony): string => hashOf(formatCanonical(said));

/**
 * The line by which a testimonial is listed: who says what. It is all in their words, so that nothing of the claim stands
 * in it when the claim is erased.
 */
export const titleOfTestimony = ({ verdict, witness, named, change }: Testimony): string =>
  clip(
    `${named ? witness : 'A witness'} ${verdict === 'confirmed' ? 'confirms' : 'corrects'}: ${change.replace(/\s+/g, ' ')}`,
  );

/**
 * Whether a text praises working together and names nothing that its writer did. Only clear cases: it asks for a
 * sentence more, and never refuses one.
 */
export const isPraiseAlone = (text: string): boolean => praise.test(text) && !ownDeed.test(text);

const praise =
  /\b(?:pleasure|joy|great|amazing|awesome|fantastic|wonderful|excellent|brilliant|helpful|supportive|collaborative|team player|thank(?:s| you)?|nice|kind)\b/i;

/** Somebody on their side, and something they did. */
const ownDeed =
  /\b(?:we|I|my (?:\w+ )?\w+|our (?:\w+ )?\w+|the team|they)\b[^.!?]{0,40}?\b(?:\w{3,}ed|began|begun|bought|built|came|chose|cut|did|found|gave|grew|hired|kept|left|let|made|met|moved|paid|put|ran|rewrote|saw|sent|set|shut|sold|split|spent|stopped|took|went|withdrew|wrote)\b/i;

const clip = (text: string): string => {
  const letters = [...text];
  return letters.length <= 200 ? text : `${letters.slice(0, 199).join('')}…`;
};
