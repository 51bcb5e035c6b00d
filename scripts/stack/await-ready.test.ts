import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { awaitReady } from "./await-ready.ts";

/** A program that answers so, one answer after the other, the last for ever. */
const answering = async (...answers: number[]): Promise<string> => {
  let asked = 0;
  const server = createServer((_, response) => {
    response.writeHead(answers[Math.min(asked, answers.length - 1)] ?? 200).end("not yet: the database is starting");
    asked += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
};

test("waits through refusals until the program says it is ready", async () => {
  const url = await answering(503, 503, 200);
  await expect(awaitReady("web", url)).resolves.toBeUndefined();
});

test("a program that never is ready is named, with its address and what it said last", async () => {
  const url = await answering(503);
  await expect(awaitReady("web", url, 1)).rejects.toThrow(
    `web is not ready after 1 s (${url} answered: 503 not yet: the database is starting)`,
  );
});

test("a program that does not even listen is told apart", async () => {
  await expect(awaitReady("worker", "http://127.0.0.1:9/", 0.5)).rejects.toThrow(/worker is not ready .*answered: /);
});
