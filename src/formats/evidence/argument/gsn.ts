import { stringify } from 'yaml';
import type { ChainLink } from '../../../core/evidence/chain.ts';
import type { Argument } from './argument.ts';

/** An argument in the Goal Structuring Notation, as the YAML that gsn2x draws: goals, a strategy, solutions. */
export const formatGsn = (argument: Argument): string =>
  stringify({ ...top(argument), ...goalsOf(argument), ...solutionsOf(argument) }, { lineWidth: 0 });

/** An element; those without any support are marked as still to be developed. */
type Element = {
  readonly text: string;
  readonly supportedBy?: readonly string[];
  readonly inContextOf?: readonly string[];
  readonly undeveloped?: true;
};

type Elements = Readonly<Record<string, Element>>;

function top({ said, teams, links, pieces }: Argument): Elements {
  const goals = links.slice(0, -1).map((_, at) => goal(at));
  return {
    G1: { text: said.what ?? '', supportedBy: ['S1'], inContextOf: ['C1', 'A1'] },
    C1: { text: `Changed: ${teams.map(({ title }) => title).join(', ') || 'no team named'}` },
    A1: { text: `Otherwise: ${said.counterfactual ?? 'not said'}` },
    S1: { text: `From the act to its effect, link by link; pieces of proof: ${pieces.length}`, supportedBy: goals },
  };
}

/** The proof is no goal: it supports the last one, the effect. */
const goalsOf = (argument: Argument): Elements =>
  Object.fromEntries(
    argument.links.slice(0, -1).map((link, at, all) => [
      goal(at),
      {
        text: textOf(argument, link),
        ...(at === all.length - 1 && argument.pieces.length > 0
          ? { supportedBy: argument.pieces.map((_, place) => solution(place)) }
          : { undeveloped: true as const }),
      },
    ]),
  );

const solutionsOf = ({ pieces }: Argument): Elements =>
  Object.fromEntries(pieces.map(({ title, reason }, at) => [solution(at), { text: `${title} (${reason})` }]));

const goal = (at: number): string => `G${at + 2}`;
const solution = (at: number): string => `Sn${at + 1}`;

function textOf({ said, teams }: Argument, { name, standing, reason }: ChainLink): string {
  const words = {
    act: said.act,
    mechanism: said.mechanism,
    'their-act': `${teams.map(({ title }) => title).join(', ')}: ${said.what ?? ''}`,
    effect: `${said.before ?? '?'} → ${said.after ?? '?'}`,
    proof: undefined,
  }[name];
  return standing === 'filled' ? (words ?? '') : `${words ?? 'Missing'} (${standing}: ${reason})`;
}
