import { makeApplication } from "@sportello/db/factories/make-application";
import { makeService, type MadeService, shortOptions } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeEach, describe, expect, test } from "vitest";
import { accept } from "../applications/accept.ts";
import { reject } from "../applications/reject.ts";
import { reopen } from "../applications/reopen.ts";
import { type CitizenContext, createSystemContext, type StaffContext } from "../context.ts";
import { takeDecision } from "../decisions/take.ts";
import { makeOutcome } from "../documents/make-outcome.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { templatesForApplication } from "./for-application.ts";
import type { SaveTemplate } from "./input.ts";
import { listTemplates } from "./list.ts";
import { previewOutcome } from "./preview.ts";
import { removeTemplate } from "./remove.ts";
import { saveTemplate } from "./save.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let operator: StaffContext;
let manager: StaffContext;
let permit: MadeService;

const question = (key: string, label: string, more: object = {}) => ({
  type: "textfield",
  key,
  label,
  input: true,
  ...more,
});
const form = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "richiesta",
      title: "La richiesta",
      components: [
        question("via", "Via"),
        { type: "radio", key: "zona", label: "Zona", input: true, values: [{ value: "n", label: "Nord" }] },
        {
          type: "editgrid",
          key: "mezzi",
          label: "Mezzi",
          input: true,
          components: [question("targa", "Targa"), question("uso", "Uso")],
        },
      ],
    },
  ],
};

beforeEach(async () => {
  runtime.printed.length = 0;
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
  operator = await town.staff("operator", [town.mobility]);
  manager = await town.staff("manager", [town.mobility]);
  permit = await makeService(runtime.database, town.tenantId, {
    officeId: town.mobility.id,
    slug: "permit",
    form,
    options: shortOptions,
  });
});

const atWork = async (answers: object, service = permit) =>
  (
    await makeApplication(runtime.database, town.tenantId, {
      service,
      personId: citizen.actor.id,
      officeId: town.mobility.id,
      status: "in_charge",
      assigneeId: operator.actor.id,
      answers,
      submittedAt: new Date("2026-11-20T09:00:00Z"),
    })
  ).id;
const template = (body: string, more: Partial<SaveTemplate> = {}): SaveTemplate => ({
  serviceId: permit.id,
  outcome: "accepted",
  name: "Autorizzazione",
  title: { it: "Autorizzazione n. {{protocollo}}" },
  body: { it: body },
  ...more,
});
const keep = async (body: string, more: Partial<SaveTemplate> = {}) =>
  (await saveTemplate(manager, template(body, more))).id;
/** The outcome's document as it was printed after the decision. */
const printed = async (applicationId: string) => {
  const change = await operator.inTenant((tx) =>
    tx.statusChange.findFirstOrThrow({ where: { applicationId }, orderBy: [{ at: "desc" }, { id: "desc" }] }),
  );
  await makeOutcome(await createSystemContext(runtime, town.tenantId, "make-outcome"), {
    applicationId,
    changeId: change.id,
  });
  return runtime.printed.at(-1);
};

