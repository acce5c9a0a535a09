import type { FileValue, Fields } from '../fields/value.ts';
import type { Kind } from '../kind.ts';

/** The files that a record names, each with its field. */
export const filesOf = (kind: Kind, fields: Fields): readonly (readonly [field: string, file: FileValue])[] =>
  Object.entries(kind.fields).flatMap(([name, { type }]) => {
    const value = fields[name];
    return type === 'file' && value !== undefined ? [[name, value as FileValue] as const] : [];
  });
