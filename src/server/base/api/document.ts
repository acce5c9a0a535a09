import type { Way } from '../../../contract/endpoints.ts';
import { wireVersion } from '../../../contract/base/wireVersion.ts';
import type { Mode } from '../pages.ts';
import { type Operation, tellOperation } from './operation.ts';
import { type JsonSchema, openTelling } from './schemas.ts';

/** What can be asked of a Cairn, in the words of OpenAPI 3.1. */
export type ApiDocument = {
  readonly openapi: '3.1.1';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly [{ readonly url: string }];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly parameters?: object;
    readonly securitySchemes?: object;
  };
};

/** Tells `ways` as a document. Where people sign in, it also says who may ask and with what. */
export function tellApi(ways: readonly Way[], mode: Mode): ApiDocument {
  const telling = openTelling();
  const paths: Record<string, Record<string, Operation>> = {};
  for (const way of ways) {
    const path = way.way.path.replaceAll(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[way.way.method.toLowerCase()] = tellOperation(telling, way, mode);
  }
  const schemas = { Refusal: refusal, ...telling.named() };
  return {
    openapi: '3.1.1',
    info: { title: 'Cairn', version: String(wireVersion), description: descriptions[mode] },
    servers: [{ url: '/' }],
    tags: [...new Map(ways.map(({ noun, feature }) => [noun, feature]))].map(([name, feature]) => ({
      name,
      description: `Part of ${feature}.`,
    })),
    paths,
    components: mode === 'local' ? { schemas } : { schemas, ...forPeople },
  };
}

const common =
  'Cairn keeps cards and asks them again when you are about to forget them. What is asked and answered is JSON. Where it says no, it answers a Refusal: a code for programs, and a sentence that says what to do.';

const descriptions: Readonly<Record<Mode, string>> = {
  local: `${common} This Cairn serves one person on one machine: programs there need no token.`,
  server: `${common} A program sends a personal access token as "Authorization: Bearer TOKEN"; x-cairn-grant is what the token must grant, and null where only a person in a browser may. x-cairn-needs is who may ask: nobody in particular, somebody with an account, the operator, a learner in their own workspace, or a member of the addressed workspace with at least that role. Without the header cairn-workspace, the personal one is meant.`,
};

const refusal: JsonSchema = {
  type: 'object',
  description: 'An expected no.',
  properties: {
    kind: { const: 'refusal' },
    code: { type: 'string' },
    message: { type: 'string', description: 'What is in the way, and what to do.' },
  },
  required: ['kind', 'code', 'message'],
};

const forPeople = {
  parameters: {
    workspace: {
      name: 'cairn-workspace',
      in: 'header',
      description: 'The workspace that is meant; without it, the personal one. In a link: the query workspace.',
      schema: { type: 'string' },
    },
  },
  securitySchemes: {
    token: { type: 'http', scheme: 'bearer', description: 'A personal access token, made under Settings.' },
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: '__Host-cairn.session_token',
      description: 'A browser that is signed in. What changes something must come from a page of Cairn.',
    },
  },
};
