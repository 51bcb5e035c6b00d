import pg from "pg";
import { type Prisma, PrismaClient } from "./generated/client.ts";
import { PrismaPgInTurn } from "./in-turn.ts";
import { inTransaction } from "./transaction.ts";

/** The transaction a verb works in; every row it sees is of one tenant. */
export type Tx = Prisma.TransactionClient;

export type Database = {
  readonly prisma: PrismaClient;
  /** The same connections without Prisma, for hot paths and reports. */
  readonly pool: pg.Pool;
  /** Opens a transaction in which row-level security lets through the rows of this tenant only. */
  readonly inTenant: <Value>(tenantId: string, work: (tx: Tx) => Promise<Value>) => Promise<Value>;
  /** The same on a bare connection. */
  readonly inTenantSql: <Value>(tenantId: string, work: (client: pg.PoolClient) => Promise<Value>) => Promise<Value>;
  readonly close: () => Promise<void>;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Connects to PostgreSQL; `url` is of the role `sportello_app`, which owns nothing and bypasses nothing. `patienceMs` is how long a transaction waits
 * for its turn, and half of how long it may take: somebody waits for the answers of a site, nobody for a seeding.
 */
export const createDatabase = ({
  url,
  poolSize = 10,
  patienceMs = 10_000,
}: {
  url: string;
  poolSize?: number;
  patienceMs?: number;
}): Database => {
  const pool = new pg.Pool({ connectionString: url, max: poolSize, application_name: "sportello" });
  // A connection lost while idle is replaced at the next query: it must not end the process.
  pool.on("error", () => undefined);
  const prisma = new PrismaClient({
    adapter: new PrismaPgInTurn(pool),
    transactionOptions: { maxWait: patienceMs, timeout: 2 * patienceMs },
  });
  return {
    prisma,
    pool,
    inTenant: (tenantId, work) =>
      prisma.$transaction(async (tx) => {
        await tx.$executeRaw`select set_config('app.tenant', ${tenantId}, true)`;
        return work(tx);
      }),
    inTenantSql: (tenantId, work) => inTenantSql(pool, tenantId, work),
    close: async () => {
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
};

const inTenantSql = async <Value>(
  pool: pg.Pool,
  tenantId: string,
  work: (client: pg.PoolClient) => Promise<Value>,
): Promise<Value> => {
  if (!uuid.test(tenantId)) throw new TypeError("a tenant id is a UUID");
  // One round trip for both; the id is checked above, so it can be written into the text.
  return inTransaction(pool, `begin; set local app.tenant = '${tenantId}'`, work);
};
