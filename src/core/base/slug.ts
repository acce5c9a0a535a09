import { type Id, isId } from './id.ts';

/** What finds something published by its address: the last characters of its id, which chance chose. */
export const slugKey = (id: Id<string>): string => id.slice(-keyLength).toLowerCase();

/** The address of something published: its title in letters and digits, then its key. */
export const formatSlug = (title: string, id: Id<string>): string => slugWithKey(title, slugKey(id));

/** The same for what has its key already. */
export const slugWithKey = (title: string, key: string): string =>
  [readable(title), key].filter((part) => part !== '').join('-');

/** The key in an address, whatever title stands before it, or at the end of an id; undefined where there is none. */
export const parseSlug = (slug: string): string | undefined =>
  isId<string>(slug) ? slugKey(slug) : keyShape.exec(slug.toLowerCase())?.[1];

const keyLength = 10;

const keyShape = /(?:^|-)([0-9a-hjkmnp-tv-z]{10})$/;

const longestReadable = 60;

/** Letters lose their accents where that leaves a letter of ASCII; those of other scripts stay. */
const readable = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/(?<=[A-Za-z])\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, longestReadable)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^-+|-+$/g, '');
