/** Gathers what is asked while earlier rounds are under way and does it in one go. */
export type Batcher<Item, Result> = { add(item: Item): Promise<Result>; idle(): Promise<void> };

/**
 * One round trip to the database for many callers: the first call goes at once, those that come meanwhile go together next.
 * A round that fails is done again one by one, so that an item that cannot be done fails its own caller and nobody else: `work` must be all or nothing.
 * @param work gets the items in order and returns one result for each
 * @param limits `largest` round, and how many rounds may be under way at `once`
 */
export function createBatcher<Item, Result>(
  work: (items: Item[]) => Promise<Result[]>,
  limits: { largest: number; once: number },
): Batcher<Item, Result> {
  type Waiting = {
    item: Item;
    resolve: (result: Result) => void;
    reject: (error: unknown) => void;
  };
  const waiting: Waiting[] = [];
  const rounds = new Set<Promise<void>>();

  async function drain(): Promise<void> {
    // One turn of the event loop lets the callers of the same moment join the round.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const round = waiting.splice(0, limits.largest);
      try {
        const results = await work(round.map(({ item }) => item));
        for (const [index, { resolve }] of round.entries()) resolve(results[index] as Result);
      } catch (error) {
        if (round.length > 1) await oneByOne(round);
        else for (const { reject } of round) reject(error);
      }
    }
  }

  async function oneByOne(round: readonly Waiting[]): Promise<void> {
    for (const { item, resolve, reject } of round) {
      try {
        const [result] = await work([item]);
        resolve(result as Result);
      } catch (error) {
        reject(error);
      }
    }
  }

  function begin(): void {
    const round = drain().finally(() => rounds.delete(round));
    rounds.add(round);
  }

  return {
    add: (item) =>
      new Promise<Result>((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        if (rounds.size < limits.once) begin();
      }),
    idle: async () => {
      await Promise.all(rounds);
    },
  };
}
