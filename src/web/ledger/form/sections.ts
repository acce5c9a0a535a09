import type { Field } from '../../../core/ledger/fields/field.ts';
import { readFields } from '../../../core/ledger/fields/read.ts';
import { type Kind, listNeeded } from '../../../core/ledger/kind.ts';
import type { FormValues } from '../inputs/input.ts';

/** A field with its name. */
export type Named = readonly [name: string, field: Field];

/** Fields that fold together under a heading. */
export type Section = { readonly heading: string; readonly fields: readonly Named[] };

/** A form: what its record needs, its line first, and what it may say besides. */
export type Laid = { readonly needed: readonly Named[]; readonly sections: readonly Section[] };

/** How a form that holds this is laid out. What its kind spares it is left out while it is empty. */
export function layOut(kind: Kind, values: FormValues): Laid {
  const { fields } = readFields(kind, values);
  const needed = new Set([kind.title, ...listNeeded(kind, fields)]);
  const spared = new Set(kind.spares(fields));
  const all = Object.entries(kind.fields);
  const further = all.filter(([name]) => !needed.has(name) && (name in values || !spared.has(name)));
  const grouped = new Set(Object.values(kind.groups).flat());
  const sections = [
    ...Object.entries(kind.groups).map(([heading, names]) => ({
      heading,
      fields: names.flatMap((name) => further.filter((named) => named[0] === name)),
    })),
    {
      heading: grouped.size === 0 ? 'More, if you like' : 'More',
      fields: further.filter(([name]) => !grouped.has(name)),
    },
  ];
  return {
    needed: all.filter(([name]) => needed.has(name)),
    sections: sections.filter(({ fields: held }) => held.length > 0),
  };
}
