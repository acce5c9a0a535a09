import { sayTrouble } from '../../store/base/trouble.ts';
import type { Place } from './place.ts';

/** What a person can do about a failure of the disk or the data file; undefined where it is a bug. */
export const explainTrouble = (place: Place, error: unknown): string | undefined =>
  place.kind === 'file' ? sayTrouble(place.path, error) : undefined;
