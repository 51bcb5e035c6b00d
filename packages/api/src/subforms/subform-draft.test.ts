import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "../context.ts";
import { testRuntime } from "../testing/runtime.ts";
import { form, loggedBy, refusal, text, uses } from "../testing/subforms.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { createSubform } from "./create.ts";
import { discardSubformDraft } from "./discard-draft.ts";
import { findSubform } from "./find.ts";
import { listSubforms } from "./list.ts";
import { makeSubformVersion } from "./make-version.ts";
import { saveSubformDraft } from "./save-draft.ts";
import { subformShelf } from "./shelf.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let ada: StaffContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  ada = await town.staff("administrator", []);
});

const logged = (action: string) => loggedBy(ada, action);

describe("a subform that is being changed", () => {
  const made = async (name: string) => (await createSubform(ada, { name: { it: name } })).key;
  const save = (
    ctx: StaffContext,
    key: string,
    revision: number,
    more: Partial<Parameters<typeof saveSubformDraft>[1]> = {},
  ) =>
    saveSubformDraft(ctx, {
      key,
      name: { it: "In lavorazione" },
      form: form(text("one"), text("two")),
      against: 1,
      revision,
      ...more,
    });

  test("is kept as it stands, and nobody who uses it sees anything of it", async () => {
    const key = await made("Bozza quieta");
    expect((await findSubform(ada, { key })).draft).toBeNull();
    expect(await save(ada, key, 0)).toMatchObject({ isSaved: true, revision: 1 });
    expect(await save(ada, key, 1, { name: { it: "" } })).toMatchObject({ isSaved: true, revision: 2 });
    const found = await findSubform(ada, { key });
    expect(found).toMatchObject({
      version: 1,
      name: { it: "Bozza quieta" },
      draft: {
        revision: 2,
        name: { it: "" },
        updatedBy: "Ada Conti",
        form: { components: [{ key: "one" }, { key: "two" }] },
      },
    });
    expect(found.form.components).toHaveLength(1);
    expect((await subformShelf(ada)).filter((one) => one.key === key)).toHaveLength(1);
    expect((await listSubforms(ada)).filter(({ hasDraft }) => hasDraft).map((one) => one.key)).toContain(key);
  });

  test("is one for all: who saves without having seen the latest is told, and overwrites nothing", async () => {
    const key = await made("Bozza contesa");
    const colleague = await town.staff("administrator", []);
    await save(ada, key, 0);
    expect(await refusal(save(colleague, key, 0, { name: { it: "Altro" } }))).toMatchObject({
      code: "changed_meanwhile",
    });
    expect(await save(colleague, key, 1, { name: { it: "Insieme" } })).toMatchObject({ revision: 2 });
    expect(await refusal(save(ada, key, 1))).toMatchObject({ code: "changed_meanwhile" });
    expect((await findSubform(ada, { key })).draft?.name.it).toBe("Insieme");
  });

  test("begun by two at the same instant is begun once", async () => {
    const key = await made("Bozza doppia");
    const outcomes = await Promise.allSettled([save(ada, key, 0), save(ada, key, 0), save(ada, key, 0)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("ends when it becomes a version, and what was made of the version before is told so", async () => {
    const key = await made("Bozza conclusa");
    await save(ada, key, 0);
    expect(
      await makeSubformVersion(ada, { key, name: { it: "Bozza conclusa" }, form: form(text("one")), against: 1 }),
    ).toEqual({ isMade: true, version: 2 });
    expect((await findSubform(ada, { key })).draft).toBeNull();
    expect(await refusal(save(ada, key, 1))).toMatchObject({ code: "changed_meanwhile" });
    expect(await refusal(save(ada, key, 0))).toMatchObject({ code: "changed_meanwhile" });
    expect(await save(ada, key, 0, { against: 2 })).toMatchObject({ isSaved: true, revision: 1 });
  });

  test("stays when the version it should become is refused", async () => {
    const key = await made("Bozza ritrosa");
    await save(ada, key, 0);
    expect(
      await makeSubformVersion(ada, {
        key,
        name: { it: "Bozza ritrosa" },
        form: form(uses("self", key, 2)),
        against: 1,
      }),
    ).toMatchObject({ isMade: false });
    expect((await findSubform(ada, { key })).draft).not.toBeNull();
  });

  test("is thrown away, recorded; a second time there is nothing to throw away", async () => {
    const key = await made("Bozza scartata");
    await save(ada, key, 0);
    await discardSubformDraft(ada, { key });
    expect((await findSubform(ada, { key })).draft).toBeNull();
    expect(await logged("subform.draft_discarded")).toContainEqual({ subform: key });
    expect(await refusal(discardSubformDraft(ada, { key }))).toMatchObject({ code: "not_found" });
  });

  test("takes no code, nothing that is no form, and nothing of a subform that is not there", async () => {
    const key = await made("Bozza pulita");
    expect(await save(ada, key, 0, { form: form({ ...text("a"), customConditional: "show = true" }) })).toMatchObject({
      isSaved: false,
      faults: [expect.objectContaining({ path: expect.stringContaining("customConditional") })],
    });
    expect(await refusal(save(ada, key, 0, { form: { display: "form", components: "none" } }))).toMatchObject({
      code: "invalid_input",
    });
    expect(await refusal(save(ada, "not-there", 0))).toMatchObject({ code: "not_found" });
    expect((await findSubform(ada, { key })).draft).toBeNull();
  });

  test("of another municipality is neither seen nor thrown away", async () => {
    const key = await made("Bozza nostra");
    await save(ada, key, 0);
    const elsewhere = await (await makeTown(runtime, database.owner)).staff("administrator", []);
    expect(await refusal(discardSubformDraft(elsewhere, { key }))).toMatchObject({ code: "not_found" });
    expect(await refusal(save(elsewhere, key, 1))).toMatchObject({ code: "not_found" });
    expect((await findSubform(ada, { key })).draft?.revision).toBe(1);
  });
});
