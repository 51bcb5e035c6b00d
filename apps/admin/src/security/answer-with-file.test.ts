import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { answerWithFile } from "./answer-with-file.ts";

const file = (stream: Readable) => answerWithFile({ name: "pratiche – 26.csv", mediaType: "text/csv", stream });

test("a stream is handed over as a download under its name, piece by piece", async () => {
  const answer = file(Readable.from([Buffer.from("a;b\r\n"), Buffer.from("1;2\r\n")]));
  expect(answer.headers.get("content-type")).toBe("text/csv");
  expect(answer.headers.get("content-disposition")).toMatch(
    /^attachment; .*filename\*=UTF-8''pratiche%20%E2%80%93%2026\.csv$/,
  );
  expect(await answer.text()).toBe("a;b\r\n1;2\r\n");
});

test("a stream that breaks off breaks the answer off: half a file is never taken for a whole one", async () => {
  const broken = async function* () {
    yield Buffer.from("a;b\r\n");
    throw new Error("no connection");
  };
  await expect(file(Readable.from(broken())).text()).rejects.toThrow();
});

test("who closes the tab stops the reading", async () => {
  const stream = Readable.from(
    (async function* () {
      for (;;) yield Buffer.from("x");
    })(),
  );
  const ended = new Promise((resolve) => stream.once("close", resolve));
  await file(stream).body?.cancel();
  await ended;
  expect(stream.destroyed).toBe(true);
});
