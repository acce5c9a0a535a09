import type { Licence } from '../publication.ts';

/** A licence as people read it: its name, and where its text is. `url` is null where nothing is granted. */
export type LicenceWords = { readonly name: string; readonly url: string | null };

/** The name and the text of every licence. */
export const licenceWords: Readonly<Record<Licence, LicenceWords>> = {
  'CC-BY-4.0': { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  'CC-BY-SA-4.0': { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  'CC-BY-NC-SA-4.0': { name: 'CC BY-NC-SA 4.0', url: 'https://creativecommons.org/licenses/by-nc-sa/4.0/' },
  'CC0-1.0': { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  'all-rights-reserved': { name: 'All rights reserved', url: null },
};
