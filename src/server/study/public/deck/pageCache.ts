/** Something that takes up room. */
type Sized = { readonly bytes: number };

/**
 * Keeps what was made under its key while there is room, and forgets first what nobody has asked for longest. What is
 * asked for twice at once is made once; what fails is not kept.
 */
export function openPageCache<Page extends Sized>(
  mostBytes: number,
): (key: string, make: () => Promise<Page>) => Promise<Page> {
  const kept = new Map<string, Page>();
  const making = new Map<string, Promise<Page>>();
  let held = 0;
  const drop = (key: string): void => {
    held -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };
  const keep = (key: string, page: Page): void => {
    if (page.bytes > mostBytes) return;
    kept.set(key, page);
    held += page.bytes;
    for (const oldest of kept.keys()) {
      if (held <= mostBytes) return;
      drop(oldest);
    }
  };
  const makeOnce = async (key: string, make: () => Promise<Page>): Promise<Page> => {
    try {
      const page = await make();
      keep(key, page);
      return page;
    } finally {
      making.delete(key);
    }
  };
  return async (key, make) => {
    const found = kept.get(key);
    if (found !== undefined) {
      // The last in the map is the one asked for last.
      kept.delete(key);
      kept.set(key, found);
      return found;
    }
    const under = making.get(key) ?? makeOnce(key, make);
    making.set(key, under);
    return under;
  };
}
