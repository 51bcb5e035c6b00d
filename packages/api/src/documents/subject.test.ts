import { type Locale, locales } from "@sportello/domain/locales";
import { ServiceOptions } from "@sportello/domain/services/options";
import { parseForm } from "@sportello/forms/definition";
import type { SummarySection } from "@sportello/forms/summarise";
import { describe, expect, test } from "vitest";
import type { ActingContext } from "../context.ts";
import { blankContent } from "../services/creating/blank.ts";
import { counterSection } from "./counter-section.ts";
import { counterWords } from "./counter-words.ts";
import { outcomePdf } from "./outcome-pdf.ts";
import { attachmentsSection, type DocumentSubject, framed } from "./subject.ts";
import { answerSections, filesOf } from "./summary-sections.ts";
import { documentWords } from "./words.ts";

const ctx = {
  tenant: {
    name: { it: "Comune di Bugliano", de: "Gemeinde Bugliano" },
    branding: { colour: "#00614a", address: "Piazza del Municipio 1" },
  },
  now: new Date("2026-11-26T10:00:00Z"),
} as unknown as ActingContext;
const content = blankContent("x");
const form = parseForm(content.form);
if (!form.ok) throw new Error("the blank form is none");

const subject = (change: object = {}, locale: Locale = "it"): DocumentSubject =>
  ({
    row: {
      id: "0192f5c0-0000-7000-8000-000000000001",
      code: "AN0123456789ABC",
      submittedAt: new Date("2026-11-02T10:00:00Z"),
      registrationNumber: "0000012/2026",
      registeredAt: new Date("2026-11-02T11:00:00Z"),
      dueOn: new Date("2026-12-02"),
      answers: { richiesta_testo: "Un passo carrabile" },
      ...change,
    },
    version: {
      form: form.value,
      options: ServiceOptions.parse(content.options),
      sheet: { title: { it: "Passo carrabile", de: "Einfahrt" } },
    },
    person: { givenName: "Mario", familyName: "Rossi", fiscalCode: "RSSMRA80A01H501U" },
    office: { name: { it: "Polizia locale", de: "Gemeindepolizei" } },
    counter: null,
    locale,
  }) as unknown as DocumentSubject;
const about = (of: DocumentSubject) => framed(ctx, of, "Titolo", []).sections[0]?.rows ?? [];
const valuesOf = (of: DocumentSubject) => about(of).map(({ value }) => value);

describe("the frame of a document", () => {
  test("says first which application it is about: code, service, office, who, when, number", () => {
    const told = valuesOf(subject()).join(" | ");
    for (const part of [
      "AN 0123 4567 89AB C",
      "Passo carrabile",
      "Polizia locale",
      "Mario Rossi",
      "RSSMRA80A01H501U",
      "0000012/2026",
    ])
      expect(told).toContain(part);
  });

  test("leaves out what is not there yet, or never will be: a number, an instant, a guest's code", () => {
    const bare = subject({ submittedAt: null, registrationNumber: null });
    const guest = { ...bare, person: { ...bare.person, fiscalCode: null } } as DocumentSubject;
    expect(about(guest)).toHaveLength(4);
    for (const value of valuesOf(guest)) expect(value).not.toMatch(/null|undefined|^$/);
  });

  test("is known by its id while it has no code", () => {
    expect(framed(ctx, subject({ code: null }), "T", []).reference).toBe("0192f5c0-0000-7000-8000-000000000001");
  });

  test.each<[Locale, string, string, string]>([
    ["it", "Comune di Bugliano", "Passo carrabile", "Polizia locale"],
    ["de", "Gemeinde Bugliano", "Einfahrt", "Gemeindepolizei"],
    ["en", "Comune di Bugliano", "Passo carrabile", "Polizia locale"],
  ])("speaks %s, and Italian where a name is not translated", (locale, town, service, office) => {
    const document = framed(ctx, subject({}, locale), "T", []);
    expect([document.language, document.tenant.name, document.subtitle]).toEqual([locale, town, service]);
    expect(valuesOf(subject({}, locale))).toContain(office);
  });

  test("keeps the order of what follows", () => {
    const sections = [{ heading: "Uno" }, { heading: "Due" }];
    expect(framed(ctx, subject(), "T", sections).sections.slice(1)).toEqual(sections);
  });
});

describe("the attachments", () => {
  test("are a table with a digest each, so that what was sent can be told from what was not", () => {
    const files = [{ name: "pianta.pdf", size: "12 kB", sha256: "a".repeat(64) }];
    expect(attachmentsSection("it", files).table?.rows).toEqual([["pianta.pdf", "12 kB", "a".repeat(64)]]);
  });

  test.each(locales)("that are none are said to be none in %s", (locale) => {
    expect(attachmentsSection(locale, [])).toEqual({
      heading: documentWords[locale].attachments,
      paragraphs: [documentWords[locale].noAttachments],
    });
  });
});

