/** One thing the command bar offers. `words` are further words it is found by. */
export type Command = {
  readonly id: string;
  readonly group: 'Actions' | 'Screens' | 'Decks' | 'Cards' | 'Records';
  readonly label: string;
  readonly detail?: string;
  readonly words?: string;
  readonly run: () => void;
};

/** The commands that hold every word of the query at the start of a word, those whose label starts with it first. */
export function matching(commands: readonly Command[], query: string): readonly Command[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return commands;
  const found = commands.filter(({ label, words = '' }) => {
    const held = wordsOf(`${label} ${words}`);
    return wanted.every((word) => held.some((part) => part.startsWith(word)));
  });
  const start = fold(query.trim());
  return found.toSorted((one, other) => Number(startsWith(other, start)) - Number(startsWith(one, start)));
}

const startsWith = ({ label }: Command, start: string): boolean => fold(label).startsWith(start);

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
