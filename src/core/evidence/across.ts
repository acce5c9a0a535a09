/** Of the teams that changed, how many belong to one's own organisation, to another one, or do not say to which. */
export type Across = { readonly inside: number; readonly outside: number; readonly unsaid: number };

/** What the organisations of teams are next to one's own; null where one's own teams name none. */
export function acrossOf(
  reached: readonly (string | undefined)[],
  own: readonly (string | undefined)[],
): Across | null {
  const home = new Set(own.flatMap((name) => (name === undefined ? [] : [spell(name)])));
  if (home.size === 0) return null;
  const said = reached.filter((name) => name !== undefined);
  const inside = said.filter((name) => home.has(spell(name))).length;
  return { inside, outside: said.length - inside, unsaid: reached.length - said.length };
}

const spell = (name: string): string => name.trim().toLowerCase();
