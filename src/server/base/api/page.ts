import { html } from 'hono/html';
import type { ApiDocument } from './document.ts';
import type { Operation, Parameter } from './operation.ts';
import type { JsonSchema } from './schemas.ts';
import { sayType } from './type.ts';

type Html = ReturnType<typeof html>;

/** The document as a page: every way in by its noun, then every schema that has a name. */
export function apiPage({ info, tags, paths, components: { schemas } }: ApiDocument, sheet: string): Html {
  const shown = Object.entries(paths).flatMap(([path, ways]) =>
    Object.entries(ways).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  const nouns = tags.map(({ name }) => {
    const own = shown.filter(({ operation }) => operation.tags[0] === name);
    return showSection(
      name,
      own.map((way) => showWay(way, schemas)),
    );
  });
  const named = Object.entries(schemas).map(([name, schema]) => showSchema(name, schema, schemas));
  return frame(
    sheet,
    html`<header>
        <p><a href="/">Cairn</a></p>
        <h1>What programs can ask</h1>
        <p>${info.description}</p>
        <p>The same as <a href="/api/openapi.json">OpenAPI 3.1</a>. Version ${info.version}.</p>
      </header>
      <nav aria-label="Contents">
        <ul class="nouns">
          ${[...tags.map(({ name }) => name), 'schemas'].map((name) => html`<li><a href="#${name}">${sayNoun(name)}</a></li>`)}
        </ul>
      </nav>
      ${nouns}${showSection('schemas', named)}`,
  );
}

const frame = (sheet: string, main: Html): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>The API · Cairn</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href="${sheet}" />
        <link rel="icon" type="image/svg+xml" href="/mark.svg" />
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <main id="content" tabindex="-1">${main}</main>
      </body>
    </html>`;

const showSection = (name: string, articles: readonly Html[]): Html =>
  html`<section id="${name}" aria-labelledby="${name}-title">
    <h2 id="${name}-title">${sayNoun(name)}</h2>
    ${articles}
  </section>`;

/** `publicPages` is "Public pages". */
const sayNoun = (noun: string): string => {
  const words = noun.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

type Shown = { readonly method: string; readonly path: string; readonly operation: Operation };
type Schemas = ApiDocument['components']['schemas'];

function showWay({ method, path, operation }: Shown, schemas: Schemas): Html {
  const { operationId, summary, parameters, requestBody, responses } = operation;
  const own = parameters.filter((parameter) => 'name' in parameter);
  return html`<article id="${operationId}">
    <h3><code>${method} ${path}</code></h3>
    <p>${sayMarked(summary)}.</p>
    <dl>
      ${operation.security === undefined ? '' : showAccess(operation)}
      ${showRow('Path', showParameters(own, 'path', schemas))}
      ${showRow('Query', showParameters(own, 'query', schemas))}
      ${showRow('Takes', showContent(requestBody?.content, schemas))}
      ${showRow('Answers', showContent(responses['200']?.content, schemas))}
      ${showRow('Refuses', sayRefusals(operation))}
    </dl>
  </article>`;
}

const showRow = (name: string, value: Html | string | undefined): Html | string =>
  value === undefined
    ? ''
    : html`<dt>${name}</dt>
        <dd>${value}</dd>`;

const whoMay: Readonly<Record<string, string>> = {
  nobody: 'Anybody',
  account: 'Whoever is signed in',
  operator: 'The operator',
  learner: 'A learner, in their own workspace',
  viewer: 'Every member of the workspace',
  reviewer: 'Reviewers of the workspace, and upwards',
  member: 'Members of the workspace, and upwards',
  editor: 'Editors of the workspace, and owners',
  owner: 'Owners of the workspace',
};

function showAccess({ 'x-cairn-needs': needs, 'x-cairn-grant': grant }: Operation): Html {
  const token = grant === null ? 'None: in the browser only' : html`One that grants <code>${grant}</code>`;
  return html`${showRow('Who', whoMay[needs])}${needs === 'nobody' ? '' : showRow('Token', token)}`;
}

function showParameters(own: readonly Parameter[], place: Parameter['in'], schemas: Schemas): Html | undefined {
  const here = own.filter((parameter) => parameter.in === place);
  if (here.length === 0) return undefined;
  const properties = Object.fromEntries(here.map(({ name, schema }) => [name, schema]));
  const required = here.filter((parameter) => parameter.required).map(({ name }) => name);
  return showType({ type: 'object', properties, required }, schemas);
}

function showContent(content: Operation['responses'][string]['content'] | undefined, schemas: Schemas) {
  const [type, carried] = Object.entries(content ?? {})[0] ?? [];
  if (type === undefined) return undefined;
  const isFile = type !== 'application/json' && !type.endsWith('ndjson');
  const shown = isFile ? '' : showType(carried?.schema ?? {}, schemas);
  return type === 'application/json'
    ? shown
    : html`<p><code>${type}</code></p>
        ${shown}`;
}

function sayRefusals({ responses }: Operation): string | undefined {
  const refused = Object.entries(responses).filter(([status]) => status.startsWith('4'));
  const said = refused.map(([status, { description }]) => description.replace('Refused:', status).replace('.', ''));
  return said.length === 0 ? undefined : said.join('; ');
}

const showSchema = (name: string, schema: JsonSchema, schemas: Schemas): Html =>
  html`<article id="${name}">
    <h3><code>${name}</code></h3>
    ${typeof schema['description'] === 'string' ? html`<p>${schema['description']}</p>` : ''}
    ${showType(schema, schemas)}
  </article>`;

/** A type, in which the names of schemas lead to them. */
const showType = (schema: JsonSchema, schemas: Schemas): Html =>
  html`<pre>
${sayType(schema)
      .split(/\b([A-Z]\w+)\b/)
      .map((part) => (Object.hasOwn(schemas, part) ? html`<a href="#${part}">${part}</a>` : part))}</pre>`;

/** A sentence in which names of the API stand between backticks. */
const sayMarked = (text: string): readonly (Html | string)[] =>
  text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part));
