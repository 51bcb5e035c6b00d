/** Gathers what is asked while the previous round is under way and does it in one go. */
export type Batcher<Item, Result> = { add(item: Item): Promise<Result>; idle(): Promise<void> };

/**
 * One round trip to the database for many callers: the first call goes at once, those that come meanwhile go together next.
 * @param work gets the items in order and returns one result for each; when it throws, every caller of the round gets the error
 */
export function createBatcher<Item, Result>(work: (items: Item[]) => Promise<Result[]>, largest: number): Batcher<Item, Result> {
  type Waiting = { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void };
  let waiting: Waiting[] = [];
  let running: Promise<void> | null = null;

  async function drain(): Promise<void> {
    // One turn of the event loop lets the callers of the same moment join the round.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const round = waiting.splice(0, largest);
      try {
        const results = await work(round.map(({ item }) => item));
        for (const [index, { resolve }] of round.entries()) resolve(results[index] as Result);
      } catch (error) {
        for (const { reject } of round) reject(error);
      }
    }
    running = null;
  }

  return {
    add: (item) =>
      new Promise<Result>((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        running ??= drain();
      }),
    idle: async () => {
      await running;
    },
  };
}
