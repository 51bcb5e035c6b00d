import { archiveApplication } from "@sportello/api/archives/archive-application";
import { openFile } from "@sportello/api/documents/open-file";
import { openExport } from "@sportello/api/exports/open";
import { Refused } from "@sportello/api/refused";
import { addPiece } from "@sportello/api/uploads/add-piece";
import { addUpload } from "@sportello/api/uploads/add-upload";
import { countUpload } from "@sportello/api/uploads/count-upload";
import { locales } from "@sportello/domain/locales";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { at, posted } from "../../testing/posted.ts";
import { request } from "../../testing/request.ts";
import { GET as archive } from "./applications/[id]/archive/route.ts";
import { GET as takeExport } from "./exports/[id]/route.ts";
import { GET as takeFile } from "./files/[kind]/[id]/route.ts";
import { citizen, get, id, stranger, told } from "./machine-doors.testing.ts";
import { POST as upload } from "./uploads/route.ts";

vi.mock("@sportello/api/archives/archive-application", () => ({
  archiveApplication: vi.fn<typeof archiveApplication>(),
}));
vi.mock("@sportello/api/exports/open", () => ({ openExport: vi.fn<typeof openExport>() }));
vi.mock("@sportello/api/uploads/add-upload", () => ({ addUpload: vi.fn<typeof addUpload>() }));
vi.mock("@sportello/api/uploads/add-piece", () => ({ addPiece: vi.fn<typeof addPiece>() }));
vi.mock("@sportello/api/uploads/count-upload", () => ({ countUpload: vi.fn<typeof countUpload>() }));
vi.mock("@sportello/api/documents/open-file", () => ({ openFile: vi.fn<typeof openFile>() }));

beforeEach(() => {
  vi.clearAllMocks();
  request.is({ context: citizen, api: {} });
});

describe("a file goes to whoever may read it, always as a download", () => {
  test("with its own name, whatever its characters", async () => {
    vi.mocked(openFile).mockResolvedValue({
      name: "carta d'identità.pdf",
      mediaType: "application/pdf",
      bytes: new Uint8Array([37, 80, 68, 70]),
    });
    const answer = await takeFile(get("/"), at({ kind: "upload", id }));
    expect(answer.headers.get("Content-Disposition")).toMatch(
      /^attachment; filename="carta d'identita\.pdf"; filename\*=UTF-8''/,
    );
    expect(answer.headers.get("Content-Length")).toBe("4");
    expect(await answer.text()).toBe("%PDF");
  });

  test.each([
    ["upload", "1"],
    ["secret", id],
    ["document", "../../etc/passwd"],
  ])("%s/%s is no file, and the store is not even asked", async (kind, name) => {
    expect(await told(await takeFile(get("/"), at({ kind, id: name })))).toMatchObject({
      status: 404,
      code: "not_found",
      type: "application/problem+json",
    });
    expect(openFile).not.toHaveBeenCalled();
  });

  test.each(["not_found", "not_signed_in", "session_expired"] as const)("%s is told as a problem", async (code) => {
    vi.mocked(openFile).mockRejectedValue(new Refused(code));
    expect(await told(await takeFile(get("/"), at({ kind: "upload", id })))).toMatchObject({ code });
  });

  test("a store that is down is our fault, not the reader's", async () => {
    vi.mocked(openFile).mockRejectedValue(new Error("disk"));
    await expect(takeFile(get("/"), at({ kind: "upload", id }))).rejects.toThrow("disk");
  });
});

