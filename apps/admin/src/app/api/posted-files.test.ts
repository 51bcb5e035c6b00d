import { Refused } from "@sportello/api/refused";
import type { StaffRole } from "@sportello/domain/access/actor";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { asked, at, expired, member, program, stranger } from "../../testing/doors.ts";
import { request } from "../../testing/request.ts";
import { POST as dues } from "./dovuti/route.ts";
import { POST as preview } from "./esiti/anteprima/route.ts";
import { POST as message } from "./messages/route.ts";
import { POST as evidence } from "./pagamenti/[id]/prove/route.ts";
import { POST as upload } from "./uploads/route.ts";

const { did, verb } = vi.hoisted(() => {
  const heard = vi.fn<(verb: string, given: object) => unknown>();
  return { did: heard, verb: (name: string) => async (_context: object, given: object) => heard(name, given) };
});
vi.mock("../../runtime.ts", () => ({ runtime: () => ({ log: { error: () => undefined } }) }));
vi.mock("../../auth/request-facts.ts", () => ({ requestFacts: async () => ({}) }));
vi.mock("@sportello/api/context", () => ({ createStaffContext: async () => request.now.context }));
vi.mock("@sportello/api/uploads/add-upload", () => ({ addUpload: verb("upload") }));
vi.mock("@sportello/api/messages/send", () => ({ sendMessage: verb("message") }));
vi.mock("@sportello/api/payments/files/add", () => ({ addPaymentFile: verb("evidence") }));
vi.mock("@sportello/api/outcome-templates/preview", () => ({ previewOutcome: verb("preview") }));
vi.mock("@sportello/api/payments/dues/upload", () => ({ largestDuesFile: 5_000_000, uploadDues: verb("dues") }));

const id = "0197a000-0000-7000-8000-00000000000a";
const file = (name = "nulla osta – 1.pdf", bytes = [1, 2, 3]) => new File([new Uint8Array(bytes)], name);
type Fields = Readonly<Record<string, string | File | readonly File[]>>;
type Door = {
  readonly route: (asked: Request) => Promise<Response>;
  readonly role: StaffRole;
  readonly fields: Fields;
  readonly given: object;
  /** Bytes from which a body is not read. */ readonly most: number;
  readonly wrong: readonly Fields[];
};
const bytes = new Uint8Array([1, 2, 3]);

const doors: Readonly<Record<string, Door>> = {
  upload: {
    route: upload,
    role: "operator",
    fields: { applicationId: id, file: file() },
    given: { applicationId: id, field: null, name: "nulla osta – 1.pdf", bytes },
    most: 11 * 1024 * 1024,
    wrong: [{}, { applicationId: id }, { applicationId: "1", file: file() }, { applicationId: id, file: "nulla.pdf" }],
  },
  message: {
    route: message,
    role: "operator",
    fields: { applicationId: id, text: "Buongiorno", file: [file("a.pdf"), file("b.pdf", [4])] },
    given: {
      applicationId: id,
      text: "Buongiorno",
      files: [
        { name: "a.pdf", bytes },
        { name: "b.pdf", bytes: new Uint8Array([4]) },
      ],
    },
    most: 52 * 1024 * 1024,
    wrong: [
      {},
      { applicationId: id },
      { applicationId: id, text: "  " },
      { applicationId: id, text: "x".repeat(50_000) },
      { applicationId: "1", text: "Buongiorno" },
      { applicationId: id, text: "Buongiorno", file: "a.pdf" },
    ],
  },
  dues: {
    route: dues,
    role: "manager",
    fields: { serviceId: id, file: file("lampade.csv") },
    given: { serviceId: id, fileName: "lampade.csv", bytes },
    most: 5_100_000,
    wrong: [{}, { serviceId: id }, { serviceId: "lampade", file: file() }],
  },
  evidence: {
    route: (asked) => evidence(asked, at({ id })),
    role: "operator",
    fields: { file: file("bonifico.pdf") },
    given: { paymentId: id, name: "bonifico.pdf", bytes },
    most: 11 * 1024 * 1024,
    wrong: [{}, { file: "bonifico.pdf" }],
  },
  preview: {
    route: preview,
    role: "operator",
    fields: { application: "AN0000000000000", outcome: "accepted", reason: "Va bene." },
    given: { application: "AN0000000000000", outcome: "accepted", reason: "Va bene." },
    most: 1024 * 1024,
    wrong: [{}, { application: id, outcome: "perhaps" }, { application: id, outcome: "accepted", amount: "-3" }],
  },
};
const named = Object.entries(doors);

