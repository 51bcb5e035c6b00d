import { testDatabase } from "@sportello/db/testing/database";
import type { TenantSettings } from "@sportello/domain/tenants/settings";
import { beforeAll, describe, expect, test } from "vitest";
import { createStaffContext, type StaffContext } from "../context.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { findLegalText } from "./legal-text.ts";
import { openLogo } from "./logo/open.ts";
import { logoLimits, saveLogo } from "./logo/save.ts";
import { saveLegalText } from "./save-legal-text.ts";
import { saveSettings } from "./save-settings.ts";
import { findSettings } from "./settings.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let admin: StaffContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  admin = await town.staff("administrator", []);
});

const settings = (given: Partial<TenantSettings> = {}): TenantSettings => ({
  name: { it: "Comune di Prova", de: "Gemeinde Prova" },
  motto: { it: "Prova" },
  region: { it: "Regione Toscana" },
  ipaCode: "c_prov",
  istatCode: "050999",
  fiscalCode: "80012345676",
  address: "Via Prova 1",
  phone: "0588 1",
  email: "a@comune.example",
  pec: "a@pec.example",
  accessibilityUrl: "https://form.agid.gov.it/view/prova",
  siteUrl: null,
  colour: "#00614a",
  languages: ["it", "de"],
  ...given,
});
const revision = async () => (await findSettings(admin)).revision;
const lastLine = (action: string) =>
  admin.inTenant((tx) => tx.auditEntry.findFirst({ where: { action }, orderBy: { id: "desc" } }));
const seenByAll = async () =>
  (await createStaffContext(runtime, { host: town.host, sessionId: null, ip: "192.0.2.1" })).tenant;
/** A picture of one dot. */
const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

