import { sendMessage } from "@sportello/api/messages/send";
import { Refused } from "@sportello/api/refused";
import { addUpload } from "@sportello/api/uploads/add-upload";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { filesOf, uploadFiles } from "../uploads/upload-files.ts";
import { sendPosted } from "./send-posted.ts";

vi.mock("@sportello/api/messages/send", () => ({ sendMessage: vi.fn<typeof sendMessage>() }));
vi.mock("@sportello/api/uploads/add-upload", () => ({ addUpload: vi.fn<typeof addUpload>() }));

const id = "0197a000-0000-7000-8000-00000000000a";
const context = (kind: "citizen" | "guest" | "anonymous", isSessionOver = false) =>
  ({ actor: { kind }, session: kind === "anonymous" ? null : { kind, actor: { kind } }, isSessionOver }) as never;
const formOf = (fields: Readonly<Record<string, string | File | readonly File[]>>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? (value as readonly File[]) : [value as string | File])
      form.append(name, one);
  return form;
};
const scan = (name: string, content = "x") => new File([content], name);

beforeEach(() => {
  vi.mocked(sendMessage).mockReset().mockResolvedValue({ id: "m-1" });
  vi.mocked(addUpload)
    .mockReset()
    .mockImplementation(async (_context, { name }) => ({ id: `id of ${name}` }) as never);
});

describe("a message posted to the office", () => {
  const send = (fields: Parameters<typeof formOf>[0], who = context("citizen"), application = id) =>
    sendPosted(who, application, formOf(fields));

  test("goes with its files, whatever their number", async () => {
    await send({ testo: "  Buongiorno\r\n ", file: [scan("a.pdf", "uno"), scan("b.pdf", "due"), new File([], "")] });
    const [, input] = vi.mocked(sendMessage).mock.calls[0] ?? [];
    expect(input).toMatchObject({ applicationId: id, files: [{ name: "a.pdf" }, { name: "b.pdf" }] });
    expect(input?.text.trim()).toBe("Buongiorno");
    expect(new TextDecoder().decode(input?.files?.[1]?.bytes)).toBe("due");
  });

  test.each([
    ["", "nothing"],
    ["   \n ", "blanks"],
    ["x".repeat(5_001), "more than a letter holds"],
  ])("is no message with %#: %s", async (testo) => {
    await expect(send({ testo })).rejects.toMatchObject({ code: "invalid_input" });
    expect(sendMessage).not.toHaveBeenCalled();
  });

  test("to an application that is none is not there", async () => {
    await expect(send({ testo: "Buongiorno" }, context("citizen"), "1")).rejects.toMatchObject({ code: "not_found" });
  });

  test.each([
    ["anonymous", false, "not_signed_in"],
    ["anonymous", true, "session_expired"],
    ["guest", false, "not_signed_in"],
  ] as const)("of a %s (over: %s) is refused before anything is read", async (kind, isOver, code) => {
    await expect(send({ testo: "Buongiorno" }, context(kind, isOver))).rejects.toMatchObject({ code });
    expect(sendMessage).not.toHaveBeenCalled();
  });
});

describe("files of a form", () => {
  test("an empty control is no file; an empty file is one, and will be refused as such", () => {
    const form = formOf({ file: [new File([], ""), scan("vuoto.pdf", ""), scan("a.pdf")], altro: scan("c.pdf") });
    form.append("file", "just text");
    expect(filesOf(form, "file").map(({ name }) => name)).toEqual(["vuoto.pdf", "a.pdf"]);
    expect(filesOf(form, "manca")).toEqual([]);
  });

  const store = (files: readonly File[], more: object = {}, who = context("citizen")) =>
    uploadFiles(who, { applicationId: id, field: "licence", files, ...more });

  test("are stored one after the other, as they were chosen", async () => {
    expect(await store([scan("a.pdf"), scan("b.pdf")])).toEqual([{ id: "id of a.pdf" }, { id: "id of b.pdf" }]);
  });

  test("the first that is refused stops there; those before it stay", async () => {
    vi.mocked(addUpload).mockImplementation(async (_context, { name }) => {
      if (name === "b.exe") throw new Refused("file_type_refused");
      return { id: name } as never;
    });
    await expect(store([scan("a.pdf"), scan("b.exe"), scan("c.pdf")])).rejects.toMatchObject({
      code: "file_type_refused",
    });
    expect(vi.mocked(addUpload).mock.calls.map(([, { name }]) => name)).toEqual(["a.pdf", "b.exe"]);
  });

  test("the page's own key becomes the id, so that what is sent again is the same file", async () => {
    await store([scan("a.pdf")], { key: id });
    await store([scan("a.pdf")]);
    expect(vi.mocked(addUpload).mock.calls.map(([, input]) => ("id" in input ? input.id : undefined))).toEqual([
      id,
      undefined,
    ]);
  });

  test("of a guest are taken, of a stranger never", async () => {
    expect(await store([scan("a.pdf")], {}, context("guest"))).toHaveLength(1);
    await expect(store([scan("a.pdf")], {}, context("anonymous"))).rejects.toMatchObject({ code: "not_signed_in" });
    await expect(store([scan("a.pdf")], {}, context("anonymous", true))).rejects.toMatchObject({
      code: "session_expired",
    });
  });
});
