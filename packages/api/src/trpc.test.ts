import { refusals, type RefusalCode } from "@sportello/domain/refusals";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Context } from "./context.ts";
import { createLog, type Log } from "./log.ts";
import { maxBatchSize, publicProcedure } from "./procedures.ts";
import { Refused } from "./refused.ts";
import { trpc } from "./trpc.ts";

const lines: string[] = [];
const log: Log = createLog("info", "test", { write: (line: string) => void lines.push(line) });
/** Only what the middleware reads: no database is asked here. */
const ctx = { log, requestId: "request-1" } as Context;

const router = trpc.router({
  refuse: publicProcedure.input(z.enum(Object.keys(refusals) as [RefusalCode])).query(({ input }) => {
    throw new Refused(input, { seconds: 3 });
  }),
  explode: publicProcedure.query(() => {
    throw new Error("duplicate key (RSSMRA80A01H501U) at postgres://sportello:secret@db");
  }),
  take: publicProcedure.input(z.strictObject({ email: z.email(), age: z.int() })).query(({ input }) => input),
});

const ask = async (path: string, input?: unknown) => {
  const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  const answer = await fetchRequestHandler({
    endpoint: "/trpc",
    router,
    req: new Request(`http://x/trpc/${path}${query}`),
    createContext: () => ctx,
    maxBatchSize,
  });
  return { status: answer.status, text: await answer.text() };
};

describe("errors at the door", () => {
  test.each(Object.entries(refusals))(
    "the refusal %s has its status %i, its code and its params",
    async (code, status) => {
      const answer = await ask("refuse", code);
      expect(answer.status).toBe(status);
      expect(JSON.parse(answer.text)).toMatchObject({
        error: { message: code, data: { refusal: { code, params: { seconds: 3 } }, requestId: "request-1" } },
      });
    },
  );

  test("an unexpected error is one word and the request's id; neither answer nor log quote it", async () => {
    lines.length = 0;
    const answer = await ask("explode");
    expect(answer.status).toBe(500);
    expect(JSON.parse(answer.text)).toMatchObject({
      error: { message: "internal", data: { requestId: "request-1", refusal: null } },
    });
    expect(lines).toHaveLength(1);
    for (const text of [answer.text, ...lines]) expect(text).not.toMatch(/RSSMRA|secret|postgres/);
    expect(lines[0]).toContain("trpc.test.ts");
  });

  test("wrong input is told field by field, without the values", async () => {
    const answer = await ask("take", { email: "not-an-address", age: 1, extra: "x" });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({
      error: { message: "bad_request", data: { fields: { fieldErrors: { email: [expect.any(String)] } } } },
    });
    expect(answer.text).not.toContain("not-an-address");
  });

  test("a procedure that does not exist, and a batch that is too large, are no crash", async () => {
    expect((await ask("none")).status).toBe(404);
    const batch = Array.from({ length: maxBatchSize + 1 }, () => "explode").join(",");
    expect((await ask(`${batch}?batch=1`)).status).toBe(400);
  });
});
