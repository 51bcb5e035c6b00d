import { expect, test } from "vitest";
import { readAtMost } from "./read-at-most.ts";

const post = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request("http://comune.test/api/pagopa/stazione", {
    method: "POST",
    headers,
    body,
    duplex: "half",
  } as RequestInit);

/** A sender who never stops; counts what was taken from it. */
const flood = () => {
  let taken = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      taken += 1_000;
      controller.enqueue(new Uint8Array(1_000));
    },
  });
  return { stream, taken: () => taken };
};

test("a message is read whole, letters of several bytes cut anywhere included", async () => {
  const bytes = new TextEncoder().encode("città – €");
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  expect(await readAtMost(post(stream), 100)).toBe("città – €");
});

test.each([
  [10, "0123456789"],
  [9, null],
])("of ten bytes at most %i are read: %j", async (most, text) =>
  expect(await readAtMost(post("0123456789"), most)).toBe(text),
);

test("a length that is too large is believed at once", async () => {
  const { stream, taken } = flood();
  expect(await readAtMost(post(stream, { "content-length": "501" }), 500)).toBeNull();
  expect(taken()).toBeLessThanOrEqual(1_000);
});

test("an endless message without a length is left alone after the limit", async () => {
  const { stream, taken } = flood();
  expect(await readAtMost(post(stream), 5_000)).toBeNull();
  expect(taken()).toBeLessThan(10_000);
});

test("no body is an empty message", async () => expect(await readAtMost(post(null), 10)).toBe(""));
