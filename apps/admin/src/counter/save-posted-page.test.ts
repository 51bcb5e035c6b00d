import type { StaffContext } from "@sportello/api/context";
import { Refused } from "@sportello/api/refused";
import { permitForm } from "@sportello/forms/testing/permit-form";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { savePostedPage } from "./save-posted-page.ts";

const { did, verb } = vi.hoisted(() => {
  const heard = vi.fn<(verb: string, given: unknown) => unknown>();
  return { did: heard, verb: (name: string) => async (_context: object, given: unknown) => heard(name, given) };
});
vi.mock("@sportello/api/counter/at-counter", () => ({ atCounter: async () => ({}) }));
vi.mock("@sportello/api/counter/remove-upload", () => ({ removeUploadAtCounter: verb("removeUpload") }));
vi.mock("@sportello/api/drafts/save-page", () => ({ savePage: verb("savePage") }));
vi.mock("@sportello/api/uploads/add-upload", () => ({ addUpload: verb("addUpload") }));

const id = "0197a000-0000-7000-8000-00000000000a";
const uploadId = "0197a000-0000-7000-8000-0000000000f1";
const savedAt = "2026-11-26T07:30:00.000Z";
let made = 0;
const answers: Record<string, () => unknown> = {
  savePage: () => ({ savedAt, errors: [] }),
  addUpload: () => ({ id: `u${(made += 1)}` }),
};
beforeEach(() => {
  made = 0;
  did.mockReset().mockImplementation((name) => answers[name]?.());
});

const post = (page: string, fields: readonly (readonly [string, string | File])[]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return savePostedPage({} as StaffContext, { draft: { id, form: permitForm, savedAt }, page, form });
};
const given = (name: string) => did.mock.calls.filter(([one]) => one === name).map(([, input]) => input);
const scan = (name: string) => new File([new Uint8Array([1, 2])], name);

describe("a page of the counter that is posted", () => {
  test("is saved with what was typed, over nothing that another tab saved", async () => {
    expect(await post("applicantPage", [["email", "maria@example.org"]])).toEqual({
      hasErrors: false,
      command: null,
      refusedFile: null,
    });
    expect(given("savePage")).toEqual([
      expect.objectContaining({
        id,
        page: "applicantPage",
        stale: savedAt,
        force: false,
        answers: expect.objectContaining({ email: "maria@example.org" }),
      }),
    ]);
  });

  test("is saved wrong as well as right; what is wrong is told", async () => {
    did.mockImplementation((name) => (name === "savePage" ? { savedAt, errors: [{ path: "email" }] } : undefined));
    expect(await post("applicantPage", [["email", "maria"]])).toMatchObject({ hasErrors: true });
    expect(given("savePage")).toHaveLength(1);
  });

  test("reads no name that the page does not ask for", async () => {
    await post("applicantPage", [
      ["email", "maria@example.org"],
      ["status", "accepted"],
      ["vehicles.0.plate", "AB123CD"],
      ["__proto__", "x"],
    ]);
    const [{ answers: kept }] = given("savePage") as [{ answers: object }];
    expect(Object.keys(kept).toSorted()).toEqual(["email", "givenName", "isResident", "street"]);
  });
});

describe("files of a posted page", () => {
  test("are kept one after the other, and stand in the answer by their ids", async () => {
    await post("vehiclesPage", [
      ["_file.licence", scan("a.pdf")],
      ["_file.licence", scan("b.pdf")],
    ]);
    expect(given("addUpload")).toMatchObject([
      { applicationId: id, field: "licence", name: "a.pdf" },
      { applicationId: id, field: "licence", name: "b.pdf" },
    ]);
    expect(given("savePage")).toMatchObject([{ answers: { licence: ["u1", "u2"] } }]);
  });

  test("one that is refused does not take the others with it, nor what was typed", async () => {
    let count = 0;
    did.mockImplementation((name) => {
      if (name === "addUpload" && (count += 1) === 1) throw new Refused("file_type_refused");
      return answers[name]?.();
    });
    const told = await post("vehiclesPage", [
      ["_file.licence", scan("virus.exe")],
      ["_file.licence", scan("b.pdf")],
      ["income", "1000"],
    ]);
    expect(told.refusedFile).toBe("file_type_refused");
    expect(given("savePage")).toMatchObject([{ answers: { licence: ["u1"] } }]);
  });

  test("of several refusals the first is told", async () => {
    const codes = ["file_too_large", "file_type_refused"] as const;
    let count = 0;
    did.mockImplementation((name) => {
      const code = name === "addUpload" ? codes[(count += 1) - 1] : undefined;
      if (code) throw new Refused(code);
      return answers[name]?.();
    });
    const told = await post("vehiclesPage", [
      ["_file.licence", scan("a.pdf")],
      ["_file.licence", scan("b.pdf")],
    ]);
    expect(told.refusedFile).toBe("file_too_large");
  });

  test("a disk that fails is a fault, and not a file that was refused", async () => {
    did.mockImplementation(() => {
      throw new Error("disk");
    });
    await expect(post("vehiclesPage", [["_file.licence", scan("a.pdf")]])).rejects.toThrow("disk");
  });

  test("one is taken out by its button, after what was typed is safe", async () => {
    const told = await post("vehiclesPage", [["_detach", `licence:${uploadId}`]]);
    expect(told.command).toEqual({ kind: "detach", path: "licence", uploadId });
    expect(did.mock.calls.map(([name]) => name)).toEqual(["savePage", "removeUpload"]);
    expect(given("removeUpload")).toEqual([{ id, uploadId }]);
  });
});
