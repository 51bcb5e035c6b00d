import { testDatabase } from "@sportello/db/testing/database";
import type { ListEntry } from "@sportello/domain/services/tenant-list";
import { choicesOf, choiceLabels, isChoice } from "@sportello/forms/choices";
import { questionsOf } from "@sportello/forms/question-list";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "../context.ts";
import { askThrough } from "../services/ask.ts";
import { createService } from "../services/creating/create.ts";
import { editDraft } from "../services/drafts/edit.ts";
import { saveDraft } from "../services/drafts/save.ts";
import { reviewDraft } from "../services/publishing/review.ts";
import { versionById } from "../services/version.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { readListCsv, writeListCsv } from "./csv.ts";
import { findList } from "./find.ts";
import { listLists } from "./list.ts";
import { removeList } from "./remove.ts";
import { saveList } from "./save.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let admin: StaffContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  admin = await town.staff("administrator", []);
});

const entry = (value: string, more: Partial<ListEntry> = {}): ListEntry => ({
  value,
  label: { it: `Scuola ${value}` },
  ...more,
});
let count = 0;
const newList = async (
  entries: ListEntry[] = [
    entry("rodari", { label: { it: "Primaria Rodari", de: "Grundschule Rodari" } }),
    entry("manzi"),
  ],
) => {
  count += 1;
  const key = `scuole-${count}`;
  return { key, ...(await saveList(admin, { kind: "new", key, name: { it: "Scuole" }, entries })) };
};
const formWith = (list: string) => ({
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "richiesta",
      title: "Richiesta",
      components: [
        {
          type: "select",
          key: "scuola",
          label: "Scuola",
          input: true,
          dataSrc: "tenant",
          list,
          validate: { required: true },
        },
      ],
    },
  ],
});
/** What the citizen's form offers now, and all that it can read. */
const offered = async (versionId: string) => {
  const version = await admin.inTenant((tx) => versionById(runtime.memory, askThrough(tx), versionId));
  const [question] = questionsOf(version.form).map((one) => one.question);
  if (!question || !("type" in question) || !isChoice(question)) throw new Error("no choice in the form");
  return { de: choicesOf(question, "de").map(({ label }) => label), known: [...choiceLabels(question, "it").values()] };
};
const published = async (list: string) => {
  const { slug } = await createService(admin, {
    from: { kind: "service", slug: town.simple.slug },
    title: { it: `Mensa ${list}` },
    officeId: town.mobility.id,
  });
  const draft = await editDraft(admin, { slug });
  await saveDraft(admin, { slug, revision: draft.revisions.form, part: "form", content: formWith(list) });
  const service = await admin.inTenant((tx) => tx.service.findFirstOrThrow({ where: { slug } }));
  const version = await admin.inTenant((tx) =>
    tx.serviceVersion.create({
      data: { serviceId: service.id, number: 1, sheet: draft.sheet, form: formWith(list), options: draft.options },
    }),
  );
  return { slug, versionId: version.id };
};

