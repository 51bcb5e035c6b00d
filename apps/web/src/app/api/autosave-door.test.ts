import { permitForm } from "@sportello/forms/testing/permit-form";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { draft } from "../../testing/examples.ts";
import { at, refusing } from "../../testing/posted.ts";
import { request } from "../../testing/request.ts";
import { POST as autosave } from "./drafts/[id]/route.ts";
import { citizen, id, told } from "./machine-doors.testing.ts";

beforeEach(() => {
  vi.clearAllMocks();
  request.is({ context: citizen, api: {} });
});

describe("a page saved while it is typed", () => {
  const savePage = vi.fn<(question: object) => Promise<{ savedAt: string }>>();
  const door = (body: unknown, name = id) => {
    request.is({ context: citizen, api: { drafts: { find: async () => ({ form: permitForm }), savePage } } });
    return autosave(
      new Request("https://servizi.bugliano.example/", {
        method: "POST",
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
      at({ id: name }),
    );
  };
  beforeEach(() => void savePage.mockReset().mockResolvedValue({ savedAt: "2026-11-26T08:00:01.000Z" }));

  test("answers when it was saved; a question left out is an emptied one", async () => {
    const answer = await door({ page: "applicantPage", answers: { givenName: "Maria" }, stale: draft().savedAt });
    expect(await answer.json()).toEqual({ savedAt: "2026-11-26T08:00:01.000Z" });
    expect(savePage).toHaveBeenCalledWith({
      id,
      page: "applicantPage",
      stale: draft().savedAt,
      answers: { givenName: "Maria", email: null, isResident: null, street: null },
    });
  });

  test.each([
    "{",
    "null",
    { page: 1, answers: {} },
    { page: "x".repeat(101), answers: {} },
    { page: "a", answers: [] },
    { page: "a", answers: {}, stale: "ieri" },
  ])("%o is no page", async (body) => {
    expect(await told(await door(body))).toMatchObject({ status: 422, code: "invalid_input" });
    expect(savePage).not.toHaveBeenCalled();
  });

  test("an id that is none is not asked for", async () => {
    expect((await door({ page: "a", answers: {} }, "1")).status).toBe(422);
  });

  test.each([
    ["changed_meanwhile", 409],
    ["session_expired", 401],
    ["not_in_this_status", 409],
  ] as const)("%s is told with its status, so that the page can say it", async (code, status) => {
    savePage.mockImplementation(refusing(code));
    expect(await told(await door({ page: "applicantPage", answers: {} }))).toMatchObject({ status, code });
  });

  test("too fast: when to try again", async () => {
    savePage.mockImplementation(refusing("too_many_requests", { seconds: 3 }));
    const answer = await door({ page: "applicantPage", answers: {} });
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([429, "3"]);
  });
});
