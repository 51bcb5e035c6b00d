import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createSpool } from "./spool.ts";

const all = async (lines: AsyncIterable<string>): Promise<string[]> => {
  const read: string[] = [];
  for await (const line of lines) read.push(line);
  return read;
};

test.each([[], ["uno"], ["uno", "due, con virgola", "tre"]])(
  "lines put aside come back as they went in, also to who begins to read late: %j",
  async (...lines: string[]) => {
    const spool = await createSpool();
    for (const line of lines) await spool.add(line);
    const kept = spool.lines();
    // Long enough for a file that was opened at once to have been read to its end.
    await sleep(50);
    expect(await all(kept)).toEqual(lines);
    await spool.remove();
  },
);
