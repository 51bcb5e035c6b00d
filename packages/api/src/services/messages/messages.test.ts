import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import type { Status } from "@sportello/domain/applications/status";
import { locales } from "@sportello/domain/locales";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "../../context.ts";
import { fill, type Placeholder, placeholders } from "../../notices/fill.ts";
import { moments } from "../../notices/moments.ts";
import { usualTexts } from "../../notices/texts.ts";
import { testRuntime } from "../../testing/runtime.ts";
import { makeTown, type Town } from "../../testing/town.ts";
import { covered } from "./cover.ts";
import { messageExamples } from "./examples.ts";
import { messageValues } from "./values.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let admin: StaffContext;
let personId: string;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  admin = await town.staff("administrator", []);
  ({ id: personId } = (await town.citizen()).actor);
});

const slug = "ztl-access";
const arrive = (status: Status, submittedAt: string, more: object = {}) =>
  makeApplication(runtime.database, town.tenantId, {
    service: town.ztl,
    personId,
    officeId: town.mobility.id,
    status,
    isRegistered: true,
    registrationNumber: "2026/77",
    submittedAt: new Date(submittedAt),
    dueOn: new Date("2026-12-24"),
    ...more,
  });
const notes = () =>
  admin.inTenant((tx) =>
    tx.auditEntry.findMany({ where: { action: "service.message_previewed" }, orderBy: { id: "asc" } }),
  );

describe("the applications by which a message can be looked at", () => {
  test("are the latest sent ones of the service, without a word of the applicant", async () => {
    const [older, newer] = [
      await arrive("registered", "2026-10-02T08:00:00Z"),
      await arrive("accepted", "2026-10-03T08:00:00Z"),
    ];
    await arrive("draft", "2026-10-04T08:00:00Z");
    const found = await messageExamples(admin, { slug });
    expect(found.map(({ id }) => id)).toEqual([newer.id, older.id]);
    expect(found[1]).toEqual({ id: older.id, status: "registered", submittedAt: "2026-10-02T08:00:00.000Z" });
  });

  test("are a dozen at most", async () => {
    for (let day = 10; day < 25; day += 1) await arrive("submitted", `2026-09-${day}T08:00:00Z`);
    expect(await messageExamples(admin, { slug })).toHaveLength(12);
  });

  test("are none for a service nobody asked for, and not to be had of one that is not there", async () => {
    expect(await messageExamples(admin, { slug: "simple" })).toEqual([]);
    await expect(messageExamples(admin, { slug: "altro" })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a message looked at with a real application", () => {
  test("says what is the office's as it is, and covers what is the applicant's", async () => {
    const { id } = await arrive("accepted", "2026-10-05T08:00:00Z");
    const values = await messageValues(admin, { slug, applicationId: id, moment: "accepted", locale: "it" });
    expect(values).toMatchObject({
      servizio: "Permesso di accesso alla ZTL",
      protocollo: "2026/77",
      scadenza: "24 dicembre 2026",
      nome: expect.stringMatching(/^\p{L}•+$/u),
      pratica: expect.stringMatching(/^A• .•+/),
    });
    expect(values.link).toMatch(/\/it\/area-personale\/pratiche\/…$/);
    expect(values.motivo).toMatch(/•/);
    expect(JSON.stringify(values)).not.toContain(id);
  });

  test("covers the code in a guest's address too", async () => {
    const guest = await town.guest();
    const { id } = await arrive("submitted", "2026-10-06T08:00:00Z", {
      personId: guest.actor.id,
      isFromGuest: true,
      code: "AN1234567890ABC",
    });
    const { link, nome } = await messageValues(admin, { slug, applicationId: id, moment: "submitted", locale: "de" });
    expect(link).toMatch(/\/de\/stato-pratica\?codice=…$/);
    expect(nome).not.toMatch(/[\p{L}]{2}/u);
  });

  test.each(locales)("is filled in %s by what sends it, at every moment", async (locale) => {
    const { id } = await arrive("registered", "2026-10-07T08:00:00Z");
    for (const moment of moments) {
      const values = await messageValues(admin, { slug, applicationId: id, moment, locale });
      expect(fill(usualTexts[moment].text[locale] ?? "", values)).not.toContain("{{");
      expect(values.link).toContain(`/${locale}/`);
    }
  });

  test("is noted in the security log, and not among those who read the citizen's data, since nothing of theirs was read", async () => {
    const { id } = await arrive("registered", "2026-10-08T08:00:00Z");
    await messageValues(admin, { slug, applicationId: id, moment: "registered", locale: "it" });
    expect((await notes()).at(-1)).toMatchObject({
      actorId: admin.actor.id,
      subjectId: id,
      details: { service: slug, moment: "registered" },
    });
    expect(await admin.inTenant((tx) => tx.dataAccess.count({ where: { applicationId: id } }))).toBe(0);
  });

  test("is not to be had of a draft, of another service's application, or of another municipality's", async () => {
    const draft = await arrive("draft", "2026-10-09T08:00:00Z");
    const sent = await arrive("registered", "2026-10-09T08:00:00Z");
    const elsewhere = await (await makeTown(runtime, database.owner)).staff("administrator", []);
    const before = (await notes()).length;
    for (const [ctx, question] of [
      [admin, { slug, applicationId: draft.id }],
      [admin, { slug: "simple", applicationId: sent.id }],
      [elsewhere, { slug, applicationId: sent.id }],
    ] as const) {
      await expect(messageValues(ctx, { ...question, moment: "registered", locale: "it" })).rejects.toMatchObject({
        code: "not_found",
      });
    }
    expect(await notes()).toHaveLength(before);
  });
});

describe("covering", () => {
  const of = (given: Partial<Record<Placeholder, string>>) =>
    covered({
      ...(Object.fromEntries(placeholders.map((name) => [name, ""])) as Record<Placeholder, string>),
      ...given,
    });

  test.each([
    ["Giulia", "G•••••"],
    ["D'Ángelo", "D•••••••"],
    ["Anna Maria", "A••• M••••"],
    ["Q", "Q"],
    ["", ""],
    ["Łukasz 李小龙", "Ł••••• 李••"],
  ])("%j is shown as %j", (nome, expected) => {
    expect(of({ nome }).nome).toBe(expected);
  });

  test("leaves lines, stops and length of a reason as they are", () => {
    expect(of({ motivo: "Manca la targa.\n\n- due foto;" }).motivo).toBe("M•••• l• t••••.\n\n- d•• f•••;");
  });

  test("shows no word of whatever an office wrote", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (motivo) => {
        const shown = of({ motivo }).motivo;
        expect(shown).not.toMatch(/[\p{L}\p{N}][\p{L}\p{N}]/u);
      }),
    );
  });

  test("keeps what is the office's", () => {
    const said = {
      servizio: "Permesso ZTL",
      ufficio: "Mobilità",
      ente: "Comune di Bugliano",
      scadenza: "24 dicembre 2026",
      protocollo: "2026/77",
    };
    expect(of(said)).toMatchObject(said);
  });
});
