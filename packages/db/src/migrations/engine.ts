import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { readSchema } from "./folder.ts";

let isLoaded = false;
/** The engine reports a panic here before it throws. */
Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) } });

/** Runs `work` with Prisma's own migration engine as WebAssembly, on our connections: the CLI would download a native one. */
export const withSchemaEngine = async <Value>(
  connectionString: string,
  work: (engine: bindings.SchemaEngine) => Promise<Value>,
): Promise<Value> => {
  await load();
  const pool = new pg.Pool({ connectionString, max: 2 });
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
  const datamodels = (await readSchema()).map(({ path, content }): [string, string] => [path, content]);
  try {
    return await work(await bindings.SchemaEngine.new({ datamodels }, () => undefined, adapter));
  } finally {
    await pool.end();
  }
};

const load = async (): Promise<void> => {
  if (isLoaded) return;
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = await readFile(join(entry, "..", "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start: () => void }).__wbindgen_start();
  isLoaded = true;
};

/** A migration is finished in the transaction that made it: a kill in between leaves it wholly done or wholly undone. */
const finish = `
do $finish$ begin
  if to_regclass('_prisma_migrations') is not null then
    update _prisma_migrations set finished_at = now() where finished_at is null and rolled_back_at is null;
  end if;
end $finish$;`;

/** Prisma's adapter cuts scripts at every semicolon, also inside function bodies; PostgreSQL takes them whole, as one transaction. */
class WholeScripts extends PrismaPg {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    super(pool);
    this.#pool = pool;
  }

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await this.#pool.query(`${script}\n;${finish}`);
    };
    return adapter;
  }
}
