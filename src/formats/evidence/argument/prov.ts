import type { RecordId } from '../../../core/base/id.ts';
import type { Argument } from './argument.ts';

/** An argument as W3C PROV-JSON: what was done, by whom, what it used and made, and what followed from it. */
export const formatProv = (argument: Argument): string => formatProvOf([argument]);

/** The same of several arguments, in one document. */
export const formatProvOf = (all: readonly Argument[]): string =>
  `${JSON.stringify({ prefix: { cairn: 'urn:cairn:' }, ...all.map(statementsOf).reduce(join, {}) }, null, 2)}\n`;

const statementsOf = (argument: Argument): Kinds => ({ ...entitiesOf(argument), ...activitiesOf(argument) });

/** Statements by their names, kind by kind. */
type Kinds = Readonly<Record<string, Statements>>;

const join = (one: Kinds, other: Kinds): Kinds => ({
  ...one,
  ...Object.fromEntries(Object.entries(other).map(([kind, statements]) => [kind, { ...one[kind], ...statements }])),
});

type Statements = Readonly<Record<string, unknown>>;

/** The two states, and what proves the change from one to the other. */
function entitiesOf({ id, said, pieces }: Argument): Kinds {
  const [before, after] = [`${named(id)}/before`, `${named(id)}/after`];
  return {
    entity: {
      ...(said.before === undefined ? {} : { [before]: { 'prov:value': said.before } }),
      ...(said.after === undefined ? {} : { [after]: { 'prov:value': said.after } }),
      ...Object.fromEntries(
        pieces.map((piece) => [named(piece.id), { 'prov:label': piece.title, 'cairn:proof': piece.rung }]),
      ),
    },
    ...(said.before === undefined ? {} : { used: number(id, [{ 'prov:activity': named(id), 'prov:entity': before }]) }),
    ...(said.after === undefined
      ? {}
      : { wasGeneratedBy: number(id, [{ 'prov:entity': after, 'prov:activity': named(id) }]) }),
    wasInfluencedBy: number(
      id,
      pieces.map((piece) => ({ 'prov:influencee': named(piece.id), 'prov:influencer': named(id) })),
    ),
  };
}

/** One's own act, theirs, what followed, and the teams that acted. */
function activitiesOf({ id, said, teams, followed }: Argument): Kinds {
  const act = `${named(id)}/act`;
  return {
    activity: {
      [act]: { 'prov:label': said.act ?? '' },
      [named(id)]: {
        'prov:label': said.what ?? '',
        ...(said.changedOn === undefined ? {} : { 'prov:startTime': `${said.changedOn}T00:00:00Z` }),
      },
      ...Object.fromEntries(followed.map((one) => [named(one.id), { 'prov:label': one.title }])),
    },
    agent: {
      'cairn:me': { 'prov:type': typed('Person') },
      ...Object.fromEntries(
        teams.map((team) => [named(team.id), { 'prov:label': team.title, 'prov:type': typed('Organization') }]),
      ),
    },
    wasAssociatedWith: number(id, [
      { 'prov:activity': act, 'prov:agent': 'cairn:me' },
      ...teams.map((team) => ({ 'prov:activity': named(id), 'prov:agent': named(team.id) })),
    ]),
    wasInformedBy: number(id, [
      { 'prov:informed': named(id), 'prov:informant': act, 'cairn:mechanism': said.mechanism ?? '' },
      ...followed.flatMap((one) =>
        one.from.map((cause) => ({ 'prov:informed': named(one.id), 'prov:informant': named(cause) })),
      ),
    ]),
  };
}

const named = (id: RecordId): string => `cairn:${id}`;

const typed = (name: string) => ({ $: `prov:${name}`, type: 'prov:QUALIFIED_NAME' });

/** Each statement under a name of its own, as the format asks for. */
const number = (id: RecordId, statements: readonly Statements[]): Statements =>
  Object.fromEntries(statements.map((statement, at) => [`_:${id}-${at + 1}`, statement]));
