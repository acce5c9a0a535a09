import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getCredit } from '../../../contract/evidence/views.ts';
import { jointDocuments } from '../../../core/evidence/credits.ts';
import { formatCount } from '../../base/format.ts';

/** What the server tells of credit. */
export type Credit = ResponseOf<typeof getCredit>;

/** How many impacts credit somebody, and how many people. */
export function sayCredit({
  impacts,
  crediting,
  credited,
}: Pick<Credit, 'impacts' | 'crediting' | 'credited'>): string {
  if (credited.length === 0) return 'No impact credits anybody yet';
  return `You credit ${formatCount(credited.length, 'other')} in ${crediting.length} of ${formatCount(impacts, 'impact')}`;
}

/** What that means. */
export function adviseOnCredit({ impacts, whole, crediting }: Pick<Credit, 'impacts' | 'whole' | 'crediting'>): string {
  const without = impacts - crediting.length;
  return [
    without === 0
      ? 'Whoever spreads credit finds help the next time.'
      : `${formatCount(without, 'impact names', 'impacts name')} nobody but you. Who had a part in ${without === 1 ? 'it' : 'them'}?`,
    ...(whole ? [] : ['Only the latest 500 impacts were looked at.']),
  ].join(' ');
}

/** How many of the kinds of document that teams answer for together were written together. */
export function sayJoint({ joint }: Pick<Credit, 'joint'>): string {
  const kinds = new Set(joint.map(({ document }) => document)).size;
  return kinds === 0
    ? 'Nothing is owned together yet, as far as documents show'
    : `${kinds} of ${jointDocuments.length} kinds of joint document were written with others`;
}

/** What would show that work is owned together. */
export function adviseOnJoint({
  joint,
  wholeJoint,
  jointKinds,
}: Pick<Credit, 'joint' | 'wholeJoint' | 'jointKinds'>): string {
  const kinds = new Set(joint.map(({ document }) => document)).size;
  return [
    kinds >= jointKinds
      ? 'Architecture, risk and money are where teams truly answer together.'
      : `${sayWanted(jointKinds)} that you own something together, and not only talk: an architecture decision, a risk assessment, a financial model.`,
    ...(wholeJoint ? [] : ['Only the latest 500 artifacts were looked at.']),
  ].join(' ');
}

const sayWanted = (kinds: number): string =>
  kinds === 1 ? 'One of the three shows' : `${kinds === 2 ? 'Two' : 'All'} of the three show`;
