import type { Fields } from '../../../core/ledger/fields/value.ts';
import { type Kind, titleOf } from '../../../core/ledger/kind.ts';
import { sayValue, type TitleOf } from '../values/valueText.ts';

type Told = { readonly kind: Kind; readonly fields: Fields; readonly titleOf: TitleOf };

/** A record as Markdown to paste elsewhere: its title, then what each field says under its label. */
export function writeMarkdown({ kind, fields, titleOf: linkedTitle }: Told): string {
  const parts = Object.entries(kind.fields).flatMap(([name, field]) => {
    const value = fields[name];
    if (value === undefined || name === kind.title) return [];
    const text = sayValue(field, value, linkedTitle);
    return [`## ${field.label}\n\n${field.type === 'rows' ? text.replace(/^/gm, '- ') : text}\n`];
  });
  return [`# ${titleOf(kind, fields)}\n`, ...parts].join('\n');
}
