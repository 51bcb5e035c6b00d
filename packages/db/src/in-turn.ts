import { PrismaPg } from "@prisma/adapter-pg";

type Connected = Awaited<ReturnType<PrismaPg["connect"]>>;
type Transaction = Awaited<ReturnType<Connected["startTransaction"]>>;

/** Works given to it one after the other, each begun when the one before is settled, whatever came of it. */
export const createTurns = (): (<Value>(work: () => Promise<Value>) => Promise<Value>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
};

/** One statement at a time: a transaction has one connection, and PostgreSQL answers it in order anyway. */
const inTurn = (transaction: Transaction): Transaction => {
  const turn = createTurns();
  const [query, execute] = [transaction.queryRaw.bind(transaction), transaction.executeRaw.bind(transaction)];
  return Object.assign(transaction, {
    queryRaw: (asked: Parameters<typeof query>[0]) => turn(() => query(asked)),
    executeRaw: (asked: Parameters<typeof execute>[0]) => turn(() => execute(asked)),
  });
};

/** Prisma asks for the relations of one row all at once, also inside a transaction; from its version 9 the driver refuses what is asked meanwhile. */
export class PrismaPgInTurn extends PrismaPg {
  override async connect(): Promise<Connected> {
    const connected = await super.connect();
    const start = connected.startTransaction.bind(connected);
    return Object.assign(connected, {
      startTransaction: async (...level: Parameters<typeof start>) => inTurn(await start(...level)),
    });
  }
}