describe("a document of the office's own", () => {
  test("says what the template says, filled with applicant, dates, operator, reason and answers", async () => {
    const id = await atWork({
      via: "Via Roma 1",
      zona: "n",
      mezzi: [{ targa: "AA111AA", uso: "lavoro" }, { targa: "BB222BB" }],
    });
    const templateId = await keep(
      "# Si autorizza\n\n{{nome}} {{cognome}} ({{codice_fiscale}}) in {{risposta:via}}, zona {{risposta:zona}}.\n\n- targhe: {{risposta:mezzi.targa}}\n\n{{tabella:mezzi}}\n\n{{motivo}}\n\nBugliano, {{data_decisione}} – {{operatore}}, inviata il {{data_invio}}",
    );
    runtime.clock.set("2026-11-23T09:00:00.000Z");
    await accept(await town.again(operator), { id, reason: "Documenti completi.", documentUploadIds: [], templateId });
    const document = await printed(id);
    expect(document?.title).toBe("Autorizzazione n. –");
    expect(document?.sections).toEqual([
      {
        heading: "Si autorizza",
        paragraphs: [
          expect.stringMatching(/^Mario Rossi \([A-Z0-9]{16}\) in Via Roma 1, zona Nord\.$/) as string,
          "• targhe: AA111AA, BB222BB",
        ],
        table: {
          head: ["Targa", "Uso"],
          rows: [
            ["AA111AA", "lavoro"],
            ["BB222BB", "–"],
          ],
        },
      },
      {
        paragraphs: [
          "Documenti completi.",
          expect.stringMatching(/^Bugliano, 23 novembre 2026 – .+, inviata il 20 novembre 2026$/) as string,
        ],
      },
    ]);
  });

  test("never takes what a citizen typed for markup or for a name to fill", async () => {
    const id = await atWork({ via: "{{operatore}}\n# Revocata" });
    await accept(operator, { id, documentUploadIds: [], templateId: await keep("Abita in {{risposta:via}}.") });
    expect((await printed(id))?.sections).toEqual([{ paragraphs: ["Abita in {{operatore}}\n# Revocata."] }]);
  });

  test("holds a table as long as the group, and one with dashes where there are no rows", async () => {
    const rows = Array.from({ length: 150 }, (_, n) => ({ targa: `AA${String(n).padStart(3, "0")}BB` }));
    const templateId = await keep("{{tabella:mezzi}}");
    const [long, empty] = [await atWork({ mezzi: rows }), await atWork({})];
    for (const id of [long, empty]) await accept(operator, { id, documentUploadIds: [], templateId });
    expect((await printed(long))?.sections[0]?.table?.rows).toHaveLength(150);
    expect((await printed(empty))?.sections[0]?.table?.rows).toEqual([["–", "–"]]);
  });

  test("holds all answers where it asks for them", async () => {
    const id = await atWork({ via: "Via Roma 1" });
    await accept(operator, { id, documentUploadIds: [], templateId: await keep("Visto:\n\n{{risposte}}") });
    expect((await printed(id))?.sections).toMatchObject([
      { paragraphs: ["Visto:"] },
      { heading: "La richiesta", rows: [{ label: "Via", value: "Via Roma 1" }] },
    ]);
  });

  test("stays as it was decided, whatever becomes of the template; the next decision has its own", async () => {
    const id = await atWork({});
    const templateId = await keep("Prima versione.");
    await accept(operator, { id, documentUploadIds: [], templateId });
    await saveTemplate(manager, { ...template("Seconda versione."), id: templateId });
    await removeTemplate(manager, { id: templateId });
    expect((await printed(id))?.sections).toEqual([{ paragraphs: ["Prima versione."] }]);
    await reopen(operator, { id, reason: "Riesame." });
    await reject(operator, { id, reason: "Mancano i requisiti." });
    expect((await printed(id))?.title).toBe("Esito della pratica");
  });

  test("is in the language of the application, in Italian where it is not translated", async () => {
    const templateId = await keep("Ciao {{nome}}", {
      title: { it: "Titolo", de: "Titel" },
      body: { it: "Ciao {{nome}}", de: "Hallo {{nome}}" },
    });
    for (const [locale, title, words] of [
      ["de", "Titel", "Hallo Mario"],
      ["en", "Titolo", "Ciao Mario"],
    ] as const) {
      const id = await atWork({});
      await operator.inTenant((tx) => tx.application.update({ where: { id }, data: { locale } }));
      await accept(operator, { id, documentUploadIds: [], templateId });
      expect(await printed(id)).toMatchObject({ title, language: locale, sections: [{ paragraphs: [words] }] });
    }
  });

  test("is of its service and its outcome alone", async () => {
    const templateId = await keep("Testo.");
    const [own, foreign] = [await atWork({}), await atWork({ motivo: "x" }, town.simple)];
    await expect(reject(operator, { id: own, reason: "No.", templateId })).rejects.toMatchObject({
      code: "template_elsewhere",
    });
    await expect(
      takeDecision(operator, { command: "accept", id: foreign, documentUploadIds: [], templateId }),
    ).rejects.toMatchObject({ code: "template_elsewhere" });
    expect(await templatesForApplication(operator, { applicationId: own, outcome: "accepted" })).toEqual([
      { id: templateId, name: "Autorizzazione" },
    ]);
    expect(await templatesForApplication(operator, { applicationId: own, outcome: "rejected" })).toEqual([]);
    expect(await templatesForApplication(operator, { applicationId: foreign, outcome: "accepted" })).toEqual([]);
  });
});

