import { Refused } from "@sportello/api/refused";
import { addUpload } from "@sportello/api/uploads/add-upload";
import { onePage, permitAnswers, upload } from "@sportello/forms/testing/permit-form";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { bugliano, draft } from "../testing/examples.ts";
import { refusing } from "../testing/posted.ts";
import { request } from "../testing/request.ts";
import { savePostedPage } from "./save-posted-page.ts";

vi.mock("@sportello/api/uploads/add-upload", () => ({ addUpload: vi.fn<typeof addUpload>() }));

const kept = draft({
  form: onePage(
    { type: "textfield", key: "name", label: "Nome" },
    { type: "file", key: "licence", label: "Patente", multiple: true },
    { type: "file", key: "photo", label: "Foto" },
    { type: "datagrid", key: "cars", label: "Auto", components: [{ type: "file", key: "paper", label: "Libretto" }] },
  ),
  answers: permitAnswers,
});
const context = { tenant: bugliano, actor: { kind: "citizen", id: "p-1" }, session: { kind: "citizen" } };
const savePage = vi.fn<(question: object) => Promise<{ errors: object[] }>>();
const remove = vi.fn<(question: object) => Promise<object>>();
const pdf = (name = "patente.pdf") => new File(["%PDF-1.7"], name);

const save = (fields: readonly (readonly [string, string | File])[], isForced = false) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return savePostedPage(context as never, { draft: kept, page: "page", form, isForced });
};
const answers = () => Reflect.get(Object(savePage.mock.calls[0]?.[0]), "answers") as Record<string, unknown>;

beforeEach(() => {
  let count = 0;
  vi.mocked(addUpload)
    .mockReset()
    .mockImplementation(async () => ({ id: `new-${++count}` }) as never);
  savePage.mockReset().mockResolvedValue({ errors: [] });
  remove.mockReset().mockResolvedValue({});
  request.is({ context, api: { drafts: { savePage }, uploads: { remove } } });
});

describe("a page that was posted", () => {
  test("is saved with the instant it was made from, so that another tab's save is noticed", async () => {
    expect(await save([["name", "Maria"]])).toEqual({ hasErrors: false, command: null, refusedFile: null });
    expect(savePage).toHaveBeenCalledWith(
      expect.objectContaining({ id: kept.id, page: "page", stale: kept.savedAt, force: false }),
    );
    expect(answers()).toMatchObject({ name: "Maria" });
  });

  test("is saved over another tab's only where one said so", async () => {
    await save([["name", "Maria"]], true);
    expect(savePage).toHaveBeenCalledWith(expect.objectContaining({ force: true }));
  });

  test("is saved whole though it is wrong, and says that it is", async () => {
    savePage.mockResolvedValue({ errors: [{ path: "name", code: "required" }] });
    expect((await save([["name", ""]])).hasErrors).toBe(true);
    expect(savePage).toHaveBeenCalledTimes(1);
  });

  test.each(["changed_meanwhile", "session_expired", "not_in_this_status", "too_many_requests"] as const)(
    "that may not be saved now (%s) throws it on: whoever posted decides what is kept",
    async (code) => {
      savePage.mockImplementation(refusing(code));
      await expect(save([["name", "Maria"]])).rejects.toMatchObject({ code });
    },
  );
});

describe("files posted with it", () => {
  test("are stored one after the other and stand in the answers beside those of before", async () => {
    await save([
      ["licence", upload],
      ["_file.licence", pdf("fronte.pdf")],
      ["_file.licence", pdf("retro.pdf")],
    ]);
    expect(answers()["licence"]).toEqual([upload, "new-1", "new-2"]);
    expect(vi.mocked(addUpload).mock.calls.map(([, given]) => [given.name, given.field, given.applicationId])).toEqual([
      ["fronte.pdf", "licence", kept.id],
      ["retro.pdf", "licence", kept.id],
    ]);
  });

  test("of a row stand in that row", async () => {
    await save([
      ["_rows.cars", "2"],
      ["_file.cars.1.paper", pdf()],
    ]);
    expect(answers()["cars"]).toMatchObject([{}, { paper: ["new-1"] }]);
    expect(vi.mocked(addUpload).mock.calls[0]?.[1].field).toBe("cars.1.paper");
  });

  test("that a browser sends where nothing was chosen are none", async () => {
    await save([["_file.licence", new File([], "")]]);
    expect(addUpload).not.toHaveBeenCalled();
    expect(answers()["licence"]).toBeNull();
  });

  test("for a question the page does not ask are not looked at", async () => {
    await save([
      ["_file.secret", pdf()],
      ["_file.__proto__", pdf()],
    ]);
    expect(addUpload).not.toHaveBeenCalled();
  });

  test("of which one is refused keep the others, and everything that was typed; the first refusal is told", async () => {
    vi.mocked(addUpload)
      .mockResolvedValueOnce({ id: "new-1" } as never)
      .mockRejectedValueOnce(new Refused("file_type_refused"))
      .mockRejectedValueOnce(new Refused("file_too_large"));
    const outcome = await save([
      ["name", "Maria"],
      ["_file.licence", pdf("a.pdf")],
      ["_file.licence", pdf("b.exe")],
      ["_file.photo", pdf("c.png")],
    ]);
    expect(outcome.refusedFile).toEqual({ path: "licence", code: "file_type_refused" });
    expect(answers()).toMatchObject({ name: "Maria", licence: ["new-1"] });
    expect(answers()["photo"]).toBeNull();
  });

  test("that break something are an error, and nothing is saved as if they were there", async () => {
    vi.mocked(addUpload).mockRejectedValue(new TypeError("the disk is full"));
    await expect(save([["_file.licence", pdf()]])).rejects.toThrow("the disk is full");
    expect(savePage).not.toHaveBeenCalled();
  });
});

describe("a button inside the page", () => {
  test("adds a row to what is saved", async () => {
    const { command } = await save([
      ["_rows.cars", "1"],
      ["_add", "cars"],
    ]);
    expect(command).toEqual({ kind: "add", path: "cars" });
  });

  test("takes a file away: from the answers first, then from the disk", async () => {
    const order: string[] = [];
    savePage.mockImplementation(async () => (order.push("saved"), { errors: [] }));
    remove.mockImplementation(async () => (order.push("removed"), {}));
    await save([
      ["licence", upload],
      ["_detach", `licence:${upload}`],
    ]);
    expect(order).toEqual(["saved", "removed"]);
    expect(remove).toHaveBeenCalledWith({ id: upload });
    expect(answers()["licence"] ?? []).toEqual([]);
  });

  test("keeps the file where the page could not be saved", async () => {
    savePage.mockImplementation(refusing("changed_meanwhile"));
    await expect(
      save([
        ["licence", upload],
        ["_detach", `licence:${upload}`],
      ]),
    ).rejects.toMatchObject({ code: "changed_meanwhile" });
    expect(remove).not.toHaveBeenCalled();
  });

  test.each(["_add", "_remove", "_detach"])(
    "%s that names nothing of this page does nothing more than saving",
    async (name) => {
      const { command } = await save([
        ["name", "Maria"],
        [name, "elsewhere.0"],
      ]);
      expect([command, remove.mock.calls]).toEqual([null, []]);
    },
  );
});
