/** Whatever JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * The one way to write a JSON value down (RFC 8785): members sorted by the UTF-16 units of their names, numbers and
 * strings as ECMAScript writes them, no space. Throws on what has no such form: a number that is not finite, half of a
 * pair of surrogates, and what is no JSON.
 */
export function formatCanonical(value: Json): string {
  if (typeof value === 'string') return formatString(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${value} has no form in JSON`);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(formatCanonical).join(',')}]`;
  const prototype: unknown = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('what is no JSON has no form in it');
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${formatString(name)}:${formatCanonical(member)}`).join(',')}}`;
}

function formatString(text: string): string {
  if (!text.isWellFormed()) throw new RangeError('half of a pair of surrogates has no form in UTF-8');
  return JSON.stringify(text);
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
