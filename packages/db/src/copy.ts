import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from } from "pg-copy-streams";

/**
 * Lines in COPY's text format into a table without row-level security. When the source fails, what was copied is given up, and the failure is told only after the server knows: the
 * connection is free for the rollback then.
 */
export const copyInto = async (
  client: pg.PoolClient,
  statement: string,
  lines: Readable | AsyncIterable<string>,
): Promise<void> => {
  const sink = client.query(from(statement));
  const closed = new Promise((resolve) => sink.once("close", resolve));
  try {
    await pipeline(lines, sink);
  } catch (error) {
    await closed;
    throw error;
  }
};