describe("keeping templates", () => {
  test.each([
    ["{{nomee}}", "nomee"],
    ["{{risposta:colore}}", "risposta:colore"],
    ["{{tabella:via}}", "tabella:via"],
    ["Ecco {{risposte}}", "risposte"],
    ["{{nome", "{{nome"],
  ])("is refused with %s, which nothing will fill", async (body, name) => {
    await expect(keep(body)).rejects.toMatchObject({ code: "unknown_placeholder", params: { name } });
    await expect(keep("bene", { body: { it: "bene", en: body } })).rejects.toMatchObject({
      code: "unknown_placeholder",
    });
  });

  test("is for the services of one's offices, and written in the security log without the words", async () => {
    const stranger = await town.staff("manager", [town.archive]);
    await expect(saveTemplate(stranger, template("Testo."))).rejects.toMatchObject({ code: "other_office" });
    const id = await keep("Parole riservate.");
    await expect(removeTemplate(stranger, { id })).rejects.toMatchObject({ code: "not_found" });
    expect(await listTemplates(stranger, { locale: "it" })).toMatchObject({ templates: [], services: [] });
    const listed = await listTemplates(manager, { locale: "it" });
    expect(listed.templates).toMatchObject([{ id, name: "Autorizzazione", body: { it: "Parole riservate." } }]);
    expect(listed.services.find((service) => service.id === permit.id)).toMatchObject({
      questions: [
        { path: "via", label: "Via" },
        { path: "zona" },
        { path: "mezzi.targa", label: "Mezzi – Targa" },
        { path: "mezzi.uso" },
      ],
      groups: [{ path: "mezzi", label: "Mezzi" }],
    });
    const entries = await manager.inTenant((tx) =>
      tx.auditEntry.findMany({ where: { action: "outcome_template.saved" } }),
    );
    expect(entries).toMatchObject([{ subjectId: id, details: { outcome: "accepted", isNew: true } }]);
    expect(JSON.stringify(entries)).not.toContain("riservate");
  });

  test("stops at fifty for a service", async () => {
    await manager.inTenant((tx) =>
      tx.outcomeTemplate.createMany({
        data: Array.from({ length: 50 }, (_, n) => ({
          serviceId: permit.id,
          outcome: "accepted" as const,
          name: `n. ${n}`,
          title: { it: "t" },
          body: { it: "b" },
          updatedAt: runtime.now(),
        })),
      }),
    );
    await expect(keep("Testo.")).rejects.toMatchObject({ code: "too_many_texts" });
  });
});

describe("looking at it before", () => {
  test("shows the very document, kept or still being written, with the reason and the amount as typed; nothing is kept", async () => {
    const id = await atWork({ via: "Via Roma 1" });
    const { code } = await operator.inTenant((tx) =>
      tx.application.findUniqueOrThrow({ where: { id }, select: { code: true } }),
    );
    await operator.inTenant((tx) => tx.application.update({ where: { id }, data: { code: "0123456789ABC" } }));
    expect(code).not.toBeNull();
    const templateId = await keep("{{risposta:via}}: {{importo}}. {{motivo}}");
    const file = await previewOutcome(operator, {
      application: id,
      outcome: "accepted",
      templateId,
      reason: "Così.",
      amount: 1_650,
    });
    expect(file).toMatchObject({ name: "esito.pdf", mediaType: "application/pdf" });
    expect(runtime.printed.at(-1)?.sections).toEqual([
      { paragraphs: [expect.stringMatching(/^Via Roma 1: 16,50.€\. Così\.$/u) as string] },
    ]);
    await previewOutcome(manager, {
      application: id,
      outcome: "accepted",
      written: { title: "Bozza per {{nome}}", body: "Ancora da finire, {{operatore}}." },
    });
    expect(runtime.printed.at(-1)).toMatchObject({
      title: "Bozza per Mario",
      sections: [{ paragraphs: [expect.stringContaining("Ancora da finire, ")] }],
    });
    await previewOutcome(operator, { application: id, outcome: "rejected", reason: "No." });
    expect(runtime.printed.at(-1)?.title).toBe("Esito della pratica");
    expect(await operator.inTenant((tx) => tx.document.count({ where: { applicationId: id } }))).toBe(0);
    // A reading like every other: once a person, session and day, in the security log.
    expect(
      await operator.inTenant((tx) =>
        tx.auditEntry.findMany({ where: { action: "application.read", subjectId: id }, select: { actorId: true } }),
      ),
    ).toEqual([{ actorId: operator.actor.id }, { actorId: manager.actor.id }]);
  });

  test("is for who may decide on the application", async () => {
    const id = await atWork({});
    const ask = { application: id, outcome: "accepted" } as const;
    await expect(previewOutcome(citizen, ask)).rejects.toMatchObject({ code: "not_signed_in" });
    await expect(previewOutcome(await town.staff("reader", [town.mobility]), ask)).rejects.toMatchObject({
      code: "not_allowed",
    });
    await expect(previewOutcome(await town.staff("operator", [town.archive]), ask)).rejects.toMatchObject({
      code: "other_office",
    });
    await expect(previewOutcome(operator, { ...ask, application: "non un codice" })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
