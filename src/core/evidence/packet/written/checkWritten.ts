import type { Weight } from '../../rules/base/rule.ts';
import { type Aside, isTold, type ProseRule } from '../../prose/base/rule.ts';
import { judgeProse } from '../../prose/judgeProse.ts';
import { reliableRules } from '../../prose/reliable.ts';
import { proseRules } from '../../prose/rules/proseRules.ts';
import type { WrittenCheck, WrittenFlaw } from './base/check.ts';
import { caseCount } from './checks/caseCount.ts';
import { caseBeforeAfter } from './checks/caseBeforeAfter.ts';
import { caseFriction } from './checks/caseFriction.ts';
import { caseProof } from './checks/caseProof.ts';
import { nextTold } from './checks/nextTold.ts';
import { objectionsAnswered } from './checks/objectionsAnswered.ts';
import { someCase } from './checks/someCase.ts';
import { summaryFirst } from './checks/summaryFirst.ts';
import { summaryLeads } from './checks/summaryLeads.ts';
import {
  casesOf,
  mostJudged,
  type Paragraph,
  partOf,
  storyOf,
  type WrittenCase,
  type WrittenPacket,
} from './base/written.ts';

/** A rule in a few words. */
export type WrittenRule = Pick<WrittenCheck, 'id' | 'name' | 'weight' | 'reason' | 'concept'>;

/** What a rule finds in a written packet, and where. */
export type WrittenFinding = WrittenFlaw & { readonly rule: WrittenRule };

/** Every rule about how a packet is built. A new rule is one more line. */
export const writtenChecks: readonly WrittenCheck[] = [
  someCase,
  caseProof,
  caseFriction,
  caseCount,
  summaryFirst,
  summaryLeads,
  caseBeforeAfter,
  objectionsAnswered,
  nextTold,
];

/** A rule about prose as one about a packet: those that were measured to be reliable are gaps, the others hints. */
const ruleOf = ({ id, name, reason, concept }: ProseRule): WrittenRule => ({
  id,
  name,
  reason,
  concept,
  weight: reliableRules.includes(id) ? 'gap' : ('hint' satisfies Weight),
});

/** Every rule that reads a written packet, in the order in which findings are told. */
export const writtenRules: readonly WrittenRule[] = [...writtenChecks, ...proseRules.map(ruleOf)];

/** What the rules find in a written packet; in the order of the rules, and then of the text. */
export function checkWritten(written: WrittenPacket): readonly WrittenFinding[] {
  const built = writtenChecks.flatMap((rule) => rule.judge(written).map((flaw) => ({ ...flaw, rule })));
  const said = [...listParagraphs(written).flatMap(judgeWords), ...judgeStories(written)];
  const order = new Map(writtenRules.map(({ id }, place) => [id, place]));
  const placeOf = ({ rule }: WrittenFinding) => order.get(rule.id) ?? 0;
  return [...built, ...said].toSorted(
    (one, other) => placeOf(one) - placeOf(other) || one.at.start - other.at.start || one.at.end - other.at.end,
  );
}

/** All that its writer says. What is quoted is somebody else's. */
const listParagraphs = ({ parts }: WrittenPacket): readonly Paragraph[] =>
  parts
    .filter(({ name }) => name !== 'testimonials')
    .flatMap(({ paragraphs, cases }) => [...paragraphs, ...cases.flatMap((one) => one.paragraphs)]);

const ofWords = proseRules.filter(({ about }) => about === 'words');

/** Of a case that tells no before and after, or no friction, a rule of packets says so. */
const saidByChecks = ['before-after', 'friction'];

const ofStories = proseRules.filter(({ about, id }) => about === 'story' && !saidByChecks.includes(id));

function judgeWords({ text, start }: Paragraph): readonly WrittenFinding[] {
  return judgeProse(text.slice(0, mostJudged), ofWords, []).flatMap((found) => {
    const rule = ofWords.find(({ id }) => id === found.rule);
    if (rule === undefined) return [];
    return [
      {
        rule: ruleOf(rule),
        at: { start: start + found.start, end: start + found.end },
        message: `“${text.slice(found.start, found.end)}”: ${rule.message}`,
        next: rule.next,
      },
    ];
  });
}

function judgeStories(written: WrittenPacket): readonly WrittenFinding[] {
  const summary = partOf(written, 'summary');
  const soWhat = ofStories.filter(({ id }) => id === 'so-what');
  return [
    ...(summary === undefined ? [] : missedIn({ ...summary, labels: new Set() }, soWhat)),
    ...casesOf(written).flatMap((one) => missedIn(one, ofStories)),
  ];
}

function missedIn(one: WrittenCase, asked: readonly ProseRule[]): readonly WrittenFinding[] {
  const story = storyOf(one);
  if (!isTold(story)) return [];
  const { start, end, heading } = one;
  const found = new Set(judgeProse(story, asked, asidesIn(one)).map(({ rule }) => rule));
  return asked
    .filter(({ id }) => found.has(id))
    .map((rule) => ({
      rule: ruleOf(rule),
      at: { start, end },
      message: `“${heading}”: ${rule.message}`,
      next: rule.next,
    }));
}

/** What the lines of a case are labelled with, so that its prose need not say it. */
const asidesIn = ({ labels }: WrittenCase): readonly Aside[] =>
  answers.filter(({ label }) => [...labels].some((one) => label.test(one))).map(({ aside }) => aside);

const answers: readonly { readonly aside: Aside; readonly label: RegExp }[] = [
  { aside: 'teams', label: /^who (?:changed|decided)/ },
  { aside: 'before-after', label: /^after$/ },
  { aside: 'mechanism', label: /^how (?:that|it|one) led|^mechanism/ },
  { aside: 'cost', label: /^(?:what it )?costs?$/ },
];
