import * as z from 'zod/mini';
import { shapes } from '../../../contract/endpoints.ts';
import { simplify } from './simplify.ts';

/** A JSON Schema of the 2020-12 draft, as OpenAPI 3.1 takes it. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Whether a schema is told as it is sent to Cairn, or as Cairn answers it. */
export type Direction = 'input' | 'output';

/** Schemas told as JSON Schema. Those that the contract names are told once and referred to. */
export type Telling = {
  readonly tell: (schema: z.ZodMiniType, direction: Direction) => JsonSchema;
  /** The same, with the properties at hand where the whole is one that the contract names. */
  readonly tellWhole: (schema: z.ZodMiniType, direction: Direction) => JsonSchema;
  /** Every named one that was told so far, in the order of their names. */
  readonly named: () => Readonly<Record<string, JsonSchema>>;
};

/** Begins to tell schemas. */
export function openTelling(): Telling {
  const named = new Map<string, JsonSchema>();
  const keep = (name: string, told: JsonSchema): void => {
    const known = named.get(name);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(told))
      throw new Error(`${name} is one thing when it is sent and another when it is answered: give it two names`);
    named.set(name, told);
  };
  const tell: Telling['tell'] = (schema, io) => {
    const made = z.toJSONSchema(schema, { io, metadata: names, unrepresentable: 'any', override: simplify });
    const { $schema: _, $defs = {}, ...told } = pointHere(made);
    for (const [name, one] of Object.entries($defs)) keep(nameOf(name), one);
    return told;
  };
  return {
    tell,
    tellWhole: (schema, direction) => {
      const told = tell(schema, direction);
      return named.get(String(told['$ref']).slice(placeOf('').length)) ?? told;
    },
    named: () => Object.fromEntries([...named].toSorted(([one], [other]) => (one < other ? -1 : 1))),
  };
}

/** Where a named schema stands in the document. */
export const placeOf = (name: string): string => `#/components/schemas/${name}`;

/** What a number or text alone does not tell. */
const meanings: Readonly<Record<string, string>> = {
  instant: 'Milliseconds since 1970-01-01T00:00Z.',
  day: 'Days since 1970-01-01 in the calendar of whoever learns.',
  timeZone: 'The name of an IANA time zone, as Europe/Berlin.',
};

const names = z.registry<{ readonly id: string; readonly description?: string }>();
for (const [id, schema] of shapes) {
  const description = meanings[id];
  names.add(schema, description === undefined ? { id } : { id, description });
}

const nameOf = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);

type Made = { readonly $schema?: unknown; readonly $defs?: Record<string, JsonSchema> } & JsonSchema;

const pointHere = (made: object): Made =>
  JSON.parse(JSON.stringify(made), (key, value: unknown) =>
    key === '$ref' ? placeOf(nameOf(String(value).slice('#/$defs/'.length))) : value,
  ) as Made;
