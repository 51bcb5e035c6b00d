import type { answerChallenge } from "@sportello/api/tenants/domains/answer-challenge";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { GET as challenge } from "./dominio/route.ts";
import { GET as ready } from "./health/ready/route.ts";

const answer = vi.fn<typeof answerChallenge>();
const query = vi.fn<(sql: string) => Promise<object>>();
const warn = vi.fn<(facts: object, words: string) => void>();
vi.mock("@sportello/api/tenants/domains/answer-challenge", () => ({
  answerChallenge: (...given: Parameters<typeof answerChallenge>) => answer(...given),
}));
vi.mock("../../runtime.ts", () => ({ runtime: () => ({ database: { pool: { query } }, log: { warn } }) }));

beforeEach(() => void vi.resetAllMocks());

describe("a host name that is to lead here", () => {
  const ask = (host?: string) =>
    challenge(new Request("http://x.example/api/dominio", host === undefined ? {} : { headers: { host } }));

  test("is answered with its own proof, in plain text that nobody keeps", async () => {
    answer.mockResolvedValue("proof-1");
    const said = await ask("nuovo.comune.example");
    expect([said.status, await said.text()]).toEqual([200, "proof-1"]);
    expect(answer.mock.calls[0]?.[1]).toBe("nuovo.comune.example");
    expect(said.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
    expect(said.headers.get("Cache-Control")).toBe("no-store");
  });

  test("that nobody asked for has none", async () => {
    answer.mockResolvedValue(null);
    const said = await ask("altrove.example");
    expect([said.status, await said.text()]).toEqual([404, ""]);
  });

  test("that is not told is asked about as nothing, and breaks nothing", async () => {
    answer.mockResolvedValue(null);
    expect((await ask()).status).toBe(404);
    expect(answer.mock.calls[0]?.[1]).toBe("");
  });
});

describe("whether the process can serve", () => {
  test("is yes while the database answers", async () => {
    query.mockResolvedValue({});
    const said = await ready();
    expect([said.status, await said.json()]).toEqual([200, { status: "ok" }]);
    expect(warn).not.toHaveBeenCalled();
  });

  test("is no while it does not: said without what went wrong, which the log has", async () => {
    query.mockRejectedValue(new Error("connect ECONNREFUSED 10.0.0.5:5432 user sportello"));
    const said = await ready();
    expect([said.status, await said.json()]).toEqual([503, { status: "unavailable", because: "database" }]);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  test("is asked anew each time: what was down a moment ago may be up", async () => {
    query.mockRejectedValueOnce(new Error("x")).mockResolvedValueOnce({});
    expect([(await ready()).status, (await ready()).status]).toEqual([503, 200]);
  });
});
