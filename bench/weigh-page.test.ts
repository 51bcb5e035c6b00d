import { gzipSync } from "node:zlib";
import type { BrowserContext } from "@playwright/test";
import { describe, expect, test } from "vitest";
import { kilobytes, paintOf, weighPage } from "./weigh-page.ts";

type Load = { kind: string; path: string; body: string };

/** A browser whose page loads what is given, answers with a status, and saw these paints. */
const browser = (
  status: number | null,
  loads: readonly Load[] = [],
  seen = { largest: 0, shift: 0 },
): { context: BrowserContext; closed: () => number } => {
  let closed = 0;
  const heard: ((response: unknown) => void)[] = [];
  const page = {
    on: (_: string, listener: (response: unknown) => void) => heard.push(listener),
    context: () => ({ newCDPSession: async () => ({ send: async () => undefined }) }),
    addInitScript: async () => undefined,
    evaluate: async () => seen,
    close: async () => {
      closed += 1;
    },
    goto: async () => {
      for (const { kind, path, body } of loads)
        for (const listener of heard)
          listener({
            request: () => ({ resourceType: () => kind }),
            url: () => `http://town.test${path}?v=1`,
            body: async () => Buffer.from(body),
          });
      return status === null ? null : { status: () => status };
    },
  };
  return { context: { newPage: async () => page } as unknown as BrowserContext, closed: () => closed };
};
const loads = [
  { kind: "script", path: "/a.js", body: "a".repeat(9_000) },
  { kind: "script", path: "/b.js", body: "function b() {}" },
  { kind: "stylesheet", path: "/a.css", body: "body {}" },
  { kind: "image", path: "/a.png", body: "x".repeat(9_000) },
  { kind: "document", path: "/", body: "<html>" },
];
const gzipped = (text: string) => gzipSync(Buffer.from(text)).length;

describe("the weight of a page", () => {
  test("is that of its scripts and styles as they travel, each file once, and of nothing else", async () => {
    const { context, closed } = browser(200, [...loads, ...loads.slice(0, 1)]);
    const { scripts, styles } = await weighPage(context, "http://town.test/");
    expect([...scripts]).toEqual([
      ["/a.js", gzipped("a".repeat(9_000))],
      ["/b.js", gzipped("function b() {}")],
    ]);
    expect([...styles]).toEqual([["/a.css", gzipped("body {}")]]);
    expect(kilobytes(scripts)).toBeCloseTo((gzipped("a".repeat(9_000)) + gzipped("function b() {}")) / 1000);
    expect(closed()).toBe(1);
  });

  test.each([404, 500, 302, null])(
    "an answer with status %j is no page: a light error never passes for a light page",
    async (status) => {
      await expect(weighPage(browser(status, loads).context, "http://town.test/")).rejects.toThrow(
        "there is no page to measure",
      );
      await expect(
        paintOf(browser(status, loads, { largest: 300, shift: 0 }).context, "http://town.test/"),
      ).rejects.toThrow("there is no page to measure");
    },
  );
});

test("what was painted last and how far the page moved are as the browser saw them; a page on which nothing was painted is not fast", async () => {
  expect(await paintOf(browser(200, [], { largest: 812.5, shift: 0.02 }).context, "http://town.test/")).toEqual({
    largest: 812.5,
    shift: 0.02,
  });
  await expect(paintOf(browser(200).context, "http://town.test/")).rejects.toThrow("nothing was painted");
});
