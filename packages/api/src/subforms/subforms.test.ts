import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import { subforms as ready } from "../catalogue/catalogue.ts";
import type { StaffContext } from "../context.ts";
import { createService } from "../services/creating/create.ts";
import { editDraft } from "../services/drafts/edit.ts";
import { saveDraft } from "../services/drafts/save.ts";
import { changeStatus } from "../services/life/change-status.ts";
import { reviewDraft } from "../services/publishing/review.ts";
import { testRuntime } from "../testing/runtime.ts";
import { form, loggedBy, refusal, text, uses } from "../testing/subforms.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { createSubform } from "./create.ts";
import { findSubform } from "./find.ts";
import { listSubforms } from "./list.ts";
import { makeSubformVersion } from "./make-version.ts";
import { subformShelf } from "./shelf.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let ada: StaffContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  ada = await town.staff("administrator", []);
});

const changed = async (key: string, ...components: readonly object[]) => {
  const { version, name } = await findSubform(ada, { key });
  return makeSubformVersion(ada, { key, name, form: form(...components), against: version });
};
const logged = (action: string) => loggedBy(ada, action);

describe("the reusable subforms of a municipality", () => {
  test("are those of the catalogue at first, each with what it asks and who uses it", async () => {
    const listed = await listSubforms(ada);
    expect(listed.map(({ key }) => key)).toEqual(ready.map(({ key }) => key).toSorted());
    const vehicle = listed.find(({ key }) => key === "vehicle");
    expect(vehicle).toMatchObject({ version: 1, name: { it: "Veicolo" } });
    expect(vehicle?.questions).toBeGreaterThan(1);
    expect(vehicle?.uses).toEqual([expect.objectContaining({ kind: "published", where: "ztl-access", version: 1 })]);
    expect(listed.find(({ key }) => key === "isee")?.uses).toEqual([]);
  });

  test("are made new from nothing or as a copy, each under a key of its own", async () => {
    const { key } = await createSubform(ada, { name: { it: "Animale domestico", en: "Pet" } });
    expect(key).toBe("animale-domestico");
    expect(await findSubform(ada, { key })).toMatchObject({
      version: 1,
      name: { it: "Animale domestico", en: "Pet" },
      form: { display: "form", components: [{ label: "Animale domestico" }] },
      uses: [],
    });
    const copy = await createSubform(ada, { name: { it: "Animale domestico" }, from: "vehicle" });
    expect(copy.key).toBe("animale-domestico-2");
    expect((await findSubform(ada, copy)).form).toEqual((await findSubform(ada, { key: "vehicle" })).form);
    expect((await createSubform(ada, { name: { it: "2° genitore" } })).key).toBe("genitore");
    expect(await refusal(createSubform(ada, { name: { it: "Altro" }, from: "nothing" }))).toMatchObject({
      code: "not_found",
    });
    expect(await logged("subform.created")).toContainEqual({ subform: "animale-domestico" });
  });

  test("change by a next version; who uses the earlier one keeps it", async () => {
    const { key } = await createSubform(ada, { name: { it: "Cane" } });
    expect(await changed(key, text("breed"), text("chip"))).toEqual({ isMade: true, version: 2 });
    const found = await findSubform(ada, { key });
    expect(found.versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(found.form.components).toHaveLength(2);
    const shelf = await subformShelf(ada);
    expect(
      shelf.filter((one) => one.key === key).map(({ version, form: { components } }) => [version, components.length]),
    ).toEqual([
      [2, 2],
      [1, 1],
    ]);
    expect(await logged("subform.changed")).toContainEqual({ subform: key, version: 2 });
  });

  test("are not changed over a colleague's change", async () => {
    const { key } = await createSubform(ada, { name: { it: "Gatto" } });
    const change = { key, name: { it: "Gatto" }, form: form(text("a")), against: 1 };
    const both = await Promise.allSettled([makeSubformVersion(ada, change), makeSubformVersion(ada, change)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(both.find((one) => one.status === "rejected")).toMatchObject({ reason: { code: "changed_meanwhile" } });
    expect(await refusal(makeSubformVersion(ada, { ...change, key: "nothing" }))).toMatchObject({ code: "not_found" });
  });

  test.each([
    [
      "JavaScript",
      form({ ...text("a"), customConditional: "show = true" }),
      "custom_code",
      "components.0.customConditional",
    ],
    ["two questions of one key", form(text("a"), text("a")), "duplicate_key", "components.1.key"],
    [
      "pages",
      { display: "wizard", components: [{ type: "panel", key: "p", title: "P", components: [text("a")] }] },
      "invalid",
      "display",
    ],
    ["a subform that is not there", form(uses("x", "nothing")), "unknown_subform", "components.0"],
    ["itself", form(text("a"), uses("again", "vehicle")), "cyclic_subform", "components.1"],
  ])("with %s are refused with the place of the offence, and nothing is kept", async (_what, content, code, path) => {
    const answer = await makeSubformVersion(ada, {
      key: "vehicle",
      name: { it: "Veicolo" },
      form: content,
      against: 1,
    });
    expect(answer).toEqual({ isMade: false, faults: [expect.objectContaining({ code, path })] });
    expect((await findSubform(ada, { key: "vehicle" })).version).toBe(1);
  });

  test("hold each other four deep and in no circle, however long", async () => {
    const keys: string[] = [];
    for (const name of ["Uno", "Due", "Tre", "Quattro", "Cinque"])
      keys.push((await createSubform(ada, { name: { it: `Livello ${name}` } })).key);
    const [one = "", two = "", three = "", four = "", five = ""] = keys;
    expect(await changed(four, text("end"))).toMatchObject({ isMade: true });
    expect(await changed(three, uses("inner", four, 2))).toMatchObject({ isMade: true });
    expect(await changed(two, uses("inner", three, 2))).toMatchObject({ isMade: true });
    expect(await changed(one, uses("inner", two, 2))).toMatchObject({ isMade: true });
    expect(await changed(five, uses("inner", one, 2))).toMatchObject({ isMade: false, faults: [{ code: "too_deep" }] });
    expect(await changed(four, uses("inner", one, 2))).toMatchObject({
      isMade: false,
      faults: [{ code: "cyclic_subform" }],
    });
    expect((await findSubform(ada, { key: four })).uses).toEqual([
      expect.objectContaining({ kind: "subform", where: three, version: 2 }),
    ]);
  });

  test("are used by drafts too, which move when they choose, and not by what is archived", async () => {
    const { key } = await createSubform(ada, { name: { it: "Bicicletta" } });
    await changed(key, text("frame"));
    const { slug } = await createService(ada, {
      from: { kind: "blank" },
      title: { it: "Posto bici" },
      officeId: town.mobility.id,
    });
    const page = (version: number) => ({
      display: "wizard",
      components: [
        {
          type: "panel",
          key: "page",
          title: "Pagina",
          components: [{ ...uses("bike", key, version), label: "La bicicletta" }],
        },
      ],
    });
    await editDraft(ada, { slug });
    await saveDraft(ada, { slug, part: "form", revision: 1, content: page(1) });
    expect((await findSubform(ada, { key })).uses).toEqual([
      { kind: "draft", where: slug, name: { it: "Posto bici" }, version: 1 },
    ]);
    await saveDraft(ada, { slug, part: "form", revision: 2, content: page(2) });
    expect((await findSubform(ada, { key })).uses).toMatchObject([{ version: 2 }]);
    const { findings } = await reviewDraft(ada, { slug, locale: "it" });
    expect(findings.filter(({ code }) => code === "unknown_subform")).toEqual([]);
    await saveDraft(ada, { slug, part: "form", revision: 3, content: page(9) });
    expect((await reviewDraft(ada, { slug, locale: "it" })).findings).toContainEqual(
      expect.objectContaining({ code: "unknown_subform" }),
    );
    await changeStatus(ada, { slug: "ztl-access", command: "suspend", reason: { it: "Si rifà" } });
    await changeStatus(ada, { slug: "ztl-access", command: "archive" });
    expect((await findSubform(ada, { key: "vehicle" })).uses.map(({ where }) => where)).not.toContain("ztl-access");
  });

  test("of another municipality are not there", async () => {
    const other = await makeTown(runtime, database.owner);
    const eva = await other.staff("administrator", []);
    const { key } = await createSubform(ada, { name: { it: "Solo nostro" } });
    expect(await refusal(findSubform(eva, { key }))).toMatchObject({ code: "not_found" });
    expect((await listSubforms(eva)).map((one) => one.key)).not.toContain(key);
    expect((await createSubform(eva, { name: { it: "Solo nostro" } })).key).toBe(key);
  });
});
