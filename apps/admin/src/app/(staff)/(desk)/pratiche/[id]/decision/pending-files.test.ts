import { expect, it } from "vitest";
import { pendingFiles } from "./pending-files.ts";

const permit = { id: "u1", name: "autorizzazione.pdf", sha256: "aa" };

it("a file uploaded before the dialog was closed is still there when it opens again", () => {
  expect(pendingFiles({ officeUploads: [permit], documents: [] })).toEqual([{ id: "u1", name: "autorizzazione.pdf" }]);
});

it("what the look at a signed one said is still told", () => {
  const signature = { format: "cades" as const, signers: [], coversAll: true };
  expect(pendingFiles({ officeUploads: [{ ...permit, signature }], documents: [] })[0]?.signature).toBe(signature);
});

it("a file already handed over with an earlier decision is not handed over twice", () => {
  expect(
    pendingFiles({
      officeUploads: [permit],
      documents: [{ kind: "attachment", name: "autorizzazione.pdf", sha256: "aa" }],
    }),
  ).toEqual([]);
});

it("the same bytes under another name are another file", () => {
  expect(
    pendingFiles({ officeUploads: [permit], documents: [{ kind: "attachment", name: "copia.pdf", sha256: "aa" }] }),
  ).toHaveLength(1);
});
