import { cost } from './evidence/kinds/change/cost.ts';
import { friction } from './evidence/kinds/change/friction.ts';
import { impact } from './evidence/kinds/change/impact.ts';
import { initiative } from './evidence/kinds/change/initiative.ts';
import { bar } from './evidence/kinds/judging/bar.ts';
import { disagreement } from './evidence/kinds/judging/disagreement.ts';
import { gap } from './evidence/kinds/judging/gap.ts';
import { packet } from './evidence/kinds/judging/packet.ts';
import { seal } from './evidence/kinds/judging/seal.ts';
import { threshold } from './evidence/kinds/judging/threshold.ts';
import { decision } from './evidence/kinds/judgement/decision.ts';
import { framework } from './evidence/kinds/judgement/framework.ts';
import { principle } from './evidence/kinds/judgement/principle.ts';
import { pruning } from './evidence/kinds/judgement/pruning.ts';
import { refusal } from './evidence/kinds/judgement/refusal.ts';
import { reopening } from './evidence/kinds/judgement/reopening.ts';
import { tradeOff } from './evidence/kinds/judgement/tradeOff.ts';
import { person } from './evidence/kinds/people/person.ts';
import { profile } from './evidence/kinds/people/profile.ts';
import { scopeSnapshot } from './evidence/kinds/people/scopeSnapshot.ts';
import { team } from './evidence/kinds/people/team.ts';
import { testimonial } from './evidence/kinds/proof/testimonial.ts';
import { artifact } from './evidence/kinds/proof/artifact.ts';
import { offLimits } from './evidence/kinds/proof/offLimits.ts';
import { commitment } from './evidence/kinds/dealings/commitment.ts';
import { help } from './evidence/kinds/dealings/help.ts';
import { oneToOne } from './evidence/kinds/dealings/oneToOne.ts';
import type { Kind } from './ledger/kind.ts';

/** Every kind of record there is, in the order in which they are offered. A new kind is one more line. */
export const kinds: readonly Kind[] = [
  impact,
  initiative,
  friction,
  cost,
  decision,
  reopening,
  tradeOff,
  principle,
  framework,
  refusal,
  pruning,
  help,
  commitment,
  oneToOne,
  artifact,
  testimonial,
  team,
  person,
  scopeSnapshot,
  profile,
  offLimits,
  disagreement,
  threshold,
  packet,
  seal,
  gap,
  bar,
];

/** The kind of that name. */
export const findKind = (name: string): Kind | undefined => kinds.find((kind) => kind.name === name);

/** Those whose records people write by hand. */
export const writtenKinds: readonly Kind[] = kinds.filter(({ sealed }) => sealed === undefined);