describe("the answers", () => {
  const row = (label: string, value: string, more: object = {}) => ({
    path: label,
    label,
    value,
    kind: "text",
    ...more,
  });
  const summary = [
    {
      title: "Veicoli",
      rows: [
        row("Motivo", "Trasloco"),
        row("Veicolo 1", "", {
          kind: "group",
          rows: [
            row("Targa", "AA111AA"),
            row("Libretto", "", { kind: "file", files: ["u1", "u2"] }),
            row("Custode", "", { kind: "group", rows: [row("Nome", "Anna")] }),
          ],
        }),
        row("Delega", "", { kind: "file", files: ["u3"] }),
      ],
    },
    { title: "Altro", rows: [] },
  ] as unknown as SummarySection[];

  test("stand page by page, those of a group under its name, however deep", () => {
    expect(answerSections(summary, (id) => `${id}.pdf`)).toEqual([
      {
        heading: "Veicoli",
        rows: [
          { label: "Motivo", value: "Trasloco" },
          { label: "Veicolo 1 – Targa", value: "AA111AA" },
          { label: "Veicolo 1 – Libretto", value: "u1.pdf, u2.pdf" },
          { label: "Veicolo 1 – Custode – Nome", value: "Anna" },
          { label: "Delega", value: "u3.pdf" },
        ],
      },
      { heading: "Altro", rows: [] },
    ]);
  });

  test("name their files in the order of the form", () => {
    expect(filesOf(summary)).toEqual(["u1", "u2", "u3"]);
  });
});

describe("an outcome", () => {
  const decided = { outcome: "accepted" as const, reason: "Va bene.", at: new Date("2026-11-20T09:00:00Z") };
  const outcome = (change: object = {}, of = subject()) =>
    outcomePdf(ctx, of, { decided, document: null, attachments: [], fileName: (id) => id, ...change });

  test.each([
    ["accepted", "La richiesta è accettata."],
    ["rejected", "La richiesta è rifiutata."],
  ] as const)("that is %s says so in a sentence, with its reason and instant", (kind, sentence) => {
    const told = JSON.stringify(outcome({ decided: { ...decided, outcome: kind } }));
    for (const part of [sentence, "Va bene.", "20 novembre 2026"]) expect(told).toContain(part);
  });

  test("without a reason has no line for one", () => {
    expect(JSON.stringify(outcome({ decided: { ...decided, reason: null } }))).not.toContain("Motivazione");
  });

  const written = (body: string, change: object = {}) => ({
    document: { title: "Permesso per {{cognome}}", body, amount: 12_345, operator: "Anna Lombardi", ...change },
  });

  test("written by the office has its words alone, every name filled", () => {
    const body =
      "{{nome}} {{cognome}} {{codice_fiscale}} {{pratica}} {{servizio}} {{ufficio}} {{ente}} {{protocollo}} {{data_protocollo}} {{data_invio}} {{data_decisione}} {{scadenza}} {{importo}} {{operatore}} {{motivo}}";
    const document = outcome(written(body));
    expect(document.title).toBe("Permesso per Rossi");
    expect(document.sections).toHaveLength(1);
    const [text = ""] = document.sections[0]?.paragraphs ?? [];
    expect(text).not.toMatch(/\{|–|undefined|null/);
    for (const part of ["Mario Rossi RSSMRA80A01H501U", "2 dicembre 2026", "Anna Lombardi", "Va bene."])
      expect(text).toContain(part);
    expect(text).toMatch(/123,45\s€/);
  });

  test("written by the office says a dash for what is not there", () => {
    const bare = subject({ registrationNumber: null, registeredAt: null, dueOn: null });
    const document = outcome(
      written("{{protocollo}} {{data_protocollo}} {{scadenza}} {{importo}}", { amount: null }),
      bare,
    );
    expect(document.sections[0]?.paragraphs).toEqual(["– – – –"]);
  });

  test("names its attachments only where there are any, when the office wrote it", () => {
    const file = { name: "permesso.pdf", size: "1 kB", sha256: "b".repeat(64) };
    expect(outcome(written("Testo")).sections).toHaveLength(1);
    expect(JSON.stringify(outcome({ ...written("Testo"), attachments: [file] }))).toContain("permesso.pdf");
  });
});

describe("who stood at the counter", () => {
  const filing = {
    kind: "passport",
    number: "YA1234567",
    issuedBy: "Questura di Pisa",
    expiresOn: new Date("2031-01-01"),
    identifiedAt: new Date("2026-11-26T08:30:00Z"),
    staff: { givenName: "Anna", familyName: "Lombardi" },
  } as Parameters<typeof counterSection>[0];

  test.each(locales)("is told in %s with the document, who vouches for it, and under which law", (locale) => {
    const { person } = subject();
    const section = counterSection(filing, person, locale);
    const values = (section.rows ?? []).map(({ value }) => value);
    expect(values).toEqual(
      expect.arrayContaining([
        "Mario Rossi",
        "RSSMRA80A01H501U",
        counterWords[locale].kinds.passport,
        "YA1234567",
        "Questura di Pisa",
        "Anna Lombardi",
      ]),
    );
    expect(section.paragraphs?.join(" ")).toMatch(/38.*45.*445/s);
    expect(new Set((section.rows ?? []).map(({ label }) => label)).size).toBe(section.rows?.length);
  });
});

test.each(locales)("every word of the documents is said in %s, and file names are made of plain letters", (locale) => {
  const { fileNames, ...words } = documentWords[locale];
  for (const word of Object.values(words)) expect(word.trim()).not.toBe("");
  for (const name of Object.values(fileNames)) expect(name).toMatch(/^[a-z-]+$/);
  expect(new Set(Object.values(fileNames)).size).toBe(Object.keys(fileNames).length);
});
