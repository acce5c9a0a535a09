import type { Scope } from '../../core/base/scope.ts';
import { type Id, makeId } from '../../core/base/id.ts';
import { type Instant, instant } from '../../core/base/instant.ts';
import type { Store } from '../../store/base/database.ts';

/** The clock and the dice of the process: the only ones there are from here down. */
export type World = {
  readonly now: () => Instant;
  /** A ULID that sorts after every one made before. */
  readonly nextId: () => string;
};

/** What every action stands on: who asks, where things are kept, what time it is. */
export type Context = World & { readonly store: Store; readonly scope: Scope };

/** A fresh id, made now. Ids made one after the other sort in that order. */
export const freshId = <Noun extends string>({ nextId }: World): Id<Noun> => nextId() as Id<Noun>;

/** The world as it is, or with a clock of one's own. */
export function openWorld(now: World['now'] = () => instant(Date.now())): World {
  let last = instant(0);
  let random = new Uint8Array(10);
  const nextId = (): string => {
    const moment = now();
    if (moment > last) {
      last = moment;
      random = crypto.getRandomValues(new Uint8Array(10));
      random[0] = (random[0] ?? 0) & 0x7f;
    } else {
      increment(random);
    }
    return makeId(last, random);
  };
  return { now, nextId };
}

/** The first bit starts at 0, so counting on never runs over within a millisecond. */
function increment(bytes: Uint8Array): void {
  for (let place = bytes.length - 1; place >= 0; place--) {
    const byte = ((bytes[place] ?? 0) + 1) & 0xff;
    bytes[place] = byte;
    if (byte !== 0) return;
  }
}
