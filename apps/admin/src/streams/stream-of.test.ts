import { expect, test } from "vitest";
import { streamOf } from "./stream-of.ts";

async function* pieces(count: number, onEnd: () => void): AsyncGenerator<string> {
  try {
    for (let n = 0; n < count; n += 1) yield `riga ${n} è\n`;
  } finally {
    onEnd();
  }
}

test("the pieces arrive whole and in order", async () => {
  expect(await new Response(streamOf(pieces(3, () => undefined))).text()).toBe("riga 0 è\nriga 1 è\nriga 2 è\n");
});

test("who goes away stops the work", async () => {
  let isEnded = false;
  const reader = streamOf(pieces(1_000, () => (isEnded = true))).getReader();
  await reader.read();
  await reader.cancel();
  expect(isEnded).toBe(true);
});
