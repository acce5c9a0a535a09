import type { CheckedPacket } from '../../actions/evidence/packet/written/checkMarkdown.ts';
import type { Weight } from '../../core/evidence/rules/base/rule.ts';
import { printable } from '../base/words/printable.ts';
import { hang } from '../base/words/wrap.ts';

const marks = { gate: 'Gate', gap: 'Gap', hint: 'Hint' } as const satisfies Readonly<Record<Weight, string>>;

const width = 100;

/** What rules find in a packet, for a terminal: each behind its file, line and column, as editors can follow. */
export function sayWritten({ path, found }: Pick<CheckedPacket, 'path' | 'found'>): readonly string[] {
  const count = (weight: Weight): string => {
    const { length } = found.filter(({ rule }) => rule.weight === weight);
    return `${length} ${weight}${length === 1 ? '' : 's'}`;
  };
  return [
    ...found.flatMap(({ rule, line, column, message, next }) => [
      `${printable(path)}:${line}:${column}: ${marks[rule.weight]}: ${rule.name} (${rule.id})`,
      ...hang('    ', printable(message), width),
      ...hang('    ', `Next: ${printable(next)}`, width),
    ]),
    ...(found.length === 0 ? [] : ['']),
    `${printable(path)}: ${count('gate')} open, ${count('gap')}, ${count('hint')}.`,
  ];
}
