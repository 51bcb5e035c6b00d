import type { MadeService } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeEach, describe, expect, test } from "vitest";
import type { CitizenContext, StaffContext } from "../context.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTemplateScene, type TemplateScene } from "../testing/template-scene.ts";
import type { Town } from "../testing/town.ts";
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
let template: TemplateScene["template"];
let keep: TemplateScene["keep"];
let atWork: TemplateScene["atWork"];

beforeEach(async () => {
  runtime.printed.length = 0;
  ({ town, citizen, operator, manager, permit, template, keep, atWork } = await makeTemplateScene(
    runtime,
    database.owner,
  ));
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
