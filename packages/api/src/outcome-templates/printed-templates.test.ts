import { testDatabase } from "@sportello/db/testing/database";
import { beforeEach, describe, expect, test } from "vitest";
import { accept } from "../applications/accept.ts";
import { reject } from "../applications/reject.ts";
import { reopen } from "../applications/reopen.ts";
import { createSystemContext, type StaffContext } from "../context.ts";
import { takeDecision } from "../decisions/take.ts";
import { makeOutcome } from "../documents/make-outcome.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTemplateScene, type TemplateScene } from "../testing/template-scene.ts";
import type { Town } from "../testing/town.ts";
import { templatesForApplication } from "./for-application.ts";
import { removeTemplate } from "./remove.ts";
import { saveTemplate } from "./save.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let operator: StaffContext;
let manager: StaffContext;
let template: TemplateScene["template"];
let keep: TemplateScene["keep"];
let atWork: TemplateScene["atWork"];

beforeEach(async () => {
  runtime.printed.length = 0;
  ({ town, operator, manager, template, keep, atWork } = await makeTemplateScene(runtime, database.owner));
});

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
