import { describe, expect, test } from "vitest";
import { AnswerTooLarge, readCapped } from "./read-capped.ts";

/** A body in pieces that says when it was given up. */
const inPieces = (pieces: number, size: number, headers: Record<string, string> = {}) => {
  const seen = { read: 0, isGivenUp: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (seen.read === pieces) return controller.close();
        seen.read += 1;
        controller.enqueue(new Uint8Array(size).fill(97));
      },
      cancel() {
        seen.isGivenUp = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { seen, response: new Response(body, { headers }) };
};

describe("the body of an answer", () => {
  test("up to the last byte allowed is read whole", async () => {
    expect((await readCapped(inPieces(10, 10).response, 100)).byteLength).toBe(100);
    expect((await readCapped(inPieces(0, 0).response, 100)).byteLength).toBe(0);
  });

  test("that announces more is not read at all", async () => {
    const { seen, response } = inPieces(3, 50, { "content-length": "150" });
    await expect(readCapped(response, 149)).rejects.toBeInstanceOf(AnswerTooLarge);
    expect(seen).toEqual({ read: 0, isGivenUp: true });
  });

  test("that lies about its length is given up at the first byte too many", async () => {
    const { seen, response } = inPieces(1_000_000, 10, { "content-length": "10" });
    await expect(readCapped(response, 25)).rejects.toBeInstanceOf(AnswerTooLarge);
    expect(seen.read).toBeLessThan(10);
    expect(seen.isGivenUp).toBe(true);
  });

  test("that is none is empty", async () => expect(await readCapped(new Response(null), 10)).toEqual(new Uint8Array()));
});
