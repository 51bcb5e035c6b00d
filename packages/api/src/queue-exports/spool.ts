import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";

/** Lines put aside on disk until their turn comes: memory does not grow with them. They are personal data: only this process may read them. */
export const createSpool = async () => {
  const folder = await mkdtemp(join(tmpdir(), "sportello-export-"));
  const file = join(folder, "lines");
  const sink = createWriteStream(file, { mode: 0o600 });
  const ended = finished(sink);
  // Whoever reads the lines hears of it; until then nobody waits for this.
  ended.catch(() => undefined);
  return {
    add: async (line: string): Promise<void> => {
      if (!sink.write(`${line}\n`)) await Promise.race([once(sink, "drain"), ended]);
    },
    /** No line may be added any more. The file is opened when it is read: a reader of lines that waits to be asked loses what came before. */
    lines: async function* (): AsyncGenerator<string> {
      sink.end();
      await ended;
      yield* createInterface({ input: createReadStream(file), crlfDelay: Infinity });
    },
    remove: async (): Promise<void> => {
      sink.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
export type Spool = Awaited<ReturnType<typeof createSpool>>;
