import type { Operator, Scope, Who } from '../../core/base/scope.ts';
import { type Id, makeId } from '../../core/base/id.ts';
import { type Instant, instant } from '../../core/base/instant.ts';
import type { Store } from '../../store/base/database.ts';

/** The clock and the dice of the process: the only ones there are from here down. */
export type World = {
  readonly now: () => Instant;
  /** A ULID that sorts after every one made before. */
  readonly nextId: () => string;
};

/** What an action stands on that anybody may ask: where things are kept, what time it is. */
export type Visit = World & { readonly store: Store };

/** The same, with whoever asks where they are signed in. */
export type Visitor = Visit & { readonly who: Who | null };

/** What an action about an account stands on: who asks, outside of any workspace. */
export type SignedIn = Visit & { readonly who: Who };

/** What an action of whoever runs this Cairn stands on. */
export type Operating = Visit & { readonly who: Operator };

/** What an action in a workspace stands on: who asks, and for which workspace. */
export type Context = Visit & { readonly scope: Scope };

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
