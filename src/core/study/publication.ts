/**
 * Who may read a published deck: its own workspace; the members of its team; whoever has the link; everybody, and it is
 * listed in Explore.
 */
export const visibilities = ['private', 'team', 'unlisted', 'public'] as const;

/** One of them. */
export type Visibility = (typeof visibilities)[number];

/** The licences a deck may be published under, by their SPDX names. */
export const licences = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-SA-4.0', 'CC0-1.0', 'all-rights-reserved'] as const;

/** One of them. */
export type Licence = (typeof licences)[number];
