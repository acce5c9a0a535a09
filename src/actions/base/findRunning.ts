import { findHolderAddress } from '../../store/base/lock.ts';
import type { Place } from './place.ts';

/** The address of the Cairn that runs over a place, where it has told one; on PostgreSQL several may, and none tells. */
export const findRunning = (place: Place): string | undefined =>
  place.kind === 'file' ? findHolderAddress(place.path) : undefined;
