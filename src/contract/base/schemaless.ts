/**
 * Stands in for zod/mini in the browser's bundle. The browser asks its own server, of the same package, and checks none
 * of the answers, so all it needs of an endpoint are its path and its types. Asking one of these to parse throws.
 */
const none = { check: () => none };

const schema = () => none;

export { schema as object, schema as string, schema as number, schema as int, schema as boolean, schema as array };
export {
  schema as literal,
  schema as enum,
  schema as nullable,
  schema as optional,
  schema as _default,
  schema as extend,
  schema as tuple,
};
export { schema as union, schema as record, schema as readonly };
export { schema as discriminatedUnion, schema as gte, schema as lte, schema as positive, schema as trim };
export { schema as minLength, schema as maxLength, schema as regex, schema as refine };
export { schema as unknown, schema as instanceof };

/** Its makers of schemas that take other types than their own. */
export const coerce = { number: schema };
