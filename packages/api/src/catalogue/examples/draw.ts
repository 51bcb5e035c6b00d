/** Choices drawn from a seed: the same seed always draws the same. */
export type Draw = {
  readonly one: <const Item>(items: readonly [Item, ...Item[]]) => Item;
  /** At least one of the items, in their order. */
  readonly some: <const Item>(items: readonly [Item, ...Item[]]) => Item[];
  /** A whole number, both ends included. */
  readonly whole: (min: number, max: number) => number;
  readonly likely: (percent: number) => boolean;
  readonly list: <Item>(length: number, make: (index: number) => Item) => Item[];
  readonly letters: (length: number) => string;
  readonly digits: (length: number) => string;
};

export const drawFrom = (seed: number): Draw => {
  const next = randomFrom(seed);
  const whole = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const one = <const Item>(items: readonly [Item, ...Item[]]): Item => items[whole(0, items.length - 1)] ?? items[0];
  const list = <Item>(length: number, make: (index: number) => Item): Item[] =>
    Array.from({ length }, (_, index) => make(index));
  const text = (length: number, characters: string): string =>
    list(length, () => characters.charAt(whole(0, characters.length - 1))).join("");
  return {
    one,
    some: (items) => {
      const sure = one(items);
      return items.filter((item) => next() < 0.4 || item === sure);
    },
    whole,
    likely: (percent) => next() * 100 < percent,
    list,
    letters: (length) => text(length, "ABCDEFGHJKLMNPRSTVWXYZ"),
    digits: (length) => text(length, "0123456789"),
  };
};

/** Mulberry32: small, even enough for invented people, and the same on every machine. */
const randomFrom = (seed: number): (() => number) => {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
