import { createHash, randomUUID } from "node:crypto";
import { testDatabase } from "@sportello/db/testing/database";
import { addAt } from "@sportello/forms/builder/edit/add";
import { change } from "@sportello/forms/builder/edit/change";
import type { EditResult } from "@sportello/forms/builder/edit/edited";
import { newComponent } from "@sportello/forms/builder/new-component";
import { newSubform } from "@sportello/forms/builder/new-subform";
import { paletteTypes } from "@sportello/forms/builder/palette-groups";
import { ComponentSchema, palette } from "@sportello/forms/component-schemas";
import type { Component } from "@sportello/forms/components";
import type { FormDefinition } from "@sportello/forms/definition";
import { fromFormData } from "@sportello/forms/from-form-data";
import { everyType, type TypeExample } from "@sportello/forms/testing/every-type";
import { upload } from "@sportello/forms/testing/permit-form";
import { beforeAll, expect, test } from "vitest";
import { findApplicationForStaff } from "../applications/find-for-staff.ts";
import { submit } from "../applications/submit.ts";
import type { CitizenContext, StaffContext } from "../context.ts";
import { makeReceipt } from "../documents/make-receipt.ts";
import { consent } from "../drafts/consent.ts";
import { findDraft } from "../drafts/find.ts";
import { savePage } from "../drafts/save-page.ts";
import { startDraft } from "../drafts/start.ts";
import { streamExport } from "../queue-exports/stream-export.ts";
import { bytesOf, readCsv, readZip } from "../queue-exports/testing.ts";
import { createSubform } from "../subforms/create.ts";
import { makeSubformVersion } from "../subforms/make-version.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { editDraft } from "./drafts/edit.ts";
import { saveDraft } from "./drafts/save.ts";
import { publishDraft } from "./publishing/publish.ts";
import { reviewDraft } from "./publishing/review.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const service = { slug: "simple" };
/** Of a list of the town there is none here: its choices are those of the examples with choices of their own. */
const examples = everyType.filter(({ component }) => component["dataSrc"] !== "tenant");
const keyOf = (index: number) => `q${index}`;
let town: Town;
let ada: StaffContext;
let citizen: CitizenContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  const administrator = await town.staff("administrator", []);
  ada = { ...administrator, tenant: { ...administrator.tenant, languages: ["it"] } };
  citizen = await town.citizen();
});

const done = (result: EditResult): FormDefinition => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.form;
};
const texts = { label: "Domanda", choice: (number: number) => `Voce ${number}` };

/** The example as somebody makes it with the builder: out of the palette, then its dialog. */
const shaped = (
  form: FormDefinition,
  example: TypeExample,
  index: number,
  part: { key: string; version: number },
): FormDefinition => {
  const list = "components.0.components";
  const at =
    form.components[0] && "components" in form.components[0] ? (form.components[0].components?.length ?? 0) : 0;
  const type = paletteTypes.find((one) => one === example.type);
  const fresh: Component = type ? newComponent(type, texts) : newSubform({ ...part, name: { it: "Parte" } });
  const added = done(addAt(form, list, at, { ...fresh, key: keyOf(index) }));
  const {
    components: _inner,
    form: _form,
    version: _version,
    ...own
  } = example.component as { components?: unknown; form?: unknown; version?: unknown };
  const held =
    example.type === "form" ? { form: part.key, version: part.version } : renamedInner(example.component, index);
  return done(
    change(
      added,
      `${list}.${at}`,
      ComponentSchema.parse({
        ...fresh,
        label: `Domanda ${index}`,
        ...own,
        ...held,
        key: keyOf(index),
        type: example.type,
      }),
    ),
  );
};

/** Layouts share the answers of the form: what they hold has a key of its own in each. */
const isLayout = (example: { readonly type: string }) =>
  ["panel", "fieldset", "columns", "well", "table"].includes(example.type);
const renamedInner = (component: TypeExample["component"], index: number): object => {
  const isArranging = !("form" in component) && JSON.stringify(component).includes('"inner"');
  return isArranging
    ? (JSON.parse(JSON.stringify(component).replaceAll('"key":"inner"', `"key":"inner${index}"`)) as object)
    : component;
};
/** What its controls post, under the names they have in this form. */
const posted = (example: TypeExample, index: number): [string, string][] =>
  example.posted.map(([name, value]): [string, string] => {
    const own = example.type === "form" ? name : name.replace(/(^|\.)inner$/, `$1inner${index}`);
    return [isLayout(example) ? own : own.replace(/^(_rows\.)?q(?=$|\.)/, `$1${keyOf(index)}`), value];
  });

