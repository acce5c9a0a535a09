import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getImpactProof } from '../../../contract/evidence/views.ts';
import { compareMeasures } from '../../../core/evidence/artifacts/compareMeasures.ts';
import type { ChainLink } from '../../../core/evidence/chain.ts';
import type { Rung } from '../../../core/evidence/ladder.ts';
import { dayMs } from '../../../core/base/instant.ts';
import type { Measure } from '../../../core/ledger/fields/value.ts';
import { formatCount, formatDays, formatMoment, formatNumber, formatShare } from '../../base/format.ts';

/** What the server tells of the proof of an impact. */
export type Proof = ResponseOf<typeof getImpactProof>;

/** The steps of the ladder by name. */
export const rungNames = {
  'own-word': 'Your own word',
  quote: 'A quote',
  testimonial: 'A signed testimonial',
  theirs: 'What they made themselves',
  figure: 'An independent figure',
} as const satisfies Readonly<Record<Rung, string>>;

/** The links of the chain by name. */
export const linkNames = {
  act: 'Your act',
  mechanism: 'Mechanism',
  'their-act': 'Their act',
  effect: 'Effect',
  proof: 'Proof',
} as const satisfies Readonly<Record<ChainLink['name'], string>>;

/** What an impact stands on. */
export const sayRung = (rung: Rung): string => rungSentences[rung];

const rungSentences = {
  'own-word': 'It stands on your own word alone',
  quote: 'It stands on what somebody said',
  testimonial: 'It stands on a signed testimonial',
  theirs: 'It stands on what the other team made',
  figure: 'It stands on a figure that was recorded independently',
} as const satisfies Readonly<Record<Rung, string>>;

/** Where the chain would break first. */
export const sayChain = ({ weakest }: Proof['chain']): string =>
  weakest === null ? 'The chain holds from your act to its proof' : `The weakest link is “${linkNames[weakest]}”`;

/** What followed from an impact. */
export function sayRipple({ effects, depth, teams, functions }: Proof['ripple']): string {
  const more = effects.length - 1;
  if (more === 0) return 'Nothing else followed from it so far';
  const reach = `${formatCount(teams.length, 'other team')} in ${formatCount(functions.length, 'function')}`;
  const followed = `${formatCount(more, 'more impact')} followed from it`;
  return `${followed}: together they go ${formatCount(depth, 'order')} deep and reach ${reach}`;
}

/** A number with its unit. */
export const sayMeasure = ({ amount, unit }: Measure): string => `${formatNumber(amount)} ${unit}`.trim();

/** How far two figures lie apart; undefined where they count different things. */
export function sayDifference(before: Measure, after: Measure): string | undefined {
  const compared = compareMeasures(before, after);
  if (compared.kind === 'other-unit') return undefined;
  const { difference, unit, share } = compared;
  if (difference === 0) return 'No difference';
  const part = share === null ? '' : `: ${formatShare(Math.abs(share))} ${difference < 0 ? 'less' : 'more'}`;
  return `From ${formatNumber(before.amount)} to ${sayMeasure({ amount: after.amount, unit })}${part}`;
}

/** Whether a forecast proves anything next to what came of it. */
export function sayForetold({ forecastAt, actualAt, foretold }: Proof['followUp']): string {
  if (forecastAt === null || actualAt === null) return '';
  const dates = `${formatMoment(forecastAt)} and ${formatMoment(actualAt)}`;
  if (foretold === 'late') return `The forecast was not kept before the outcome: both dates, ${dates}, are in the log.`;
  if (foretold === 'backdated')
    return `The forecast is backdated: it was kept ${formatMoment(forecastAt)}, after the day on which you say that you looked. It proves nothing.`;
  const days = (actualAt - forecastAt) / dayMs;
  if (days < 1) return 'The forecast was kept less than a day before the outcome, which proves little.';
  return `The forecast was kept ${formatDays(days)} before the outcome; the log holds both.`;
}

/** How many had a part in an impact. */
export function sayCredits(credits: Proof['credits']): string {
  const named = new Set(credits.flatMap(({ who }) => who?.id ?? [])).size;
  if (credits.length === 0) return 'Nobody else is credited yet';
  return named === 0 ? 'Others had a part in it' : `${formatCount(named, 'other')} had a part in it`;
}
