import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { getAgreement } from '../../../../contract/evidence/committee/agreement.ts';
import { fewestPanels } from '../../../../core/evidence/committee/across/agreementAcross.ts';
import { fewestTogether } from '../../../../core/evidence/committee/across/raters.ts';
import { fewest } from '../../../../core/evidence/committee/panel/accord.ts';
import { formatCount } from '../../../base/format.ts';

/** How far panels agree that judge by one bar. */
export type BarAgreement = ResponseOf<typeof getAgreement>['bars'][number];

/** A figure, or how much is missing before it is told. */
export type ToldFigure = BarAgreement['verdicts']['figure'];

type Dimension = BarAgreement['dimensions'][number];
type Pair = BarAgreement['pairs'][number];
type Rater = BarAgreement['raters'][number];

/** A figure with its interval: "0.43, between 0.10 and 0.76". Where it has none, all say the same, or hardly anybody differs. */
export const sayTold = (figure: ToldFigure): string =>
  figure.value === null
    ? 'nothing to tell, since hardly any differ'
    : `${say(figure.value)}, between ${say(figure.low)} and ${say(figure.high)}`;

/** What is said of the dimensions as a whole where too few panels judged any; undefined where something is told of one. */
export function sayTooFew(dimensions: readonly Dimension[]): string | undefined {
  const missing = dimensions.map(({ before }) => missingIn(before));
  const least = Math.min(...missing);
  return least > 0 ? overPanels('How far they agree on a dimension', least) : undefined;
}

/** How far they agree on a dimension. */
export function sayDimension({ before, since, panels }: Dimension): string {
  const missing = missingIn(before);
  if (missing > 0) return overPanels('It', missing);
  return `Over ${formatCount(panels, 'panel')}. Before they talked: ${sayTold(before)}. Since: ${sayTold(since)}.`;
}

/** How far they agree on verdicts. */
export function sayVerdicts({ panels, figure }: BarAgreement['verdicts']): string {
  const missing = missingIn(figure);
  return missing > 0
    ? overPanels('How far they agree on verdicts', missing, 'panels that have decided')
    : `Over ${formatCount(panels, 'panel')}: ${sayTold(figure)}. Whoever does not dissent counts as in favour of the verdict.`;
}

/** How far two people agree who sat together. */
export function sayPair({ panels, scores, kappa }: Pair): string {
  const together = `${formatCount(scores, 'score')} that both gave on ${formatCount(panels, 'panel')}`;
  const missing = missingIn(kappa);
  return missing > 0
    ? `${together}. It is told once there are ${fewestTogether}: ${areMissing(missing)}.`
    : `${sayTold(kappa)}, over ${together}, before they talked.`;
}

/** How strict somebody is, drawn towards zero by how little is known. */
export function sayRater({ scores, missing, severity }: Rater): string {
  const over = `${formatCount(scores, 'score')} that others gave too`;
  if (missing > 0) return `${over}. It is told once there are ${fewest.shared}: ${areMissing(missing)}.`;
  if (severity === null) return `${over}. It is told once it is known of somebody else as well.`;
  const { leaning, low, high } = severity;
  const way = leaning < 0 ? 'less' : 'more';
  return `Gives ${say(Math.abs(leaning))} ${way} than the others, between ${sign(low)} and ${sign(high)}, over ${over}.`;
}

const missingIn = (figure: ToldFigure): number => (figure.value === null ? figure.missing : 0);

const overPanels = (what: string, missing: number, panels = 'panels'): string =>
  `${what} is told once there are ${fewestPanels} ${panels}: ${areMissing(missing)}.`;

const areMissing = (count: number): string => (count === 1 ? 'one is missing' : `${count} are missing`);

const say = (value: number): string =>
  value
    .toFixed(2)
    .replace(/^-(0\.00)$/, '$1')
    .replace('-', '−');

const sign = (value: number): string => (value > 0 ? `+${say(value)}` : say(value));
