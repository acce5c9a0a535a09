import type { RecordId } from '../../../base/id.ts';
import { highestRung, type Rung, rungs, type Weight, weighArtifact, weighTestimonial } from '../../ladder.ts';
import type { Around } from './rule.ts';
import type { Said } from './subjects.ts';

/** The teams that an impact changed, one's own left out. */
export const outerTeams = ({ values }: Said<'impact'>, around: Around): readonly Said<'team'>[] =>
  (values.teams ?? []).flatMap((id) => around.find('team', id) ?? []).filter(({ values: { own } }) => own !== true);

/** The organisations that one's own teams belong to. */
export function ownOrganisations(around: Around): ReadonlySet<string> {
  const teams = around.all('team');
  const known = organisationsOf.get(teams);
  if (known !== undefined) return known;
  const own = new Set(
    teams.flatMap(({ values: { own: isOwn, organisation } }) => (isOwn === true ? (organisation ?? []) : [])),
  );
  organisationsOf.set(teams, own);
  return own;
}

/** Every impact asks, and all of a judgement are told of the same list of teams. */
const organisationsOf = new WeakMap<readonly Said<'team'>[], ReadonlySet<string>>();

/** What proves an impact, piece by piece. */
export const proofsOf = (id: RecordId, around: Around): readonly Weight[] => [
  ...around.linking('artifact', id, 'of').map(({ values }) => weighArtifact(values)),
  ...around.linking('testimonial', id, 'of').map((said) => weighTestimonial(around.witnessed(said.id))),
];

/** The highest step of the ladder that an impact stands on. */
export const rungOf = (id: RecordId, around: Around): Rung => highestRung(proofsOf(id, around));

/** Whether a step is at least another one. */
export const isAtLeast = (rung: Rung, least: Rung): boolean => rungs.indexOf(rung) >= rungs.indexOf(least);