describe("whole archives", () => {
  const stream = () => new Response("PK").body ?? new ReadableStream();

  test.each(locales)("everything of an application in %s", async (locale) => {
    vi.mocked(archiveApplication).mockResolvedValue({ name: "AN0000.zip", stream: stream() });
    const answer = await archive(get(`/?locale=${locale}`), at({ id }));
    expect(vi.mocked(archiveApplication).mock.calls[0]?.[1]).toEqual({ id, locale });
    expect(answer.headers.get("Content-Type")).toBe("application/zip");
  });

  test("the copy of one's data says how large it is, so that a browser can show how far it is", async () => {
    vi.mocked(openExport).mockResolvedValue({ name: "dati.zip", size: 2, stream: stream() });
    const answer = await takeExport(get("/"), at({ id }));
    expect([answer.headers.get("Content-Length"), await answer.text()]).toEqual(["2", "PK"]);
  });

  test.each([
    [archive, "not_signed_in"],
    [takeExport, "not_signed_in"],
  ] as const)("a stranger is asked who they are before anything is looked up (%#)", async (door, code) => {
    request.is({ context: stranger });
    expect(await told(await door(get("/"), at({ id })))).toMatchObject({ status: 401, code });
    expect(await told(await door(get("/"), at({ id: "1" })))).toMatchObject({ status: 401, code });
    expect(archiveApplication).not.toHaveBeenCalled();
    expect(openExport).not.toHaveBeenCalled();
  });

  test.each([[archive], [takeExport]])("an id that is none is nothing (%#)", async (door) => {
    expect(await told(await door(get("/?locale=de"), at({ id: "1" })))).toMatchObject({
      status: 404,
      code: "not_found",
    });
  });
});

describe("a file that is uploaded", () => {
  const key = "0197a000-0000-7000-8000-0000000000f1";
  const door = (fields: Parameters<typeof posted>[1], search = `?application=${id}&locale=de`) =>
    upload(posted(`/api/uploads${search}`, fields));
  const file = new File(["%PDF-1.7"], "patente.pdf");

  test("is stored under the name its page chose, so that sent again it is the same file", async () => {
    vi.mocked(addUpload).mockResolvedValue({ id: key, name: "patente.pdf" } as never);
    const answer = await door({ field: "licence", key, file });
    expect([answer.status, await answer.json()]).toEqual([201, { id: key, name: "patente.pdf" }]);
    expect(vi.mocked(addUpload).mock.calls[0]?.[1]).toMatchObject({
      id: key,
      applicationId: id,
      field: "licence",
      name: "patente.pdf",
    });
    expect(countUpload).toHaveBeenCalledTimes(1);
  });

  test.each([
    [null, 202, { received: 8 }],
    [{ id: key }, 201, { id: key }],
  ] as const)("in pieces: %o is answered %d", async (whole, status, body) => {
    vi.mocked(addPiece).mockResolvedValue(whole as never);
    const answer = await door({ field: "licence", key, file, from: "0", size: "100" });
    expect([answer.status, await answer.json()]).toEqual([status, body]);
  });

  test.each([
    ["no file", { field: "licence" }],
    ["two files", { field: "licence", file: [file, file] }],
    ["no question", { file }],
    ["a question too long", { field: "x".repeat(201), file }],
    ["a key that is none", { field: "licence", key: "1", file }],
    ["a piece without its key", { field: "licence", file, from: "0", size: "10" }],
    ["a piece before the beginning", { field: "licence", key, file, from: "-1", size: "10" }],
    ["a piece of nothing", { field: "licence", key, file, from: "0", size: "0" }],
  ] as const)("%s is refused in the reader's language, and nothing is stored", async (_name, fields) => {
    expect(await told(await door(fields as never))).toMatchObject({
      status: 422,
      code: "invalid_input",
      message: expect.stringMatching(/\b(?:Sie|nicht|Angaben|ist)\b/) as string,
    });
    expect(addUpload).not.toHaveBeenCalled();
    expect(addPiece).not.toHaveBeenCalled();
  });

  test("for an application that is no application, nothing", async () => {
    expect((await door({ field: "licence", file }, "")).status).toBe(422);
  });

  test.each([
    ["file_too_large", 413],
    ["file_type_refused", 415],
    ["too_many_files", 422],
    ["session_expired", 401],
  ] as const)("%s has its status, so that the page knows whether trying again helps", async (code, status) => {
    vi.mocked(addUpload).mockRejectedValue(new Refused(code));
    expect(await told(await door({ field: "licence", file }))).toMatchObject({ status, code });
  });

  test("too many: counted before a byte is kept", async () => {
    vi.mocked(countUpload).mockRejectedValueOnce(new Refused("too_many_requests", { seconds: 12 }));
    const answer = await door({ field: "licence", file });
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([429, "12"]);
    expect(addUpload).not.toHaveBeenCalled();
  });
});
