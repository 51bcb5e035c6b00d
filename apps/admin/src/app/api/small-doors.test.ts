import { beforeEach, describe, expect, test, vi } from "vitest";
import { asked, expired, member, stranger } from "../../testing/doors.ts";
import { request } from "../../testing/request.ts";
import { GET as municipalities } from "./comuni/route.ts";
import { GET as live } from "./health/live/route.ts";
import { GET as ready } from "./health/ready/route.ts";

const database = vi.hoisted(() => ({ query: vi.fn<(text: string) => Promise<unknown>>(), lines: [] as string[] }));
vi.mock("../../runtime.ts", () => ({
  runtime: () => ({
    database: { pool: database },
    log: { error: (_line: object, text: string) => database.lines.push(text) },
  }),
}));
vi.mock("../../auth/request-facts.ts", () => ({ requestFacts: async () => ({}) }));
vi.mock("@sportello/api/context", () => ({ createStaffContext: async () => request.now.context }));

beforeEach(() => {
  database.query.mockReset().mockResolvedValue({});
  database.lines.length = 0;
});

describe("the municipalities a form's answer may name", () => {
  const sought = async (text: string | null, context: object = member("operator")) => {
    request.is({ context });
    const search = text === null ? "" : `?${new URLSearchParams({ q: text })}`;
    const answer = await municipalities(asked(`/api/comuni${search}`));
    return { status: answer.status, names: ((await answer.json()) as { names?: string[] }).names };
  };

  test("are found by a part of the name, written with their province", async () => {
    const { status, names } = await sought("pisa");
    expect(status).toBe(200);
    expect(names?.some((name) => /^Pisa\b.*PI/.test(name))).toBe(true);
  });

  test.each([
    ["no word", null],
    ["an empty one", ""],
    ["one that is no place", "zzzzzz"],
    ["one that is all there is of regular expressions", "(.*)[$^"],
    ["one without end", "x".repeat(10_000)],
  ])("%s is answered with a list all the same", async (_what, text) => {
    const { status, names } = await sought(text);
    expect([status, Array.isArray(names)]).toEqual([200, true]);
  });

  test("are few at a time: a list one can read", async () => {
    expect((await sought("san"))?.names?.length).toBeLessThanOrEqual(50);
  });

  test.each([
    ["nobody", stranger],
    ["whose session is over", expired],
  ])("are not searched by %s", async (_who, context) => {
    expect(await sought("pisa", context)).toEqual({ status: 401, names: undefined });
  });
});

describe("what watches over the process asks", () => {
  test("whether it answers: it does, whatever the database does", async () => {
    database.query.mockRejectedValue(new Error("no connection"));
    expect(await live().json()).toEqual({ status: "live" });
    expect(database.query).not.toHaveBeenCalled();
  });

  test("whether it can serve: with a database that answers", async () => {
    const answer = await ready();
    expect([answer.status, await answer.json()]).toEqual([200, { status: "ready" }]);
    expect(database.lines).toEqual([]);
  });

  test("without one it cannot, and says no more to whoever asks; the log has it", async () => {
    database.query.mockRejectedValue(new Error("password authentication failed for user sportello_app"));
    const answer = await ready();
    const body = await answer.text();
    expect([answer.status, JSON.parse(body)]).toEqual([503, { status: "not_ready" }]);
    expect(body).not.toContain("password");
    expect(database.lines).toEqual(["not ready"]);
  });
});