const formOf = (fields: Fields): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? (value as readonly File[]) : [value as string | File])
      form.append(name, one);
  return form;
};
const sent = (fields: Fields, length = 2_000): Request =>
  asked("/api/x", { ...program, "content-length": String(length) }, { method: "POST", body: formOf(fields) });

beforeEach(() => {
  did.mockReset().mockImplementation((name) => (name === "preview" ? { ...madeFile } : { id: "made" }));
});
const madeFile = { name: "esito.pdf", mediaType: "application/pdf", bytes: new Uint8Array([37, 80, 68, 70]) };

describe.each(named)("a post to %s", (name, { route, role, fields, given, most, wrong }) => {
  test("hands over what was sent, with its name and every byte", async () => {
    request.is({ context: member(role) });
    const answer = await route(sent(fields));
    expect(did.mock.calls).toEqual([[name, given]]);
    if (name === "preview") {
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
      expect(answer.headers.get("content-disposition")).toMatch(/^inline; filename="esito.pdf"/);
    } else expect([answer.status, await answer.json()]).toEqual([201, { id: "made" }]);
  });

  test.each([
    ["nobody", stranger, "not_signed_in"],
    ["whose session is over", expired, "session_expired"],
  ])("by %s is refused before anything of it is read, however large it is", async (_who, context, code) => {
    request.is({ context });
    const one = sent(fields, most * 10);
    const answer = await route(one);
    expect([answer.status, await answer.json()]).toEqual([401, expect.objectContaining({ code })]);
    expect(one.bodyUsed).toBe(false);
    expect(did).not.toHaveBeenCalled();
  });

  test("that says it is too large is not read", async () => {
    request.is({ context: member(role) });
    const one = sent(fields, most + 1);
    expect((await route(one)).status).toBe(413);
    expect(one.bodyUsed).toBe(false);
    expect((await route(sent(fields, most))).ok).toBe(true);
  });

  test.each(wrong.map((one) => [one]))("without what it needs is refused: case %#", async (one) => {
    request.is({ context: member(role) });
    const answer = await route(sent(one));
    expect([answer.status, await answer.json()]).toEqual([422, expect.objectContaining({ code: "invalid_input" })]);
    expect(did).not.toHaveBeenCalled();
  });

  test("that is no form is refused as wrong input, and is no fault of ours", async () => {
    request.is({ context: member(role) });
    const one = asked(
      "/api/x",
      { ...program, "content-length": "2", "content-type": "application/json" },
      {
        method: "POST",
        body: "{}",
      },
    );
    expect((await route(one)).status).toBe(422);
  });

  test("is told with its status what the verb refuses", async () => {
    request.is({ context: member(role) });
    did.mockImplementation(() => {
      throw new Refused("file_type_refused", { max: 3 });
    });
    const answer = await route(sent(fields));
    expect([answer.status, await answer.json()]).toEqual([
      415,
      expect.objectContaining({ code: "file_type_refused", params: { max: 3 } }),
    ]);
  });
});

test.each([
  ["dues", ["operator", "reader"]],
  ["preview", ["reader", "administrator"]],
  ["message", ["reader", "administrator"]],
] as const)("%s may not be posted by other roles", async (name, roles) => {
  for (const role of roles) {
    request.is({ context: member(role) });
    const one = sent(doors[name]?.fields ?? {});
    expect([role, (await doors[name]?.route(one))?.status]).toEqual([role, 403]);
    expect(one.bodyUsed).toBe(false);
  }
});

test("evidence for what is no payment's id is not there", async () => {
  request.is({ context: member("operator") });
  expect((await evidence(sent({ file: file() }), at({ id: "7" }))).status).toBe(404);
});
