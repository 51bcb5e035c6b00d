import { Refused } from "@sportello/api/refused";
import { locales } from "@sportello/domain/locales";
import type { RefusalCode } from "@sportello/domain/refusals";
import { permitForm } from "@sportello/forms/testing/permit-form";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { asked, at, expired, member, person, program, sentTo, stranger } from "../../../testing/doors.ts";
import { messagesOf } from "../../../testing/messages.ts";
import { request } from "../../../testing/request.ts";
import { POST as file } from "./[id]/file/route.ts";
import { POST as page } from "./[id]/pagine/[pagina]/route.ts";
import { POST as typed } from "./[id]/route.ts";

const { did, verb, counter } = vi.hoisted(() => {
  const heard = vi.fn<(verb: string, given: unknown) => unknown>();
  return {
    did: heard,
    verb: (name: string) => async (_context: object, given: unknown) => heard(name, given),
    counter: {
      savedAt: "2026-11-26T07:30:00.000Z",
      pages: [] as string[],
    },
  };
});
vi.mock("../../../runtime.ts", () => ({ runtime: () => ({ log: { error: () => undefined } }) }));
vi.mock("../../../auth/request-facts.ts", () => ({ requestFacts: async () => ({}) }));
vi.mock("@sportello/api/context", () => ({
  createStaffContext: async () => ({ now: request.now.now, ...request.now.context }),
}));
vi.mock("@sportello/api/counter/at-counter", () => ({ atCounter: verb("atCounter") }));
vi.mock("@sportello/api/counter/remove-upload", () => ({ removeUploadAtCounter: verb("removeUpload") }));
vi.mock("@sportello/api/uploads/count-upload", () => ({ countUpload: async () => undefined }));
vi.mock("@sportello/api/uploads/add-upload", () => ({ addUpload: verb("addUpload") }));
vi.mock("@sportello/api/uploads/add-piece", () => ({ addPiece: verb("addPiece") }));
vi.mock("@sportello/api/drafts/find", () => ({ findDraft: async () => ({ form: permitForm }) }));
vi.mock("@sportello/api/drafts/save-page", () => ({ savePage: verb("savePage") }));
vi.mock("@sportello/api/counter/find-draft", () => ({
  findCounterDraft: async (_context: object, { id }: { id: string }) => ({
    id,
    form: permitForm,
    answers: {},
    savedAt: counter.savedAt,
    progress: { pages: counter.pages, privacyAt: "2026-11-26T07:00:00Z" },
  }),
}));

const id = "0197a000-0000-7000-8000-00000000000a";
const key = "0197a000-0000-7000-8000-0000000000f1";
const clerk = member("operator");
const refuses = (name: string, code: RefusalCode) =>
  did.mockImplementation((verbName) => {
    if (verbName === name) throw new Refused(code);
    return answers[verbName];
  });
const answers: Record<string, unknown> = {
  savePage: { savedAt: "2026-11-26T08:00:00.000Z", errors: [] },
  addUpload: { id: key, name: "scan.pdf" },
  addPiece: null,
};
const given = (name: string) => did.mock.calls.filter(([one]) => one === name).map(([, input]) => input);

beforeEach(() => {
  did.mockReset().mockImplementation((name) => answers[name]);
  request.is({ context: clerk });
});

