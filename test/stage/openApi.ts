import { AjvJsonSchemaValidator } from '@modelcontextprotocol/client/validators/ajv';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { ApiDocument } from '../../src/server/base/api/document.ts';

/** What the official schema of OpenAPI finds wrong with a document. */
export async function findFlaws(document: ApiDocument): Promise<unknown> {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  return valid ? [] : errors;
}

/** What an answer has that the document does not tell of it; undefined where it is as told. */
export function findBroken({ paths, components }: ApiDocument, way: string, answer: unknown): string | undefined {
  const [method = '', path = ''] = way.split(' ');
  const told = paths[path]?.[method.toLowerCase()]?.responses['200']?.content['application/json']?.schema;
  if (told === undefined) return `nothing is told of ${way}`;
  const whole: object = { ...told, components };
  return new AjvJsonSchemaValidator().getValidator(whole)(answer).errorMessage;
}
