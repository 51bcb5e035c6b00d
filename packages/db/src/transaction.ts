import type pg from "pg";

/**
 * One transaction on a connection of the pool: committed when the work resolves, undone when it rejects. A connection that is lost
 * meanwhile fails its statement and is not used again; unheard, its own event would end the process.
 * @param begin what opens the transaction
 */
export const inTransaction = async <Value>(
  pool: pg.Pool,
  begin: string,
  work: (client: pg.PoolClient) => Promise<Value>,
): Promise<Value> => {
  const client = await pool.connect();
  let isBroken = false;
  const breaks = () => {
    isBroken = true;
  };
  client.on("error", breaks);
  try {
    await client.query(begin);
    const value = await work(client);
    await client.query("commit");
    return value;
  } catch (error) {
    await client.query("rollback").catch(breaks);
    throw error;
  } finally {
    client.off("error", breaks);
    client.release(isBroken);
  }
};
