import { refuse, type Refusal } from '../../../core/base/refusal.ts';

/** Said of a publication that is withdrawn, taken down, or not for whoever asks. */
export const noPublication = (): Refusal<'no-publication'> =>
  refuse('no-publication', 'There is no such published deck, or no longer. What you have of it stays as it is.');

/** Said of a version that was never published. */
export const noVersion = (latest: number): Refusal<'no-version'> =>
  refuse('no-version', `This deck has no such version. Choose one from 1 to ${latest}.`);

/** Said of a publication that the person does not follow. */
export const notFollowing = (): Refusal<'no-follow'> =>
  refuse('no-follow', 'You do not follow this deck. Follow it to have its later versions.');
