import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { StaffContext } from "../../context.ts";
import { saveList } from "../../lists/save.ts";
import { exportOf } from "../../testing/exchange.ts";
import { testRuntime } from "../../testing/runtime.ts";
import { makeTown, type Town } from "../../testing/town.ts";
import { createService } from "../creating/create.ts";
import { findDraft } from "../drafts/find.ts";
import type { PortableService } from "./portable.ts";
import { previewImport } from "./preview.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let here: Town;
let there: Town;
let admin: StaffContext;

beforeAll(async () => {
  here = await makeTown(runtime, database.owner);
  there = await makeTown(runtime, database.owner);
});
beforeEach(async () => {
  admin = await here.staff("administrator", []);
});

const exported = () => exportOf(runtime, there);
const preview = (document: unknown) => previewImport(admin, { source: { kind: "document", document }, locale: "it" });
const codes = async (document: unknown) =>
  (await preview(document)).notes.map(({ code, isBlocking }) => `${code}${isBlocking ? " !" : ""}`);
const changed = (portable: PortableService, given: object) => ({ ...structuredClone(portable), ...given });

describe("a document from elsewhere", () => {
  test("with subforms that say something else here gets versions of its own, and keeps ours as they are", async () => {
    const portable = await exported();
    const [first] = portable.subforms;
    if (!first) throw new Error("no subform");
    const other = changed(portable, {
      subforms: [
        {
          ...first,
          form: {
            ...first.form,
            components: [
              ...(first.form["components"] as object[]),
              { type: "textfield", key: "soprannome", label: "Soprannome", input: true },
            ],
          },
        },
        ...portable.subforms.slice(1),
      ],
    });
    expect(await codes(other)).toContain("subform_version");
    const { slug } = await createService(admin, {
      from: { kind: "document", document: JSON.parse(JSON.stringify(other)) },
      title: { it: "Con altri sottomoduli" },
      officeId: here.mobility.id,
    });
    const draft = await findDraft(admin, { slug });
    expect(JSON.stringify(draft?.form)).toMatch(
      new RegExp(`"form":"${first.key}"[^}]*"version":2|"version":2[^}]*"form":"${first.key}"`),
    );
    const versions = await admin.inTenant((tx) =>
      tx.subform.findMany({ where: { key: first.key }, orderBy: { version: "asc" } }),
    );
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(versions[0]?.form).toEqual(first.form);
  });

  test("brings its lists, and leaves one's own of the same name", async () => {
    const portable = await exported();
    const withList = (key: string, lists: object[]) =>
      changed(portable, {
        form: {
          display: "wizard",
          components: [
            {
              type: "panel",
              key: "p",
              title: "P",
              components: [{ type: "select", key: "s", label: "S", dataSrc: "tenant", list: key }],
            },
          ],
        },
        lists,
      });
    const theirs = (key: string) => ({ key, name: { it: "Loro" }, entries: [{ value: "a", label: { it: "A" } }] });
    expect(await codes(withList("zone-loro", [theirs("zone-loro")]))).toContain("list_added");
    await createService(admin, {
      from: { kind: "document", document: withList("zone-loro", [theirs("zone-loro")]) },
      title: { it: "Con elenco" },
      officeId: here.mobility.id,
    });
    expect(await admin.inTenant((tx) => tx.tenantList.findFirst({ where: { key: "zone-loro" } }))).toMatchObject({
      name: { it: "Loro" },
    });
    await saveList(admin, { kind: "new", key: "zone-nostre", name: { it: "Nostre" }, entries: [] });
    expect(await codes(withList("zone-nostre", [theirs("zone-nostre")]))).toContain("list_kept");
    expect(await codes(withList("zone-mai", []))).toContain("list_missing !");
  });

  test.each([
    ["of another format", { format: "other" }, ["not_a_service !"]],
    ["of a later version of the format", { version: 2 }, ["not_a_service !"]],
    ["with a category nobody knows", { category: "magia" }, ["category"]],
    ["with topics nobody knows", { topics: ["ztl", "unicorni"] }, ["topics"]],
    ["in fewer languages than we publish in", { languages: ["it"] }, ["language", "language"]],
    ["with a payment", { payment: "immediate" }, ["payment"]],
    ["without its subforms", { subforms: [] }, []],
    [
      "with code in its form",
      {
        form: {
          display: "wizard",
          components: [
            {
              type: "panel",
              key: "p",
              title: "P",
              components: [{ type: "textfield", key: "a", label: "A", customConditional: "show = true" }],
            },
          ],
        },
      },
      ["offence !"],
    ],
    [
      "with a type of question of its own",
      {
        form: {
          display: "wizard",
          components: [
            { type: "panel", key: "p", title: "P", components: [{ type: "hologram", key: "a", label: "A" }] },
          ],
        },
      },
      ["offence !"],
    ],
  ])("%s is told so", async (_what, given, expected) => {
    const portable = await exported();
    const { payment, ...rest } = given as { payment?: string };
    const document = changed(portable, payment === undefined ? rest : { options: { ...portable.options, payment } });
    expect((await codes(document)).filter((code) => code !== "registration")).toEqual(expect.arrayContaining(expected));
    if (expected.some((code) => code.endsWith("!"))) {
      await expect(
        createService(admin, {
          from: { kind: "document", document: document },
          title: { it: "X" },
          officeId: here.mobility.id,
        }),
      ).rejects.toMatchObject({ code: "address_unreadable", params: { fault: "blocked" } });
    }
  });

  test("that names subforms nobody brings is not taken", async () => {
    const portable = await exported();
    const document = changed(portable, {
      subforms: [],
      form: {
        display: "wizard",
        components: [
          {
            type: "panel",
            key: "p",
            title: "P",
            components: [{ type: "form", key: "f", form: "mai-visto", version: 1 }],
          },
        ],
      },
    });
    expect(await codes(document)).toContain("subform_missing !");
  });

  test("that is a bare Form.io form becomes a service without texts, with what was converted told", async () => {
    const told = await preview({
      display: "wizard",
      components: [
        {
          type: "panel",
          key: "page1",
          title: "Dati",
          components: [{ type: "textfield", key: "nome", label: "Nome", input: true }],
        },
      ],
    });
    expect(told.notes.map(({ code }) => code)).toContain("form_only");
    expect(told.service).toMatchObject({ questions: 1, pages: ["Dati"] });
  });

  test.each([null, 7, "x", [], { components: "no" }, {}])("that is %j is no service", async (document) => {
    expect(await codes(document)).toEqual(["not_a_service !"]);
  });
});

