import { isParty } from '../base/parties.ts';
import { findPhrases, phrases } from '../base/phrases.ts';
import { type Prose, type Run, tokenAt } from '../base/prose.ts';
import { remember } from '../base/remember.ts';
import { isChanging } from '../base/verbs.ts';
import { lessening, moving } from '../words/changing.ts';
import { customers } from '../words/parties.ts';
import { type Clause, readClauses } from './clauses.ts';

/** Where a thing or a figure is told to have moved: "complaints have fallen". */
export const movements = remember((prose): readonly Run[] => [
  ...readClauses(prose)
    .filter(
      ({ doer, verb, isPast, isNegated, isSupposed }) =>
        isPast &&
        !isNegated &&
        !isSupposed &&
        ((doer === 'self' && lessening.has(verb)) || (doer === 'thing' && (moving.has(verb) || isChanging(verb)))),
    )
    .filter((clause) => moving.has(clause.verb) || clause.doer === 'self' || isOfCustomers(prose, clause))
    .filter(({ subject }) => !prose.tokens.slice(subject.from, subject.to).some(({ lemma }) => abstract.has(lemma)))
    .map(({ at }) => ({ from: at, to: at + 1 })),
  ...prose.tokens.flatMap(({ form }, at) => (/^[+-]\d/.test(form) ? [{ from: at, to: at + 1 }] : [])),
  ...findPhrases(prose, comparatives).filter(({ from }) => {
    const token = tokenAt(prose, from);
    const isSure = sure.has(tokenAt(prose, from + 1).form);
    return !token.isNegated && (isSure || !isParty(token)) && !abstract.has(token.lemma);
  }),
]);

/** What a figure does, and no team. */
const sure: ReadonlySet<string> = new Set('fell rose climbed shrank halved doubled'.split(' '));

/** "Customers switched": what those do who buy and use. */
const isOfCustomers = (prose: Prose, { subject, isPassive, verb }: Clause): boolean =>
  !isPassive &&
  !shopping.has(verb) &&
  prose.tokens.slice(subject.from, subject.to).some(({ lemma }) => customers.has(lemma));

const shopping: ReadonlySet<string> = new Set('write give pay order buy join accept send open read book'.split(' '));

/** What can be said to have improved in every story. */
const abstract: ReadonlySet<string> = new Set(
  `collaboration cooperation communication culture mindset alignment clarity openness trust spirit morale relationship
  synergy understanding visibility experience leadership teamwork transparency ownership partnership vision
  skill empathy confidence resilience patience i me person myself career voice maturity courage`.split(/\s+/),
);

const comparatives = phrases(`
  fewer <noun>
  <number> x <noun>
  adoption|uptake|usage|compliance|coverage|attendance be|reach … <number> %|percent
  impact|gain be … <number>
  x <number>
  +|- <number> %|percent
  reach|hit|pass|exceed|top … <number> %|percent|million|thousand
  =up|down <number>
  <number> … =saved
  less <noun>
  =is|are|was|were|'s =down|up <number>|by|a|from|.|,|to|on|since|and|sharply|again
  =has|have|be|'s =a? lot|much|far better|faster|shorter|quicker|cheaper
  <noun> improved|rose|fell|grew|dropped|climbed|shrank|halved|doubled`);
