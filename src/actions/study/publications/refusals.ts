import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import type { Scope } from '../../../core/base/scope.ts';
import type { Visibility } from '../../../core/study/publication.ts';

/** Said of an address where nothing is to be read, or not by whoever asks. */
export const nothingPublished = (): Refusal<'no-publication'> =>
  refuse('no-publication', 'There is no such published deck, or no longer. Ask whoever gave you its address.');

/** Said of a deck that others cannot read as it is. */
export const notPublished = (): Refusal<'no-publication'> =>
  refuse('no-publication', 'This deck is not published. Publish it first.');

/** Refuses to show a deck to a team that there is not. */
export const checkShownTo = ({ kind }: Scope, visibility: Visibility | undefined): Refusal<'no-team'> | undefined =>
  visibility === 'team' && kind !== 'team'
    ? refuse('no-team', 'Your own workspace has no team. Choose who else may read this deck.')
    : undefined;
