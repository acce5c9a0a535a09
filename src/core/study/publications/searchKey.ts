import type { PublicationDetails } from '../publication.ts';

/** What Explore looks words and tags up in: tags, title and description, without regard to case and way of encoding. */
export const searchKey = ({ tags, title, description }: SearchedIn): string =>
  [mark, ...tags.map((tag) => folded(tag) + mark), '\n', folded(title), '\n', folded(description)].join('');

/** What of a publication is looked in. */
export type SearchedIn = Pick<PublicationDetails, 'tags' | 'title' | 'description'>;

/** What a search key holds of a deck with that tag. */
export const tagKey = (tag: string): string => mark + folded(tag) + mark;

/** What a search key holds of a deck that says all of these words. */
export const wordKeys = (words: string): readonly string[] => [
  ...new Set(
    folded(words)
      .split(/\s+/)
      .filter((word) => word !== ''),
  ),
];

/** Nobody types it, so no text ends where it did not. */
const mark = '\u001f';

const folded = (text: string): string => text.replaceAll(mark, ' ').normalize('NFC').toLowerCase().normalize('NFC');