test("a form of every type goes from the builder to the citizen, to the operator, to the receipt and to the table, with nothing lost", async () => {
  const { key } = await createSubform(ada, { name: { it: "Parte" } });
  const made = await makeSubformVersion(ada, {
    key,
    name: { it: "Parte" },
    form: { display: "form", components: [{ type: "textfield", key: "inner", label: "Dentro" }] },
    against: 1,
  });
  expect(made).toEqual({ isMade: true, version: 2 });
  const start: FormDefinition = {
    display: "wizard",
    components: [
      {
        type: "panel",
        key: "page",
        title: "Pagina",
        components: [
          { type: "content", key: "intro", text: "Leggi **bene**" },
          { type: "hidden", key: "source", label: "Da dove", defaultValue: "web" },
        ],
      },
    ],
  };
  const form = examples.reduce((before, example, index) => shaped(before, example, index, { key, version: 2 }), start);
  expect(new Set([...examples.map(({ type }) => type), "content", "hidden"])).toEqual(new Set(palette));

  const draft = await editDraft(ada, service);
  expect(
    await saveDraft(ada, {
      ...service,
      part: "form",
      revision: draft.revisions.form,
      content: JSON.parse(JSON.stringify(form)) as Record<string, never>,
    }),
  ).toMatchObject({ isSaved: true });
  const { findings, against, revisions } = await reviewDraft(ada, { ...service, locale: "it" });
  expect(findings.filter(({ severity, place }) => severity === "error" && place === "form")).toEqual([]);
  await publishDraft(ada, { ...service, against, revisions });

  const { id } = await startDraft(citizen, { ...service, fresh: true, locale: "it" });
  await consent(citizen, { id });
  const bytes = new TextEncoder().encode("%PDF");
  const fileField = keyOf(examples.findIndex(({ type }) => type === "file"));
  await runtime.files.put(`${town.tenantId}/${upload}`, bytes);
  await citizen.inTenant((tx) =>
    tx.upload.create({
      data: {
        id: upload,
        applicationId: id,
        field: fileField,
        by: "citizen",
        name: "piano.pdf",
        mediaType: "application/pdf",
        size: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        storageKey: `${town.tenantId}/${upload}`,
      },
    }),
  );
  const typed = new FormData();
  for (const [name, value] of examples.flatMap(posted)) typed.append(name, value);
  const { form: asked } = await findDraft(citizen, { id });
  const { answers } = fromFormData(asked, "page", typed);
  expect((await savePage(citizen, { id, page: "page", answers, force: false })).errors).toEqual([]);
  await submit(citizen, { id, idempotencyKey: randomUUID() });

  const told = examples.flatMap(({ told: words }) => words.split("|")).filter((words) => words !== "");
  const operator = await town.staff("operator", [town.mobility]);
  const atTheDesk = JSON.stringify(await findApplicationForStaff(operator, { id, locale: "it" }));
  await makeReceipt(await asJob(citizen), { applicationId: id });
  const printed = JSON.stringify(runtime.printed.at(-1));
  const { stream } = await streamExport(operator, { filter: {}, sort: "oldest", format: "csv", locale: "it" });
  const file = await bytesOf(stream);
  const tables = file.subarray(0, 2).toString() === "PK" ? Object.values(await readZip(file)) : [readCsv(file)];
  const cells = tables.flat(2).map((cell) => cell.replaceAll("\r\n", "\n"));
  for (const words of told) {
    expect(atTheDesk).toContain(JSON.stringify(words).slice(1, -1));
    expect(printed).toContain(JSON.stringify(words).slice(1, -1));
  }
  // A table has days and amounts that can be sorted and added up.
  for (const example of examples)
    for (const words of cellsFor(example))
      expect(
        cells.some((cell) => cell.includes(words)),
        `${example.type}: ${words}`,
      ).toBe(true);
  // Of files a table says how many there are.
  for (const place of [atTheDesk, printed]) expect(place).toContain("piano.pdf");
  const [head = [], line = []] = Object.values(tables)[0] ?? [];
  expect(line[head.indexOf(`Domanda ${fileField.slice(1)}`)]).toBe("1");
});

const cellsFor = ({ type, answer, told }: TypeExample): readonly string[] => {
  if (type === "datetime" || type === "day") return [String(answer)];
  if (type === "currency") return ["1234,5"];
  return told.split("|").filter((words) => words !== "");
};
