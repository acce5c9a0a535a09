/** In characters, all together. */
const longestTags = 160;

/** The first tags of a deck, as many as its page has room for. */
export function fitTags(tags: readonly string[]): readonly string[] {
  let length = 0;
  const first = tags.findIndex((tag) => {
    length += tag.length;
    return length > longestTags;
  });
  return first === -1 ? tags : tags.slice(0, first);
}
