import type { Fields } from '../../ledger/fields/value.ts';
import { valuesOf } from '../../ledger/kind.ts';
import { artifact } from '../kinds/proof/artifact.ts';

/**
 * The fields of a record that never leave in an export or a bundle: the original of an artifact that has a blacked-out
 * copy, or that its owner keeps back.
 */
export function withheldFields(kind: string, fields: Fields): readonly string[] {
  if (kind !== artifact.name) return [];
  const { redacted, withhold, form } = valuesOf(artifact, fields);
  if (withhold === true) return originals[form ?? 'file'];
  return redacted === undefined ? [] : ['file'];
}

/** In what the original lies, by the form of an artifact. */
const originals = {
  file: ['file'],
  link: ['file', 'address', 'snapshot'],
  quote: ['file', 'quote'],
  figure: ['file'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What of a record may leave. */
export function withoutWithheld(kind: string, fields: Fields): Fields {
  const withheld = withheldFields(kind, fields);
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !withheld.includes(field)));
}