describe("what is typed at the counter, saved as it is typed", () => {
  const post = (body: unknown, of = id) =>
    typed(
      asked(`/api/sportello/${of}`, program, {
        method: "POST",
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
      at({ id: of }),
    );

  test("answers when it was saved", async () => {
    const answer = await post({ page: "applicantPage", answers: { email: "maria@example.org" } });
    expect([answer.status, await answer.json()]).toEqual([200, { savedAt: "2026-11-26T08:00:00.000Z" }]);
    expect(given("savePage")).toEqual([
      expect.objectContaining({
        id,
        page: "applicantPage",
        force: false,
        answers: expect.objectContaining({ email: "maria@example.org" }),
      }),
    ]);
    expect(given("atCounter")).toEqual([id]);
  });

  test("tells what it had before it, so that another tab is not written over", async () => {
    await post({ page: "applicantPage", answers: {}, stale: "2026-11-26T07:30:00.000Z" });
    expect(given("savePage")).toEqual([expect.objectContaining({ stale: "2026-11-26T07:30:00.000Z" })]);
    refuses("savePage", "changed_meanwhile");
    const answer = await post({ page: "applicantPage", answers: {}, stale: "2026-11-26T07:30:00.000Z" });
    expect([answer.status, await answer.json()]).toEqual([409, expect.objectContaining({ code: "changed_meanwhile" })]);
  });

  test.each([
    ["no JSON", "<html>"],
    ["an empty body", ""],
    ["a list", []],
    ["no page", { answers: {} }],
    ["a page without end", { page: "x".repeat(101), answers: {} }],
    ["answers that are a text", { page: "applicantPage", answers: "x" }],
    ["an instant that is none", { page: "applicantPage", answers: {}, stale: "yesterday" }],
  ])("%s is refused, and nothing is saved", async (_what, body) => {
    expect((await post(body)).status).toBe(422);
    expect(did).not.toHaveBeenCalled();
  });

  test("an id that is none is refused", async () => {
    expect((await post({ page: "applicantPage", answers: {} }, "7")).status).toBe(422);
  });

  test.each([
    [stranger, 401],
    [expired, 401],
    [member("administrator"), 403],
  ])("by %o is refused with %d", async (context, status) => {
    request.is({ context });
    expect((await post({ page: "applicantPage", answers: {} })).status).toBe(status);
    expect(did).not.toHaveBeenCalled();
  });
});

describe("a scan at the counter", () => {
  const post = (fields: Record<string, string | File>, language = "it") => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return file(
      asked(
        `/api/sportello/${id}/file?lingua=${language}`,
        { ...program, "content-length": "900" },
        { method: "POST", body },
      ),
      at({ id }),
    );
  };
  const scan = new File([new Uint8Array([1, 2, 3])], "scan.pdf");
  const bytes = new Uint8Array([1, 2, 3]);

  test("is kept for the person who is there, under the key the page chose", async () => {
    const answer = await post({ field: "libretto", key, file: scan });
    expect([answer.status, await answer.json()]).toEqual([201, answers["addUpload"]]);
    expect(given("addUpload")).toEqual([{ applicationId: id, field: "libretto", name: "scan.pdf", bytes, id: key }]);
    expect(given("addPiece")).toEqual([]);
  });

  test("in pieces says how far it is, and is there with the last", async () => {
    const piece = { field: "libretto", key, file: scan, from: "3", size: "9" };
    const first = await post(piece);
    expect([first.status, await first.json()]).toEqual([202, { received: 6 }]);
    did.mockImplementation((name) => (name === "addPiece" ? { id: key, name: "scan.pdf" } : answers[name]));
    const last = await post({ ...piece, from: "6" });
    expect([last.status, await last.json()]).toEqual([201, { id: key, name: "scan.pdf" }]);
    expect(given("addPiece").at(-1)).toEqual({
      applicationId: id,
      field: "libretto",
      name: "scan.pdf",
      bytes,
      key,
      from: 6,
      size: 9,
    });
    expect(given("addUpload")).toEqual([]);
  });

  test.each([
    ["no file", { field: "libretto" }],
    ["a text for a file", { field: "libretto", file: "scan.pdf" }],
    ["no question", { file: scan }],
    ["a key that is none", { field: "libretto", key: "1", file: scan }],
    ["a piece without its file's key", { field: "libretto", file: scan, from: "0", size: "9" }],
    ["a piece from before the beginning", { field: "libretto", key, file: scan, from: "-1", size: "9" }],
    ["a piece of nothing", { field: "libretto", key, file: scan, from: "0", size: "0" }],
    ["a piece from the middle of a byte", { field: "libretto", key, file: scan, from: "1.5", size: "9" }],
  ])("%s is refused in words", async (_what, fields) => {
    const answer = await post(fields);
    expect([answer.status, await answer.json()]).toEqual([
      422,
      { code: "invalid_input", message: messagesOf("it").refusal.invalid_input },
    ]);
    expect(given("addUpload")).toEqual([]);
    expect(given("addPiece")).toEqual([]);
  });

  test.each(locales)("that is refused says why in the operator's language: %s", async (locale) => {
    refuses("addUpload", "file_type_refused");
    expect(await (await post({ field: "libretto", file: scan }, locale)).json()).toEqual({
      code: "file_type_refused",
      message: messagesOf(locale).refusal.file_type_refused,
    });
  });

  test("in a language there is not is told in Italian", async () => {
    refuses("atCounter", "not_found");
    const answer = await post({ field: "libretto", file: scan }, "fr");
    expect([answer.status, (await answer.json()).message]).toEqual([404, messagesOf("it").refusal.not_found]);
  });
});

describe("a page at the counter, posted by its button", () => {
  const post = (
    fields: Readonly<Record<string, string | File>>,
    { of = "applicantPage", headers = person }: { of?: string; headers?: Record<string, string> } = {},
  ) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ _stale: counter.savedAt, ...fields })) body.append(name, value);
    return page(asked(`/api/sportello/${id}/pagine/${of}`, headers, { method: "POST", body }), at({ id, pagina: of }));
  };
  const to = async (answer: Promise<Response>) => {
    const { pathname, search, hash } = sentTo(await answer);
    return pathname.replace(`/sportello/${id}/`, "") + search + hash;
  };

  test.each([
    ["next", "applicantPage", "vehiclesPage"],
    ["next", "vehiclesPage", "riepilogo"],
    ["back", "vehiclesPage", "applicantPage"],
    ["back", "applicantPage", "privacy"],
  ])("%s on %s leads to %s", async (action, of, step) => {
    expect(await to(post({ _action: action }, { of }))).toBe(step);
    expect(given("savePage")).toHaveLength(1);
  });

  test("with something wrong stays and shows it; going back is always possible", async () => {
    did.mockImplementation((name) =>
      name === "savePage" ? { savedAt: "", errors: [{ path: "email" }] } : answers[name],
    );
    expect(await to(post({ _action: "next" }))).toBe("applicantPage?verifica=si");
    expect(await to(post({ _action: "back" }))).toBe("privacy");
  });

  test("another tab was quicker: nothing is saved, and it is said", async () => {
    expect(await to(post({ _action: "next", _stale: "2026-11-26T07:00:00.000Z" }))).toBe(
      "applicantPage?errore=changed_meanwhile",
    );
    expect(given("savePage")).toEqual([]);
  });

  test("with the session over leads through signing in back to the page", async () => {
    request.is({ context: expired });
    const where = sentTo(await post({ _action: "next" }));
    expect([where.pathname, Object.fromEntries(where.searchParams)]).toEqual([
      "/accesso",
      { motivo: "scaduta", ritorno: `/sportello/${id}/applicantPage` },
    ]);
    request.is({ context: stranger });
    expect(Object.fromEntries(sentTo(await post({ _action: "next" })).searchParams)).toEqual({
      ritorno: `/sportello/${id}/applicantPage`,
    });
  });

  test("of what was sent already leads to its receipt", async () => {
    refuses("atCounter", "not_in_this_status");
    expect(await to(post({ _action: "next" }))).toBe("ricevuta");
  });

  test.each([
    ["not_found", 404],
    ["not_allowed", 403],
  ] as const)("%s is told to a person by the page itself, to a program as a problem", async (code, status) => {
    refuses("atCounter", code);
    expect(await to(post({ _action: "next" }))).toBe("applicantPage");
    const answer = await post({ _action: "next" }, { headers: program });
    expect([answer.status, answer.headers.get("content-type"), (await answer.json()).code]).toEqual([
      status,
      "application/problem+json",
      code,
    ]);
  });

  test.each(["form_changed", "unknown_field", "too_many_files"] as const)("%s is said on the page", async (code) => {
    refuses("savePage", code);
    expect(await to(post({ _action: "next" }))).toBe(`applicantPage?errore=${code}`);
  });

  test("a fault of ours is none of the person's: it goes on to the page of faults", async () => {
    did.mockImplementation((name) => {
      if (name === "savePage") throw new Error("no connection");
      return answers[name];
    });
    await expect(post({ _action: "next" })).rejects.toThrow("no connection");
  });
});
