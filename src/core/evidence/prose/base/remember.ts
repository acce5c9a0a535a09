import type { Prose } from './prose.ts';

/** The same reading of prose, done once for each text however many rules ask for it. */
export function remember<Read>(read: (prose: Prose) => Read): (prose: Prose) => Read {
  const known = new WeakMap<Prose, { readonly read: Read }>();
  return (prose) => {
    const found = known.get(prose) ?? { read: read(prose) };
    known.set(prose, found);
    return found.read;
  };
}
