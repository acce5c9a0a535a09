import { type Day, formatDay } from '../../../base/day.ts';
import type { RecordId } from '../../../base/id.ts';
import { dayMs } from '../../../base/instant.ts';
import { type Weight, weighArtifact, weighTestimonial } from '../../ladder.ts';
import { type Reach, type Reaching, reachOf } from '../../reach.ts';
import { isAtLeast, rungOf } from './reading.ts';
import type { Around } from './rule.ts';
import type { Said, ValuesIn } from './subjects.ts';

/** Whether there are enough impacts to say something about all of them together. */
export const isWorthJudging = (around: Around): boolean =>
  around.all('impact').length >= around.limit('impacts-judged');

type Change = NonNullable<ValuesIn<'impact'>['changed']>[number];

/** What of another team a documented case changes. */
const caseChanges: readonly Change[] = ['behaviour', 'budget', 'roadmap'];

/** What makes a change a proved case, besides what changed. */
type Proving = {
  readonly isBacked: boolean;
  readonly isConfirmed: boolean;
  readonly isOuter: (team: RecordId) => boolean;
};

/** What another team does, spends or plans has changed; an artifact backs it; somebody else made or signed what proves it. */
const isCase = (
  { values: { changed = [], teams = [] } }: Said<'impact'>,
  { isBacked, isConfirmed, isOuter }: Proving,
): boolean => isBacked && isConfirmed && changed.some((change) => caseChanges.includes(change)) && teams.some(isOuter);

/** Whether an impact is a proved case. */
export const isProvedCase = (impact: Said<'impact'>, around: Around): boolean =>
  isCase(impact, {
    isBacked: around.linking('artifact', impact.id, 'of').length > 0,
    isConfirmed: isAtLeast(rungOf(impact.id, around), 'testimonial'),
    isOuter: (id) => isOuterTeam(around.find('team', id)),
  });

/** The proved cases of a ledger, by day. Each kind is read once, since this is asked after every edit. */
export function provedCases(around: Around): readonly Said<'impact'>[] {
  const [backed, confirmed] = [new Set<RecordId>(), new Set<RecordId>()];
  for (const { values } of around.all('artifact'))
    for (const id of values.of ?? []) {
      backed.add(id);
      if (isOfOthers(weighArtifact(values))) confirmed.add(id);
    }
  for (const { id, values } of around.all('testimonial'))
    if (isOfOthers(weighTestimonial(around.witnessed(id)))) for (const of of values.of ?? []) confirmed.add(of);
  const outer = new Set(around.all('team').flatMap((team) => (isOuterTeam(team) ? team.id : [])));
  return around.all('impact').filter((impact) =>
    isCase(impact, {
      isBacked: backed.has(impact.id),
      isConfirmed: confirmed.has(impact.id),
      isOuter: (id) => outer.has(id),
    }),
  );
}

const isOfOthers = ({ rung }: Weight): boolean => rung !== null && isAtLeast(rung, 'testimonial');

const isOuterTeam = (team: Said<'team'> | undefined): boolean => team !== undefined && team.values.own !== true;

/** Where the impacts of a ledger reach. */
export const reachAround = (around: Around): Reach =>
  reachOf(
    around.all('impact').map(reachingOf),
    new Map(
      around
        .all('team')
        .map(({ id, values }) => [id, { own: values.own === true, function: values.function }] as const),
    ),
  );

const reachingOf = ({ id, values: { teams = [], depth, prompted } }: Said<'impact'>): Reaching => ({
  id,
  teams,
  depth: depth ?? 'unsaid',
  directed: prompted === 'directed',
});

/** The quarter of a day, as "2026 Q2". */
export const quarterOf = (on: Day): string =>
  `${formatDay(on).slice(0, 4)} Q${Math.floor(new Date(on * dayMs).getUTCMonth() / 3) + 1}`;

/** A share in whole percent. */
export const percentOf = (part: number, whole: number): number => Math.round((part / whole) * 100);

/** A number with its noun: "1 case", "3 cases". */
export const countOf = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