describe("a list of the municipality", () => {
  test("fills the questions that name it, in the reader's language, and a change is offered at once", async () => {
    const list = await newList();
    const { versionId } = await published(list.key);
    expect((await offered(versionId)).de).toEqual(["Grundschule Rodari", "Scuola manzi"]);
    await saveList(admin, {
      kind: "change",
      id: list.id,
      revision: 1,
      name: { it: "Scuole" },
      entries: [entry("manzi"), entry("nuova")],
    });
    expect(await offered(versionId)).toEqual({
      de: ["Scuola manzi", "Scuola nuova"],
      known: expect.arrayContaining(["Primaria Rodari", "Scuola manzi", "Scuola nuova"]),
    });
  });

  test("says where it is used, and cannot be deleted there", async () => {
    const list = await newList();
    const { slug } = await published(list.key);
    expect((await findList(admin, { id: list.id })).uses).toEqual([
      { kind: "service", key: slug, title: expect.any(String) },
    ]);
    await expect(removeList(admin, { id: list.id })).rejects.toMatchObject({
      code: "list_in_use",
      params: { places: 1 },
    });
  });

  test("that no form ever named is deleted", async () => {
    const list = await newList();
    await removeList(admin, { id: list.id });
    expect((await listLists(admin)).map(({ key }) => key)).not.toContain(list.key);
    await expect(removeList(admin, { id: list.id })).rejects.toMatchObject({ code: "not_found" });
  });

  test("is not found by words that only look like its name", async () => {
    const list = await newList();
    await published(`${list.key}-altra`).catch(() => undefined);
    expect((await findList(admin, { id: list.id })).uses).toEqual([]);
  });

  test("that does not exist keeps a service from being published, with the place", async () => {
    const { slug } = await createService(admin, {
      from: { kind: "blank" },
      title: { it: "Senza elenco" },
      officeId: town.mobility.id,
    });
    const draft = await editDraft(admin, { slug });
    await saveDraft(admin, { slug, revision: draft.revisions.form, part: "form", content: formWith("non-esiste") });
    const { findings } = await reviewDraft(admin, { slug, locale: "it" });
    expect(findings).toContainEqual(
      expect.objectContaining({ severity: "error", place: "form", code: "unknown_list", detail: "non-esiste" }),
    );
  });

  test("is not made twice under one key, nor saved over a colleague's change", async () => {
    const list = await newList();
    await expect(
      saveList(admin, { kind: "new", key: list.key, name: { it: "Altre" }, entries: [] }),
    ).rejects.toMatchObject({ code: "key_taken" });
    await saveList(admin, { kind: "change", id: list.id, revision: 1, name: { it: "Uno" }, entries: [] });
    await expect(
      saveList(admin, { kind: "change", id: list.id, revision: 1, name: { it: "Due" }, entries: [] }),
    ).rejects.toMatchObject({ code: "changed_meanwhile" });
  });

  test("leaves in the log how much came and went", async () => {
    const list = await newList();
    await saveList(admin, {
      kind: "change",
      id: list.id,
      revision: 1,
      name: { it: "Scuole" },
      entries: [entry("manzi"), entry("a"), entry("b")],
    });
    const lines = await admin.inTenant((tx) =>
      tx.auditEntry.findMany({ where: { subjectId: list.id }, orderBy: { id: "asc" } }),
    );
    expect(lines.map(({ action, details }) => [action, details])).toEqual([
      ["list.created", { list: list.key, entries: 2 }],
      ["list.changed", { list: list.key, added: 2, withdrawn: 1 }],
    ]);
  });

  test("of another municipality is neither seen nor offered", async () => {
    const list = await newList();
    const elsewhere = await makeTown(runtime, database.owner);
    const theirs = await elsewhere.staff("administrator", []);
    expect(await listLists(theirs)).toEqual([]);
    await expect(findList(theirs, { id: list.id })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a list as CSV", () => {
  const entries = [
    entry("rodari", { label: { it: 'Primaria; "Rodari"', de: "Grundschule", en: "School" } }),
    entry("chiusa", { isWithdrawn: true }),
  ];

  test("comes back as it went out", () => {
    expect(readListCsv(writeListCsv(entries))).toEqual({ entries, faults: [] });
  });

  test.each(["valore,it\na,Uno\n", "\uFEFFIT;Valore\r\nUno;a\r\n", "valore;it;de\na;Uno;\n;;\n"])(
    "is read from %j",
    (text) => {
      expect(readListCsv(text)).toEqual({ entries: [{ value: "a", label: { it: "Uno" } }], faults: [] });
    },
  );

  test.each([
    ["valore;de\na;Eins", [{ line: 1, code: "no_columns" }]],
    ["", [{ line: 1, code: "no_columns" }]],
    [
      "valore;it\n;Uno\nb;\nc;Tre\nc;Tre",
      [
        { line: 2, code: "no_value" },
        { line: 3, code: "no_italian" },
        { line: 5, code: "twice" },
      ],
    ],
    [`valore;it\n${"x".repeat(201)};Uno`, [{ line: 2, code: "wrong" }]],
    ['valore;it\n"a;Uno', [{ line: 1, code: "unreadable" }]],
  ])("that is wrong says where: %j", (text, faults) => {
    expect(readListCsv(text)).toEqual({ entries: [], faults });
  });

  test("does not run in a spreadsheet", () => {
    expect(writeListCsv([entry("=1+1", { label: { it: "@SUM(A1)" } })])).not.toMatch(/(^|;)[=@]/m);
  });
});
