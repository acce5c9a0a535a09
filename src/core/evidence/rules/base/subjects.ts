import type { Day } from '../../../base/day.ts';
import type { RecordId } from '../../../base/id.ts';
import type { ValuesOf } from '../../../ledger/fields/value.ts';
import { cost } from '../../kinds/change/cost.ts';
import { friction } from '../../kinds/change/friction.ts';
import { impact } from '../../kinds/change/impact.ts';
import { initiative } from '../../kinds/change/initiative.ts';
import { commitment } from '../../kinds/dealings/commitment.ts';
import { help } from '../../kinds/dealings/help.ts';
import { oneToOne } from '../../kinds/dealings/oneToOne.ts';
import { decision } from '../../kinds/judgement/decision.ts';
import { framework } from '../../kinds/judgement/framework.ts';
import { principle } from '../../kinds/judgement/principle.ts';
import { pruning } from '../../kinds/judgement/pruning.ts';
import { refusal } from '../../kinds/judgement/refusal.ts';
import { reopening } from '../../kinds/judgement/reopening.ts';
import { tradeOff } from '../../kinds/judgement/tradeOff.ts';
import { person } from '../../kinds/people/person.ts';
import { profile } from '../../kinds/people/profile.ts';
import { scopeSnapshot } from '../../kinds/people/scopeSnapshot.ts';
import { team } from '../../kinds/people/team.ts';
import { artifact } from '../../kinds/proof/artifact.ts';
import { testimonial } from '../../kinds/proof/testimonial.ts';

/** The kinds that rules read, by the name of their records. */
export const subjects = {
  impact,
  initiative,
  friction,
  cost,
  decision,
  reopening,
  'trade-off': tradeOff,
  principle,
  framework,
  refusal,
  pruning,
  help,
  commitment,
  'one-to-one': oneToOne,
  artifact,
  testimonial,
  team,
  person,
  'scope-snapshot': scopeSnapshot,
  profile,
} as const;

/** One of them. */
export type Subject = keyof typeof subjects;

/** What a record of a kind says. */
export type ValuesIn<S extends Subject> = ValuesOf<(typeof subjects)[S]['fields']>;

/** A record that is complete, as rules read it. `day` is the date that places it in time; null where it has none. */
export type Said<S extends Subject = Subject> = {
  readonly id: RecordId;
  readonly kind: S;
  readonly title: string;
  readonly day: Day | null;
  readonly values: ValuesIn<S>;
};

/** Whether rules read records of that kind. */
export const isSubject = (name: string): name is Subject => Object.hasOwn(subjects, name);
