import { refuse, type Refusal } from '../../../core/base/refusal.ts';

/** Says that there is no such bar. */
export const noBar = (): Refusal<'no-bar'> => refuse('no-bar', 'There is no such bar. Choose one in Readiness.');
