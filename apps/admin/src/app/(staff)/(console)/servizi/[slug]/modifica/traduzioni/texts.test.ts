import { fromTranslationCsv, toTranslationCsv } from "@sportello/forms/tools/translation-csv";
import { fromXliff, toXliff } from "@sportello/forms/tools/xliff";
import { expect, test } from "vitest";
import { type Texts, textsOf, withTexts } from "./texts.ts";

const text = (it: string, de?: string) => ({ it, ...(de === undefined ? {} : { de }) });
const service: Texts = {
  sheet: {
    title: text("Passo", "Ausfahrt"),
    summary: text(""),
    recipients: text("A tutti"),
    howTo: text("Online"),
    needed: text("Foto"),
    outcome: text("Cartello"),
    conditions: text("Nessuna"),
    times: { text: text("30 giorni"), steps: [{ days: 1, title: text("Esito"), text: text("") }] },
    more: [],
    links: [],
  },
  form: {
    display: "wizard",
    components: [
      {
        type: "panel",
        key: "p",
        title: "Pagina",
        components: [{ type: "textfield", key: "a", label: "Via", input: true }],
      },
    ],
  },
  options: {
    level: "spid2",
    maxDays: 30,
    allowWithdraw: true,
    allowReopening: true,
    allowIntegration: true,
    allowCounter: true,
    payment: "none",
    stamp: false,
    stampWays: ["declared"],
    stampExemptions: [],
    registration: null,
    messages: { accepted: { subject: text("Fatto"), text: text("Ecco") } },
  },
};

test("the workbench holds every text that says something, wherever it is", () => {
  expect(textsOf(service).map(({ id }) => id)).toEqual([
    "sheet/title",
    "sheet/recipients",
    "sheet/howTo",
    "sheet/needed",
    "sheet/outcome",
    "sheet/times.text",
    "sheet/times.steps.0.title",
    "sheet/conditions",
    "form/p:title",
    "form/a:label",
    "messages/accepted.subject",
    "messages/accepted.text",
  ]);
});

test("a translation goes to its place and nowhere else", () => {
  const { unknown, ...changed } = withTexts(service, "de", {
    "sheet/times.steps.0.title": "Bescheid",
    "form/a:label": "Straße",
    "messages/accepted.text": "Bitte",
    "sheet/__proto__.x": "y",
    "form/gone:label": "weg",
  });
  expect(unknown).toEqual(["sheet/__proto__.x", "form/gone:label"]);
  const german = Object.fromEntries(textsOf(changed).flatMap(({ id, de }) => (de === undefined ? [] : [[id, de]])));
  expect(german).toEqual({
    "sheet/title": "Ausfahrt",
    "sheet/times.steps.0.title": "Bescheid",
    "form/a:label": "Straße",
    "messages/accepted.text": "Bitte",
  });
  expect(textsOf(changed).map(({ it }) => it)).toEqual(textsOf(service).map(({ it }) => it));
});

test("files of translators come back as they went out", () => {
  const all = Object.fromEntries(textsOf(service).map(({ id }, index) => [id, `Text ${index}`]));
  const { unknown: _unknown, ...translated } = withTexts(service, "de", all);
  expect(fromTranslationCsv(toTranslationCsv(textsOf(translated)))).toMatchObject({ ok: true, value: { de: all } });
  for (const version of ["1.2", "2.0"] as const)
    expect(fromXliff(toXliff(textsOf(translated), "de", version, "passo"))).toEqual({
      ok: true,
      value: { language: "de", texts: all },
    });
});

test("a form that cannot be read yet keeps its place and loses nothing", () => {
  const unfinished = { ...service, form: { display: "wizard", components: [] } };
  expect(textsOf(unfinished).some(({ area }) => area === "form")).toBe(false);
  expect(withTexts(unfinished, "en", { "sheet/title": "Driveway" }).form).toBe(unfinished.form);
});
