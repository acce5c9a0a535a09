import { stringify } from 'yaml';
import { decision } from '../../core/evidence/kinds/judgement/decision.ts';
import { valuesOf } from '../../core/ledger/kind.ts';
import type { Entry } from '../ledger/entry.ts';

/** What of a decision is written down. */
export type WrittenEntry = Pick<Entry, 'nameOf'> & { readonly record: Pick<Entry['record'], 'fields'> };

/** A decision as a Markdown Architectural Decision Record (MADR 4): a file of its own. */
export function formatMadr(entry: WrittenEntry): string {
  const front = stringify(Object.fromEntries(metaOf(entry)), { lineWidth: 0 });
  return `---\n${front}---\n\n${bodyOf(entry, [])}`;
}

/** Decisions as one such file after the other, each with its status and date as a list below its heading. */
export async function* formatMadrLog(entries: AsyncIterable<WrittenEntry>): AsyncIterable<string> {
  let before = '';
  for await (const entry of entries) {
    const meta = metaOf(entry).map(([name, value]) => `* ${name}: ${[value].flat().join(', ')}`);
    yield `${before}${bodyOf(entry, meta)}`;
    before = '\n';
  }
}

type Values = ReturnType<typeof valuesOf<typeof decision.fields>>;

type NameOf = Entry['nameOf'];

/** What stands in front of a decision; what is empty is left out. */
function metaOf({ record, nameOf }: WrittenEntry): readonly (readonly [string, string | readonly string[]])[] {
  const { status = 'proposed', decidedOn, deciders, consulted, informed } = valuesOf(decision, record.fields);
  const people = [
    ['decision-makers', namesOf(deciders, nameOf)],
    ['consulted', namesOf(consulted, nameOf)],
    ['informed', namesOf(informed, nameOf)],
  ] as const;
  return [
    ['status', status],
    ...(decidedOn === undefined ? [] : [['date', decidedOn] as const]),
    ...people.filter(([, names]) => names.length > 0),
  ];
}

const namesOf = (ids: Values['deciders'], nameOf: NameOf): readonly string[] =>
  (ids ?? []).flatMap((id) => nameOf(id) ?? []);

function bodyOf({ record, nameOf }: WrittenEntry, meta: readonly string[]): string {
  const values = valuesOf(decision, record.fields);
  const { what = '', context, drivers, options = [], consequences, reviewOn } = values;
  const sections = [
    [`# ${what}`, meta.length === 0 ? '' : meta.join('\n')],
    ['## Context and Problem Statement', context],
    ['## Decision Drivers', drivers],
    ['## Considered Options', options.map(({ option = '' }) => `* ${option}`).join('\n')],
    ['## Decision Outcome', outcomeOf(values)],
    ['### Consequences', consequences],
    ['### Confirmation', reviewOn && `To be looked at again on ${reviewOn}.`],
    [
      '## Pros and Cons of the Options',
      options
        .filter((row) => row.for ?? row.against)
        .map(prosAndCons)
        .join('\n\n'),
    ],
    ['## More Information', moreOf(values, nameOf)],
  ] as const;
  return `${sections
    .filter(([heading, text]) => heading.startsWith('# ') || (text !== undefined && text !== ''))
    .map(([heading, text]) => (text === undefined || text === '' ? heading : `${heading}\n\n${text}`))
    .join('\n\n')}\n`;
}

const outcomeOf = ({ outcome, because }: Values): string | undefined => {
  if (outcome === undefined) return undefined;
  return because === undefined ? `Chosen option: "${outcome}".` : `Chosen option: "${outcome}", because\n\n${because}`;
};

const prosAndCons = (row: NonNullable<Values['options']>[number]): string =>
  [
    `### ${row.option ?? ''}\n`,
    ...(row.for === undefined ? [] : [`* Good, because ${indent(row.for)}`]),
    ...(row.against === undefined ? [] : [`* Bad, because ${indent(row.against)}`]),
  ].join('\n');

function moreOf({ dissent, supersedes }: Values, nameOf: NameOf): string {
  const before = namesOf(supersedes, nameOf).map((name) => `Supersedes "${name}".`);
  const against = (dissent ?? []).map(
    ({ who, what = '' }) => `* ${namesOf(who, nameOf)[0] ?? 'Somebody'} disagreed: ${indent(what)}`,
  );
  return [before.join('\n'), against.join('\n')].filter((text) => text !== '').join('\n\n');
}

/** Text that goes on in the same point of a list. */
const indent = (text: string): string => text.replaceAll('\n', '\n  ');
