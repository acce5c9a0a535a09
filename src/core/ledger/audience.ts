import { sensitivities, type Field, type Sensitivity } from './fields/field.ts';
import type { Fields } from './fields/value.ts';
import type { Kind } from './kind.ts';

/** Who is to read what leaves the ledger: everybody, the company, or its owner alone. */
export type Audience = Sensitivity;

/** Whether a field may be shown to that audience. What names no sensitivity is internal. */
export const mayTravel = ({ sensitivity = 'internal' }: Field, audience: Audience): boolean =>
  sensitivities.indexOf(sensitivity) <= sensitivities.indexOf(audience);

/** The fields of a record that may be shown to that audience. */
export const fieldsFor = (kind: Kind, fields: Fields, audience: Audience): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([name]) => {
      const field = kind.fields[name];
      return field !== undefined && mayTravel(field, audience);
    }),
  );

/** Whether a record can be shown to that audience at all: not without the line that stands for it. */
export const canTravel = (kind: Kind, audience: Audience): boolean => {
  const title = kind.fields[kind.title];
  return title !== undefined && mayTravel(title, audience);
};
