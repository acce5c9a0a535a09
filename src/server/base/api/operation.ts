import type { Endpoint, Passage } from '../../../contract/base/endpoint.ts';
import { freights, isEndpoint, type Way } from '../../../contract/endpoints.ts';
import { roles } from '../../../core/base/role.ts';
import type { Mode } from '../pages.ts';
import { type JsonSchema, placeOf, type Telling } from './schemas.ts';

/** One way in, as OpenAPI tells it. */
export type Operation = {
  readonly operationId: string;
  readonly tags: readonly [string];
  readonly summary: string;
  readonly parameters: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly required: true; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content: Content }>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly 'x-cairn-needs': string;
  readonly 'x-cairn-grant': string | null;
};

/** A part of the path or the query. */
export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly schema: JsonSchema;
};

/** What is carried, by media type. */
export type Content = Readonly<Record<string, { readonly schema?: JsonSchema }>>;

/** Tells one way in. */
export function tellOperation(telling: Telling, { name, noun, way }: Way, mode: Mode): Operation {
  const asked = isEndpoint(way) ? askedOf(telling, way) : askedOfPassage(telling, name, way);
  const isForPeople = mode === 'server';
  const addresses = isForPeople && roles.some((role) => role === way.needs);
  const takes = asked.parameters.length > 0 || asked.requestBody !== undefined;
  return {
    operationId: name,
    tags: [noun],
    summary: way.summary,
    ...asked,
    parameters: addresses ? [...asked.parameters, { $ref: '#/components/parameters/workspace' }] : asked.parameters,
    responses: { ...asked.responses, ...tellRefusals(codesOf(way, { mode, addresses, takes })), default: otherwise },
    ...(isForPeople ? { security: securityOf(way) } : {}),
    'x-cairn-needs': way.needs,
    'x-cairn-grant': way.grant,
  };
}

type Asked = Pick<Operation, 'parameters' | 'requestBody' | 'responses'>;

function askedOf(telling: Telling, way: Endpoint): Asked {
  const request = telling.tellWhole(way.request, 'input');
  const inPath = namesIn(way.path);
  const rest = Object.keys(propertiesOf(request)).filter((name) => !inPath.includes(name));
  const isInQuery = way.method === 'GET' || way.method === 'DELETE';
  return {
    parameters: [
      ...inPath.map((name) => parameter(request, name, 'path')),
      ...(isInQuery ? rest : []).map((name) => parameter(request, name, 'query')),
    ],
    ...(isInQuery || rest.length === 0 ? {} : { requestBody: bodyOf('application/json', without(request, inPath)) }),
    responses: { 200: { description: 'Done.', content: json(telling.tell(way.response, 'output')) } },
  };
}

function askedOfPassage(telling: Telling, name: string, way: Passage): Asked {
  const freight = freights[name];
  if (freight === undefined) throw new Error(`nothing says what the passage ${name} carries`);
  const { takes, answers, query } = freight;
  const inPath = namesIn(way.path);
  const taken = takes?.schema ? without(telling.tellWhole(takes.schema, 'input'), inPath) : binary;
  const answered = answers.schema === null ? binary : telling.tell(answers.schema, 'output');
  return {
    parameters: [
      ...inPath.map((part) => ({ name: part, in: 'path', required: true, schema: anId }) as const),
      ...query.map((part) => ({ name: part, in: 'query', required: false, schema: { type: 'string' } }) as const),
    ],
    ...(takes === null ? {} : { requestBody: bodyOf(takes.type, taken) }),
    responses: { 200: { description: 'Done.', content: { [answers.type]: { schema: answered } } } },
  };
}

const anId: JsonSchema = { type: 'string' };
const binary: JsonSchema = { type: 'string' };

const namesIn = (path: string): readonly string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');

const propertiesOf = (schema: JsonSchema): Readonly<Record<string, JsonSchema>> =>
  (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;

const requiredOf = (schema: JsonSchema): readonly string[] => (schema['required'] ?? []) as readonly string[];

const parameter = (request: JsonSchema, name: string, place: Parameter['in']): Parameter => ({
  name,
  in: place,
  required: place === 'path' || requiredOf(request).includes(name),
  schema: propertiesOf(request)[name] ?? {},
});

function without(request: JsonSchema, names: readonly string[]): JsonSchema {
  const rest = Object.entries(propertiesOf(request)).filter(([name]) => !names.includes(name));
  const required = requiredOf(request).filter((name) => !names.includes(name));
  return { ...request, properties: Object.fromEntries(rest), required };
}

const bodyOf = (type: string, schema: JsonSchema) => ({ required: true, content: { [type]: { schema } } }) as const;

const json = (schema: JsonSchema): Content => ({ 'application/json': { schema } });

type Known = { readonly mode: Mode; readonly addresses: boolean; readonly takes: boolean };

/** Every code a way in may refuse with, each with its status: its own, and those of the door and of parsing. */
function codesOf(way: Endpoint | Passage, { mode, addresses, takes }: Known): ReadonlyMap<string, number> {
  const isGuarded = mode === 'server' && way.needs !== 'nobody';
  return new Map([
    ...(takes ? [['bad-request', 400] as const] : []),
    ...(isGuarded ? [['not-signed-in', 401] as const, ['forbidden', 403] as const] : []),
    ...(addresses || way.path.includes(':') ? [['no-such-thing', 404] as const] : []),
    ...(isEndpoint(way) ? Object.entries(way.refusals) : []),
  ]);
}

function tellRefusals(codes: ReadonlyMap<string, number>): Operation['responses'] {
  const byStatus = Object.entries(Object.groupBy(codes, ([, status]) => status));
  return Object.fromEntries(
    byStatus.map(([status, some = []]) => {
      const named = some.map(([code]) => code);
      const schema = { allOf: [refusal, { properties: { code: { enum: named } } }] };
      return [status, { description: `Refused: ${named.join(', ')}.`, content: json(schema) }];
    }),
  );
}

const refusal: JsonSchema = { $ref: placeOf('Refusal') };

const otherwise = { description: 'Refused, or something broke.', content: json(refusal) };

function securityOf({ needs, grant }: Passage): NonNullable<Operation['security']> {
  if (needs === 'nobody') return [];
  return grant === null ? [{ session: [] }] : [{ token: [grant] }, { session: [] }];
}
