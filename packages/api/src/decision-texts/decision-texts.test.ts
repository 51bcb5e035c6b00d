import { makeApplication } from "@sportello/db/factories/make-application";
import { makeService, shortSheet } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "../context.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { textsForApplication } from "./for-application.ts";
import { textsForMany } from "./for-many.ts";
import { SaveText, unknownPlaceholders } from "./input.ts";
import { listTexts } from "./list.ts";
import { removeText } from "./remove.ts";
import { saveText } from "./save.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let manager: StaffContext;
let operator: StaffContext;
let archivist: StaffContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  manager = await town.staff("manager", [town.mobility]);
  operator = await town.staff("operator", [town.mobility]);
  archivist = await town.staff("manager", [town.archive]);
});

const given = (changes: Partial<SaveText> = {}): SaveText => ({
  officeId: town.mobility.id,
  serviceId: null,
  command: "reject",
  name: "Fuori termine",
  text: { it: "Gentile {{nome}}, la richiesta {{pratica}} è arrivata tardi." },
  ...changes,
});
const application = async (locale = "it") => {
  const { id } = await makeApplication(runtime.database, town.tenantId, {
    service: town.simple,
    personId: (await town.citizen()).actor.id,
    officeId: town.mobility.id,
    status: "in_charge",
    assigneeId: operator.actor.id,
    locale,
    dueOn: new Date("2026-12-31"),
  });
  return id;
};

describe("a text for decisions", () => {
  test("is filled for the application at hand, in its language or in Italian, those of its service first", async () => {
    await saveText(
      manager,
      given({
        text: { it: "Gentile {{nome}}, entro il {{ scadenza }}.", de: "Guten Tag {{nome}}, bis {{scadenza}}." },
      }),
    );
    await saveText(manager, given({ serviceId: town.simple.id, name: "Z del servizio", text: { it: "{{servizio}}" } }));
    await saveText(manager, given({ serviceId: town.ztl.id, name: "Di un altro servizio" }));
    await saveText(manager, given({ command: "accept", name: "Accolta" }));
    const ask = async (locale: string) =>
      textsForApplication(operator, { applicationId: await application(locale), command: "reject" });
    expect(await ask("it")).toMatchObject([
      { name: "Z del servizio", text: "Richiesta di prova", isOfService: true },
      { name: "Fuori termine", text: "Gentile Mario, entro il 31 dicembre 2026.", isOfService: false, language: "it" },
    ]);
    expect((await ask("de"))[1]).toMatchObject({ text: "Guten Tag Mario, bis 31. Dezember 2026.", language: "de" });
    expect((await ask("en"))[1]).toMatchObject({ text: expect.stringContaining("entro il"), language: "it" });
  });

  test("names nothing that will not be filled, and is never empty", () => {
    expect(unknownPlaceholders("{{nome}} {{nmoe}} {{ link }}")).toEqual(["nmoe", "link"]);
    expect(SaveText.safeParse(given({ text: { it: "Gentile {{nmoe}}" } })).success).toBe(false);
    expect(SaveText.safeParse(given({ text: { it: "Va bene", de: "{{motivo}}" } })).success).toBe(false);
    expect(SaveText.safeParse(given({ text: { it: "  " } })).success).toBe(false);
    expect(SaveText.safeParse(given({ name: " " })).success).toBe(false);
    expect(SaveText.safeParse(given()).success).toBe(true);
  });

  test("is changed in place and deleted, and both are recorded", async () => {
    const { id } = await saveText(manager, given({ name: "Da cambiare" }));
    expect(await saveText(manager, given({ id, name: "Cambiato", serviceId: town.ztl.id }))).toEqual({ id });
    expect((await listTexts(manager)).texts.find((text) => text.id === id)).toMatchObject({
      name: "Cambiato",
      serviceId: town.ztl.id,
    });
    await removeText(manager, { id });
    expect((await listTexts(manager)).texts.find((text) => text.id === id)).toBeUndefined();
    const notes = await manager.inTenant((tx) =>
      tx.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" }, select: { action: true } }),
    );
    expect(notes.map(({ action }) => action)).toEqual([
      "decision_text.saved",
      "decision_text.saved",
      "decision_text.removed",
    ]);
  });

  test("belongs to its office: another office neither sees, changes nor deletes it", async () => {
    const { id } = await saveText(manager, given({ name: "Della mobilità" }));
    expect((await listTexts(archivist)).texts).toEqual([]);
    await expect(saveText(archivist, given({ id, officeId: town.archive.id }))).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(saveText(archivist, given())).rejects.toMatchObject({ code: "other_office" });
    await expect(removeText(archivist, { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(
      textsForApplication(archivist, { applicationId: await application(), command: "reject" }),
    ).rejects.toMatchObject({ code: "other_office" });
  });

  test("is for a service of the office only, and the page offers just those", async () => {
    const elsewhere = await makeService(runtime.database, town.tenantId, {
      officeId: town.archive.id,
      slug: "elsewhere",
      sheet: { ...shortSheet, title: { it: "Altrove" } },
    });
    await expect(saveText(manager, given({ serviceId: elsewhere.id }))).rejects.toMatchObject({
      code: "invalid_input",
    });
    const { services, languages } = await listTexts(archivist);
    expect(services).toEqual([{ id: elsewhere.id, officeId: town.archive.id, title: { it: "Altrove" } }]);
    expect(languages).toContain("it");
  });

  test("is offered for many with its names still to be filled, to its own office", async () => {
    await saveText(manager, given({ name: "Per molti", text: { it: "Gentile {{nome}}" } }));
    expect(await textsForMany(manager, { command: given().command })).toContainEqual({
      id: expect.any(String) as string,
      name: "Per molti",
      text: "Gentile {{nome}}",
    });
    expect((await textsForMany(archivist, { command: given().command })).map(({ name }) => name)).not.toContain(
      "Per molti",
    );
  });

  test("is one of two hundred at most", async () => {
    await archivist.inTenant((tx) =>
      tx.decisionText.createMany({
        data: Array.from({ length: 200 }, (_, n) => ({
          officeId: town.archive.id,
          command: "reject" as const,
          name: `Testo ${n}`,
          text: { it: "Testo" },
          updatedAt: archivist.now,
        })),
      }),
    );
    await expect(saveText(archivist, given({ officeId: town.archive.id }))).rejects.toMatchObject({
      code: "too_many_texts",
      params: { max: 200 },
    });
  });
});
