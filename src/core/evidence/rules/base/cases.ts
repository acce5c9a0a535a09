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
  const lists = [around.all('impact'), around.all('artifact'), around.all('testimonial'), around.all('team')] as const;
  const known = provedOf.get(lists[0]);
  if (known?.lists.every((list, at) => list === lists[at]) === true) return known.proved;
  const proved = proveCases(lists, around);
  provedOf.set(lists[0], { lists, proved });
  return proved;
}

type Lists = readonly [
  readonly Said<'impact'>[],
  readonly Said<'artifact'>[],
  readonly Said<'testimonial'>[],
  readonly Said<'team'>[],
];

/** A testimonial that stands otherwise than before is a changed record, so with the lists the answer is the same. */
const provedOf = new WeakMap<Lists[0], { readonly lists: Lists; readonly proved: Lists[0] }>();

function proveCases([impacts, artifacts, testimonials, teams]: Lists, around: Around): Lists[0] {
  const [backed, confirmed] = [new Set<RecordId>(), new Set<RecordId>()];
  for (const { values } of artifacts)
    for (const id of values.of ?? []) {
      backed.add(id);
      if (isOfOthers(weighArtifact(values))) confirmed.add(id);
    }
  for (const { id, values } of testimonials)
    if (isOfOthers(weighTestimonial(around.witnessed(id)))) for (const of of values.of ?? []) confirmed.add(of);
  const outer = new Set(teams.flatMap((team) => (isOuterTeam(team) ? team.id : [])));
  return impacts.filter((impact) =>
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
export function reachAround(around: Around): Reach {
  const [impacts, teams] = [around.all('impact'), around.all('team')];
  const known = reachOfLists.get(impacts);
  if (known?.teams === teams) return known.reach;
  const told = teams.map(({ id, values }) => [id, { own: values.own === true, function: values.function }] as const);
  const reach = reachOf(impacts.map(reachingOf), new Map(told));
  reachOfLists.set(impacts, { teams, reach });
  return reach;
}

/** Several rules ask, and all of a judgement are told of the same lists. */
const reachOfLists = new WeakMap<
  readonly Said<'impact'>[],
  { readonly teams: readonly Said<'team'>[]; readonly reach: Reach }
>();

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
