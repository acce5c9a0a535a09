import type { JsonSchema } from './schemas.ts';

/** A schema in short, as programmers write types: `{ cards: CardRow[], total: integer }`. */
export function sayType(schema: JsonSchema, indent = ''): string {
  const { $ref, const: only, enum: some, type, items, prefixItems, properties } = schema;
  const union = schema['anyOf'] ?? schema['oneOf'];
  if (typeof $ref === 'string') return $ref.slice($ref.lastIndexOf('/') + 1);
  if (only !== undefined) return JSON.stringify(only);
  if (isList(some)) return some.map((value) => JSON.stringify(value)).join(' | ');
  if (isList(union)) return union.map((member) => sayType(asSchema(member), indent)).join(' | ');
  if (isList(type)) return type.join(' | ');
  if (isList(prefixItems)) return `[${prefixItems.map((item) => sayType(asSchema(item), indent)).join(', ')}]`;
  if (type === 'array') return sayItems(sayType(asSchema(items), indent));
  if (type === 'object' && properties !== undefined) return sayObject(schema, indent);
  return typeof type === 'string' ? type : 'anything';
}

/** A line of it is at most so long, if it can be broken. */
const longestLine = 60;

const sayItems = (item: string): string => (item.includes(' | ') ? `(${item})[]` : `${item}[]`);

function sayObject({ properties, required }: JsonSchema, indent: string): string {
  const inner = `${indent}  `;
  const parts = Object.entries(asSchema(properties)).map(([name, value]) => {
    const mark = isList(required) && required.includes(name) ? '' : '?';
    return `${name}${mark}: ${sayType(asSchema(value), inner)}`;
  });
  const line = `{ ${parts.join(', ')} }`;
  if (parts.length === 0) return '{}';
  return line.length <= longestLine && !line.includes('\n')
    ? line
    : `{\n${parts.map((part) => `${inner}${part},\n`).join('')}${indent}}`;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const asSchema = (value: unknown): JsonSchema =>
  typeof value === 'object' && value !== null ? { ...(value as JsonSchema) } : {};
