import { countOf } from '../rules/base/cases.ts';
import type { PacketDocument, SectionName } from './base/document.ts';
import { sayAll } from './base/words.ts';
import type { Skim } from './skim.ts';

/** How far a part of a packet is read: all of it, some of it, or nothing. */
export type Reach = 'all' | 'some' | 'none';

/** How far so many words of so many are read. */
export const reachOf = ({ read, words }: { readonly read: number; readonly words: number }): Reach => {
  if (read >= words) return 'all';
  return read === 0 ? 'none' : 'some';
};

/** What a reader of a packet leaves with after some time, and what they never reach, in two or three sentences. */
export function sayReached({ sections }: PacketDocument, skim: Skim, within: string): string {
  const parts = skim.sections.map(({ name, blocks }, at) => ({
    name,
    heading: sections[at]?.heading ?? name,
    reach: reachOf({
      words: blocks.reduce((sum, { words }) => sum + words, 0),
      read: blocks.reduce((sum, { read }) => sum + read, 0),
    }),
  }));
  const ofReach = (reach: Reach): readonly Part[] => parts.filter((part) => part.reach === reach);
  if (ofReach('all').length === parts.length) return `In ${within} a reader has read all of it.`;
  const met = ofReach('all').map(nameOf);
  const some = ofReach('some').filter(({ name }) => name !== 'cases');
  const lines = [
    [...met, ...sayCases(parts, skim)],
    some.length === 0 ? [] : [`a part of ${sayAll(some.map(nameOf))}`],
  ].flat();
  const missed = ofReach('none');
  const first = `In ${within} a reader meets ${lines.length === 0 ? 'next to nothing' : sayAll(lines)}, ${sayShare(skim.share)} of all words.`;
  return missed.length === 0 ? first : `${first} Nobody reaches ${sayAll(missed.map(nameOf))}.`;
}

type Part = { readonly name: SectionName; readonly heading: string; readonly reach: Reach };

const names: Readonly<Partial<Record<SectionName, string>>> = {
  summary: 'the summary',
  cases: 'the cases',
  narrative: 'the last twelve months',
  scope: 'the scope',
  testimonials: 'the testimonials',
  objections: 'the objections and answers',
  next: 'what comes next',
};

const nameOf = ({ name, heading }: Part): string => names[name] ?? heading;

/** Of cases that are read in part it matters how many a reader has met by name. */
function sayCases(parts: readonly Part[], skim: Skim): readonly string[] {
  if (parts.find(({ name }) => name === 'cases')?.reach !== 'some') return [];
  const blocks = skim.sections.find(({ name }) => name === 'cases')?.blocks ?? [];
  const headlines = blocks.filter(({ block }) => block.kind === 'case');
  const met = headlines.filter((one) => reachOf(one) === 'all').length;
  const beyond = blocks.some(({ block, read }) => block.kind !== 'case' && read > 0);
  const said = `${met < headlines.length ? `${met} of ` : ''}${countOf(headlines.length, 'headline')}`;
  return beyond ? [said, 'a part of what stands below them'] : [said];
}

/** "about 24 %"; what is little or nearly all is not rounded away. */
const sayShare = (share: number): string => {
  const percent = Math.round(share * 100);
  return `about ${Math.min(99, Math.max(1, percent))} %`;
};
