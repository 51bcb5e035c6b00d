/** A value remembered by key, loaded once at a time however many ask, forgotten after `forSeconds` (Infinity: never) or beyond `atMost` keys. */
export type Remembered<Value> = {
  get(key: string, load: () => Promise<Value>): Promise<Value>;
  forget(key: string): void;
};

/** One such store per purpose, made at first use. */
export type Memory = { of<Value>(purpose: Purpose<Value>): Remembered<Value> };

/** The name of a store and its limits; the type parameter ties the values to it. */
export type Purpose<Value> = {
  readonly name: string;
  readonly forSeconds: number;
  readonly atMost: number;
  readonly example?: Value;
};

type Kept<Value> = { readonly value: Promise<Value>; readonly until: number };

const createRemembered = <Value>({ forSeconds, atMost }: Purpose<Value>): Remembered<Value> => {
  const kept = new Map<string, Kept<Value>>();
  return {
    get(key, load) {
      const known = kept.get(key);
      if (known && known.until > performance.now()) return known.value;
      const value = load();
      kept.delete(key);
      kept.set(key, { value, until: performance.now() + forSeconds * 1000 });
      // The oldest key goes; a failure is not remembered.
      if (kept.size > atMost) kept.delete(kept.keys().next().value ?? key);
      value.catch(() => kept.get(key)?.value === value && kept.delete(key));
      return value;
    },
    forget: (key) => void kept.delete(key),
  };
};

/** A memory of this process; every runtime has its own, so that tests do not see each other's. */
export const createMemory = (): Memory => {
  const stores = new Map<string, unknown>();
  return {
    of<Value>(purpose: Purpose<Value>) {
      const known = stores.get(purpose.name);
      if (known) return known as Remembered<Value>;
      const made = createRemembered(purpose);
      stores.set(purpose.name, made);
      return made;
    },
  };
};