describe("the settings", () => {
  test("are saved and seen by everybody at once, and the log says what was before", async () => {
    await saveSettings(admin, { revision: await revision(), settings: settings() });
    expect(await seenByAll()).toMatchObject({
      name: { it: "Comune di Prova" },
      languages: ["it", "de"],
      branding: { colour: "#00614a", logo: "/stemmi/bugliano.svg" },
    });
    expect(await lastLine("tenant.changed")).toMatchObject({
      actorId: admin.actor.id,
      address: "192.0.2.7",
      details: { "name.de": "– → Gemeinde Prova", languages: "it de en → it de" },
    });
  });

  test.each(["#ffd500", "#777777", "#ffffff"])(
    "refuse the colour %s, on which white cannot be read",
    async (colour) => {
      await expect(
        saveSettings(admin, { revision: await revision(), settings: settings({ colour }) }),
      ).rejects.toMatchObject({ code: "low_contrast" });
    },
  );

  test("of two who save at once, the second is told", async () => {
    const seen = await revision();
    const both = await Promise.allSettled([
      saveSettings(admin, { revision: seen, settings: settings({ phone: "1" }) }),
      saveSettings(admin, { revision: seen, settings: settings({ phone: "2" }) }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "changed_meanwhile" } });
  });

  test("saved as they were leave no line", async () => {
    await saveSettings(admin, { revision: await revision(), settings: settings({ motto: { it: "Uguale" } }) });
    const before = await lastLine("tenant.changed");
    await saveSettings(admin, { revision: await revision(), settings: settings({ motto: { it: "Uguale" } }) });
    expect((await lastLine("tenant.changed"))?.id).toBe(before?.id);
  });

  test("of one municipality touch no other", async () => {
    const elsewhere = await makeTown(runtime, database.owner);
    const theirs = await elsewhere.staff("administrator", []);
    const before = await findSettings(theirs);
    await saveSettings(admin, { revision: await revision(), settings: settings({ phone: "0588 3" }) });
    expect(await findSettings(theirs)).toEqual(before);
    const reached = admin.inTenant((tx) =>
      tx.tenant.updateMany({ where: { id: elsewhere.tenantId }, data: { ipaCode: "hacked" } }),
    );
    expect((await reached).count).toBe(0);
  });

  test("cannot move a municipality to another address or id: the database says no", async () => {
    await expect(
      admin.inTenant((tx) => tx.tenant.updateMany({ where: { id: admin.tenant.id }, data: { slug: "altro" } })),
    ).rejects.toThrow(/permission denied/);
    await expect(admin.inTenant((tx) => tx.tenantHost.create({ data: { host: "altrui.example" } }))).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe("a legal text", () => {
  test("in the municipality's words stands in place of the product's, in the reader's language", async () => {
    expect(await findLegalText(admin, { kind: "privacy", locale: "it" })).toBeNull();
    await saveLegalText(admin, {
      revision: await revision(),
      kind: "privacy",
      text: { it: "Intro\n## Titolare\nIl Comune.", de: "## Verantwortlich\nDie Gemeinde." },
    });
    expect(await findLegalText(admin, { kind: "privacy", locale: "it" })).toEqual({
      intro: "Intro",
      sections: [{ title: "Titolare", text: "Il Comune." }],
    });
    expect(await findLegalText(admin, { kind: "privacy", locale: "de" })).toMatchObject({
      sections: [{ title: "Verantwortlich" }],
    });
    expect(await findLegalText(admin, { kind: "privacy", locale: "en" })).toMatchObject({ intro: "Intro" });
    expect((await lastLine("tenant.legal_text_changed"))?.details).toEqual({ text: "privacy", languages: "it de" });
  });

  test("emptied gives way to the product's again, and the other text stays", async () => {
    await saveLegalText(admin, { revision: await revision(), kind: "legalNotes", text: { it: "Note" } });
    await saveLegalText(admin, { revision: await revision(), kind: "privacy", text: { it: "  ", de: "Rest" } });
    expect(await findLegalText(admin, { kind: "privacy", locale: "de" })).toBeNull();
    expect(await findLegalText(admin, { kind: "legalNotes", locale: "it" })).toMatchObject({ intro: "Note" });
  });

  test("is not saved over a colleague's", async () => {
    const seen = await revision();
    await saveLegalText(admin, { revision: seen, kind: "privacy", text: { it: "Uno" } });
    await expect(saveLegalText(admin, { revision: seen, kind: "privacy", text: { it: "Due" } })).rejects.toMatchObject({
      code: "changed_meanwhile",
    });
  });
});

describe("a coat of arms", () => {
  test("is taken by its content, shown to everybody, and only the one in use", async () => {
    const { logo } = await saveLogo(admin, { name: "stemma.png", bytes: dot });
    const name = logo.split("/").at(-1) ?? "";
    expect(await openLogo({ runtime, tenant: await seenByAll() }, { name })).toMatchObject({ mediaType: "image/png" });
    const next = await saveLogo(admin, { name: "stemma.png", bytes: dot });
    expect(next.logo).not.toBe(logo);
    await expect(openLogo({ runtime, tenant: await seenByAll() }, { name })).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await lastLine("tenant.logo_changed"))?.details).toMatchObject({ file: "stemma.png" });
  });

  test.each([
    [
      "a drawing that could run scripts",
      "stemma.svg",
      Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
      "file_type_refused",
    ],
    [
      "a program named like a picture",
      "stemma.png",
      Buffer.from("MZ\u0090\u0000this is a program"),
      "file_type_refused",
    ],
    [
      "a page named like a picture",
      "stemma.png",
      Buffer.from("<html><script>alert(1)</script></html>"),
      "file_type_refused",
    ],
    [
      "a picture larger than a megabyte",
      "stemma.png",
      Buffer.concat([dot, Buffer.alloc(logoLimits.maxBytes)]),
      "file_too_large",
    ],
    ["nothing", "stemma.png", Buffer.alloc(0), "file_empty"],
  ])("is not %s", async (_what, name, bytes, code) => {
    await expect(saveLogo(admin, { name, bytes })).rejects.toMatchObject({ code });
  });

  test("is changed by administrators alone", async () => {
    for (const role of ["operator", "manager", "reader"] as const) {
      await expect(
        saveLogo(await town.staff(role, [town.mobility]), { name: "stemma.png", bytes: dot }),
      ).rejects.toMatchObject({ code: "not_allowed" });
    }
  });

  test.each(["", "x", "..", "../../x.png", "0192f5c0-0000-7000-8000-000000000001.png"])(
    "is not found under %j",
    async (name) => {
      await expect(openLogo({ runtime, tenant: await seenByAll() }, { name })).rejects.toMatchObject({
        code: "not_found",
      });
    },
  );

  test("put in place keeps the settings that were saved before", async () => {
    await saveSettings(admin, { revision: await revision(), settings: settings({ phone: "0588 77" }) });
    await saveLogo(admin, { name: "stemma.png", bytes: dot });
    expect((await findSettings(admin)).branding).toMatchObject({ phone: "0588 77", colour: "#00614a" });
  });
});
