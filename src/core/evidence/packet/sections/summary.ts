import { type CompanyFunction, functions } from '../../kinds/people/functions.ts';
import { countOf } from '../../rules/base/cases.ts';
import { outerTeams } from '../../rules/base/reading.ts';
import type { Said } from '../../rules/base/subjects.ts';
import type { Block, Item } from '../base/document.ts';
import type { Told } from '../base/told.ts';
import { sayAll, sayChange, sayDay } from '../base/words.ts';

/** What the organisation does differently, before any word about whoever brought it about. */
export function tellSummary({ said, around, cases }: Told): readonly Block[] {
  const teams = new Map(
    cases.flatMap((impact) => outerTeams(impact, around)).map((team) => [team.id, team.values.function]),
  );
  const reached = [...new Set(teams.values())].filter((one) => one !== undefined);
  return [
    ...(teams.size === 0 ? [] : [{ kind: 'prose' as const, markdown: sayReach(teams.size, reached), from: null }]),
    ...(cases.length === 0
      ? []
      : [{ kind: 'list' as const, items: cases.map((one) => itemOf(one, { around })), from: null }]),
    ...(said.summary === undefined ? [] : [{ kind: 'prose' as const, markdown: said.summary, from: null }]),
  ];
}

function sayReach(teams: number, reached: readonly CompanyFunction[]): string {
  const where = reached.length === 0 ? '' : ` in ${sayAll(reached.map((name) => functions[name].toLowerCase()))}`;
  return `${countOf(teams, 'team')}${where} ${teams === 1 ? 'does' : 'do'} something differently now.`;
}

function itemOf(impact: Said<'impact'>, { around }: Pick<Told, 'around'>): Item {
  const { beforeMeasure, afterMeasure } = impact.values;
  const teams = outerTeams(impact, around).map(({ title }) => title);
  const line = impact.title.toLowerCase();
  const isNamed = teams.some((team) => line.includes(team.toLowerCase()));
  const figures =
    beforeMeasure === undefined || afterMeasure === undefined ? '' : ` ${sayChange(beforeMeasure, afterMeasure)}`;
  const since = impact.day === null ? '' : ` Since ${sayDay(impact.day)}.`;
  return {
    text: `${isNamed || teams.length === 0 ? '' : `${sayAll(teams)}: `}${endSentence(impact.title)}${figures}${since}`,
    from: impact.id,
  };
}

const endSentence = (text: string): string => (/[.!?…。！？]$/u.test(text) ? text : `${text}.`);
