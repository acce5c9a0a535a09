import { type Id, makeId } from '../../../core/base/id.ts';
import { type Instant, instant } from '../../../core/base/instant.ts';

/** Now, by the clock of this device. */
export const currentInstant = (): Instant => instant(Date.now());

/** A new id made on this device. */
export const newId = <Noun extends string>(now: Instant): Id<Noun> =>
  makeId<Noun>(now, crypto.getRandomValues(new Uint8Array(10)));
