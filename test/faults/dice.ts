import { createHash } from 'node:crypto';

/** Dice that fall the same way for the same seed. */
export type Dice = {
  readonly seed: number;
  /** A whole number from 0 to just under `sides`. */
  readonly below: (sides: number) => number;
  readonly oneOf: <Item>(items: readonly Item[]) => Item;
};

/** The seed is CAIRN_SEED where that is set, else another one each run; it is printed. */
export function throwDice(name: string): Dice {
  const given = Number(process.env['CAIRN_SEED'] ?? '');
  const seed = given > 0 ? given : Date.now() % 1_000_000;
  process.stdout.write(`${name}: CAIRN_SEED=${seed}\n`);
  let throws = 0;
  const below = (sides: number): number => {
    throws += 1;
    return createHash('sha256').update(`${seed} ${throws}`).digest().readUInt32BE() % sides;
  };
  const oneOf = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  };
  return { seed, below, oneOf };
}
