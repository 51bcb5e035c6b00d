import { createDatabase } from "@sportello/db/client";
import type { Runtime } from "../runtime.ts";

export type Counted = {
  readonly runtime: Runtime;
  /** The statements `work` asks, without begin and commit, and without the municipality behind a host, which is remembered for ten seconds. */ readonly statementsOf: (
    work: () => Promise<unknown>,
  ) => Promise<string[]>;
  readonly close: () => Promise<void>;
};

const isEnvelope = (text: string): boolean =>
  /^(begin|commit|rollback|select set_config)/i.test(text.trim()) || text.includes("tenant_of_host");

/** The same runtime on connections that tell what they are asked, whichever way: query builder or bare statements. */
export const counted = (runtime: Runtime, url: string): Counted => {
  const database = createDatabase({ url, poolSize: 4 });
  let heard: string[] = [];
  database.pool.on("connect", (client) => {
    const ask = client.query.bind(client) as (...asked: unknown[]) => unknown;
    Reflect.set(client, "query", (...asked: unknown[]): unknown => {
      const [first] = asked;
      heard.push(typeof first === "string" ? first : String(Reflect.get(Object(first), "text")));
      return ask(...asked);
    });
  });
  return {
    runtime: { ...runtime, database },
    statementsOf: async (work) => {
      heard = [];
      await work();
      return heard.filter((text) => !isEnvelope(text));
    },
    close: () => database.close(),
  };
};