describe("a document that was put together by hand", () => {
  /** A block of one question, and a form that names such blocks. */
  const block = (key: string, label: string) => ({
    display: "form",
    components: [{ type: "textfield", key, label, input: true }],
  });
  const named = (...names: readonly (readonly [string, number])[]) => ({
    display: "wizard",
    components: [
      {
        type: "panel",
        key: "p",
        title: "P",
        components: names.map(([form, version], index) => ({ type: "form", key: `f${index}`, form, version })),
      },
    ],
  });
  const subform = (key: string, version: number, label: string) => ({
    key,
    version,
    name: { it: key },
    form: block("campo", label),
  });
  const take = async (document: object, title: string) => {
    const { slug } = await createService(admin, {
      from: { kind: "document", document: JSON.parse(JSON.stringify(document)) },
      title: { it: title },
      officeId: here.mobility.id,
    });
    const draft = await findDraft(admin, { slug });
    return JSON.stringify(draft?.form).match(/"version":\d+/g);
  };
  const shelf = (key: string) =>
    admin.inTenant((tx) =>
      tx.subform.findMany({ where: { key }, orderBy: { version: "asc" }, select: { version: true, form: true } }),
    );

  test("brings two versions of a block of which we have the first in other words: each stays itself", async () => {
    await admin.inTenant((tx) => tx.subform.create({ data: subform("targhe", 1, "Nostra") }));
    const document = changed(await exported(), {
      form: named(["targhe", 1], ["targhe", 2]),
      subforms: [subform("targhe", 1, "Loro uno"), subform("targhe", 2, "Loro due")],
      lists: [],
    });
    expect(await codes(document)).toEqual(expect.arrayContaining(["subform_version", "subform_added"]));
    const versions = await take(document, "Due versioni di un blocco");
    const kept = await shelf("targhe");
    const labelled = (version: string | undefined) =>
      JSON.stringify(kept.find((one) => `"version":${one.version}` === version)?.form);
    expect(kept).toHaveLength(3);
    expect(labelled('"version":1')).toContain("Nostra");
    expect(labelled(versions?.[0])).toContain("Loro uno");
    expect(labelled(versions?.[1])).toContain("Loro due");
  });

  test("brings a block we have under another version, and the form names ours", async () => {
    await admin.inTenant((tx) => tx.subform.create({ data: subform("cantieri", 4, "Uguale") }));
    const document = changed(await exported(), {
      form: named(["cantieri", 1]),
      subforms: [subform("cantieri", 1, "Uguale")],
      lists: [],
    });
    expect(await take(document, "Un blocco che c'è")).toEqual(['"version":4']);
    expect(await shelf("cantieri")).toHaveLength(1);
  });

  test.each<[string, object]>([
    ["the same block twice", { subforms: [subform("doppio", 1, "A"), subform("doppio", 1, "B")] }],
    [
      "the same list twice",
      {
        lists: ["Una", "Altra"].map((name) => ({ key: "zone-doppie", name: { it: name }, entries: [] })),
      },
    ],
  ])("with %s is no service: nobody could say which is meant", async (_, given) => {
    const document = changed(await exported(), given);
    expect(await codes(document)).toEqual(["not_a_service !"]);
    await expect(take(document, "Doppio")).rejects.toMatchObject({ code: "address_unreadable" });
  });

  test("in boxes within boxes without end is told, and breaks nothing", async () => {
    const nest = (levels: number): object => {
      let inner: object = { type: "textfield", key: "a", label: "A" };
      for (let level = 0; level < levels; level += 1) inner = { components: [inner] };
      return inner;
    };
    for (const document of [nest(20_000), changed(await exported(), { form: nest(20_000) })])
      expect(await codes(document)).toContain("not_a_service !");
  });
});
