import type { Licence, Visibility } from '../../../core/study/publication.ts';
import type { MergeCounts } from '../../../contract/study/following.ts';

/** Who may read a published deck. */
export type ShownTo = Exclude<Visibility, 'private'>;

type Words = { readonly label: string; readonly hint: string };

/** What each choice of readers means. */
export const visibilityWords = {
  team: { label: 'The team', hint: 'Members of this workspace can read and follow it. Nobody else can.' },
  unlisted: { label: 'Whoever has the address', hint: 'Anybody you give the address to. It is listed nowhere.' },
  public: { label: 'Everybody', hint: 'It is listed in Explore, and search engines may find it.' },
} as const satisfies Record<ShownTo, Words>;

/** What each licence lets others do. */
export const licenceHints = {
  'CC-BY-4.0': 'Others may use and change it for anything, if they name you.',
  'CC-BY-SA-4.0': 'Others may use and change it, if they name you and share what they make of it alike.',
  'CC-BY-NC-SA-4.0': 'The same, but not to earn money with it.',
  'CC0-1.0': 'Others may do anything with it, and need not name you.',
  'all-rights-reserved': 'Others may study it here. For anything else they have to ask you.',
} as const satisfies Record<Licence, string>;

/** How much a version changed: "3 changed, 1 new, 2 removed"; '' where nothing did. */
export const sayChanges = (counts: {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}): string =>
  [
    counts.changed > 0 ? `${counts.changed} changed` : '',
    counts.added > 0 ? `${counts.added} new` : '',
    counts.removed > 0 ? `${counts.removed} removed` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');

/** The same of what an update would do. */
export const sayUpdate = ({ add, rewrite, remove }: MergeCounts): string =>
  sayChanges({ added: add, changed: rewrite, removed: remove });
