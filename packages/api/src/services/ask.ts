import type { Tx } from "@sportello/db/client";
import type { Runtime } from "../runtime.ts";

/** Asks the database with one statement, whichever kind of transaction is open. */
export type Ask = <Row>(sql: string, ...values: unknown[]) => Promise<Row[]>;

type Client = Parameters<Parameters<Runtime["database"]["inTenantSql"]>[1]>[0];

export const askThrough =
  (tx: Tx): Ask =>
  (sql, ...values) =>
    tx.$queryRawUnsafe(sql, ...values);
export const askOn =
  (client: Client): Ask =>
  async <Row>(sql: string, ...values: unknown[]): Promise<Row[]> =>
    (await client.query(sql, values)).rows as Row[];

/** Each question in a transaction of its own, for what is seldom asked because memory keeps it. */
export const askIn =
  (database: Runtime["database"], tenantId: string): Ask =>
  <Row>(sql: string, ...values: unknown[]): Promise<Row[]> =>
    database.inTenantSql(tenantId, (client) => askOn(client)<Row>(sql, ...values));
