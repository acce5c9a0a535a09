import { isRefusal } from '../../core/base/refusal.ts';
import { bar as ladder } from '../../core/evidence/kinds/judging/bar.ts';
import type { Complaint } from '../../core/ledger/fields/complaint.ts';
import type { Fields } from '../../core/ledger/fields/value.ts';
import { type Kind, valuesOf } from '../../core/ledger/kind.ts';

/** Complains of a ladder that does not read as a bar of that name. */
export async function complainOfLadder(kind: Kind, fields: Fields): Promise<readonly Complaint[]> {
  const { name, text } = valuesOf(ladder, fields);
  if (kind.name !== ladder.name || text === undefined) return [];
  // What reads YAML is large, and few keep a ladder.
  const { parseBar } = await import('../../formats/evidence/bars/barFile.ts');
  const bar = parseBar(text, 'the text');
  if (isRefusal(bar)) return [{ field: 'text', message: bar.message }];
  return bar.name === name
    ? []
    : [{ field: 'name', message: `The text calls the ladder “${bar.name}”. Write the same name in both.` }];
}
