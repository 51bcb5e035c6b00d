import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { statuses } from "@sportello/domain/applications/status";
import { groupOf } from "@sportello/domain/applications/status-groups";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "../context.ts";
import { createService } from "../services/creating/create.ts";
import { editDraft } from "../services/drafts/edit.ts";
import { saveDraft } from "../services/drafts/save.ts";
import { changeStatus } from "../services/life/change-status.ts";
import { currentTenant } from "../tenants/current.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { closeOffice } from "./close.ts";
import { SaveOffice } from "./input.ts";
import { listOffices } from "./list.ts";
import { reopenOffice } from "./reopen.ts";
import { saveOffice } from "./save.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let admin: StaffContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  admin = await town.staff("administrator", []);
});

const contacts = {
  address: "Via Roma 1",
  phone: "0588 1",
  email: "sport@comune.example",
  pec: "sport@pec.example",
  hours: { it: "Lunedì 9–12", de: "Montag 9–12 Uhr" },
};
const newOffice = (name = "Sport e giovani") =>
  saveOffice(admin, { name: { it: name, de: "Sport und Jugend", en: "Sport and youth" }, contacts });
const lines = (subjectId: string) =>
  admin.inTenant((tx) => tx.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } }));
const listed = async (id: string) => (await listOffices(admin)).find((office) => office.id === id);

describe("an office", () => {
  test("is made in three languages, with an address of its own on the site, and that is recorded with who, when and from where", async () => {
    const [one, other] = [await newOffice(), await newOffice()];
    expect(await listed(one.id)).toMatchObject({
      slug: "sport-e-giovani",
      name: { de: "Sport und Jugend" },
      services: 0,
      applications: 0,
      staff: 0,
      closedAt: null,
    });
    expect(await listed(other.id)).toMatchObject({ slug: "sport-e-giovani-2" });
    expect(await lines(one.id)).toMatchObject([
      { action: "office.created", actorId: admin.actor.id, address: "192.0.2.7", details: { name: "Sport e giovani" } },
    ]);
  });

  test("is renamed where it stands: its address on the site stays, and the log says what changed", async () => {
    const { id } = await newOffice("Biblioteca");
    await saveOffice(admin, { id, name: { it: "Biblioteca civica" }, contacts: { ...contacts, phone: "0588 2" } });
    expect(await listed(id)).toMatchObject({ slug: "biblioteca", name: { it: "Biblioteca civica" } });
    expect((await lines(id)).at(-1)?.details).toEqual({
      office: "Biblioteca civica",
      "name.it": "Biblioteca → Biblioteca civica",
      "name.de": "Sport und Jugend → –",
      "name.en": "Sport and youth → –",
      phone: "0588 1 → 0588 2",
    });
    await saveOffice(admin, { id, name: { it: "Biblioteca civica" }, contacts: { ...contacts, phone: "0588 2" } });
    expect(await lines(id)).toHaveLength(2);
  });

  test.each([
    ["without an Italian name", { name: { it: "  " } }],
    ["with a line break in its name", { name: { it: "Uffi\ncio" } }],
    ["with an e-mail that is none", { contacts: { ...contacts, email: "sport" } }],
    ["with a name longer than a line", { name: { it: "x".repeat(121) } }],
    ["with an empty German name", { name: { it: "Sport", de: "" } }],
  ])("is not kept %s", (_what, wrong) => {
    expect(SaveOffice.safeParse({ name: { it: "Sport" }, contacts, ...wrong }).success).toBe(false);
  });

  test("of another municipality does not exist", async () => {
    const elsewhere = await makeTown(runtime, database.owner);
    for (const verb of [closeOffice, reopenOffice])
      await expect(verb(admin, { id: elsewhere.mobility.id })).rejects.toMatchObject({
        code: expect.stringMatching(/not_found/),
      });
    await expect(saveOffice(admin, { id: elsewhere.mobility.id, name: { it: "Mio" }, contacts })).rejects.toMatchObject(
      { code: "not_found" },
    );
  });
});

describe("closing an office", () => {
  test("is refused while services or applications hang on it, with how many", async () => {
    const { id } = await newOffice("Tributi");
    const { slug } = await createService(admin, { from: { kind: "blank" }, title: { it: "Rimborso" }, officeId: id });
    await expect(closeOffice(admin, { id })).rejects.toMatchObject({
      code: "office_in_use",
      params: { services: 1, applications: 0 },
    });
    await changeStatus(admin, { slug, command: "archive" });
    await closeOffice(admin, { id });
    expect(await listed(id)).toMatchObject({ closedAt: admin.now.toISOString() });
  });

  test.each(statuses.filter((status) => status !== "draft"))(
    "asks whether an application %s is concluded",
    async (status) => {
      const { id } = await newOffice("Una prova");
      const citizen = await town.citizen();
      await makeApplication(runtime.database, town.tenantId, {
        service: town.simple,
        personId: citizen.actor.id,
        officeId: id,
        status: "submitted",
      });
      await admin.inTenant((tx) => tx.application.updateMany({ where: { officeId: id }, data: { status } }));
      const closing = closeOffice(admin, { id });
      if (groupOf(status) === "concluded") await expect(closing).resolves.toEqual({ id });
      else await expect(closing).rejects.toMatchObject({ code: "office_in_use", params: { applications: 1 } });
    },
  );

  test("is not held up by applications that were never sent", async () => {
    const { id } = await newOffice("Bozze");
    const citizen = await town.citizen();
    await makeApplication(runtime.database, town.tenantId, {
      service: town.simple,
      personId: citizen.actor.id,
      officeId: id,
    });
    await expect(closeOffice(admin, { id })).resolves.toEqual({ id });
  });

  test("takes it off the site and out of the choices; reopening brings it back", async () => {
    const { id } = await newOffice("Anziani");
    const onSite = async () => (await currentTenant(admin)).offices.some((office) => office.id === id);
    expect(await onSite()).toBe(true);
    await closeOffice(admin, { id });
    expect(await onSite()).toBe(false);
    await expect(
      createService(admin, { from: { kind: "blank" }, title: { it: "Soggiorni" }, officeId: id }),
    ).rejects.toMatchObject({ code: "not_found" });
    const draft = await editDraft(admin, { slug: town.simple.slug });
    await expect(
      saveDraft(admin, {
        slug: town.simple.slug,
        revision: draft.revisions.general,
        part: "general",
        content: { ...draft.general, officeId: id },
      }),
    ).rejects.toMatchObject({ code: "not_found" });
    await expect(closeOffice(admin, { id })).rejects.toMatchObject({ code: "not_in_this_status" });
    await reopenOffice(admin, { id });
    expect(await onSite()).toBe(true);
    await expect(reopenOffice(admin, { id })).rejects.toMatchObject({ code: "not_in_this_status" });
    expect((await lines(id)).map(({ action }) => action)).toEqual([
      "office.created",
      "office.closed",
      "office.reopened",
    ]);
  });

  test("keeps an archived service of it put away until it is open again", async () => {
    const { id } = await newOffice("Caccia e pesca");
    const { slug } = await createService(admin, {
      from: { kind: "service", slug: town.simple.slug },
      title: { it: "Tesserino" },
      officeId: id,
    });
    await changeStatus(admin, { slug, command: "archive" });
    await closeOffice(admin, { id });
    await admin.inTenant((tx) =>
      tx.service.updateMany({ where: { slug }, data: { publishedVersionId: town.simple.versionId } }),
    );
    await expect(changeStatus(admin, { slug, command: "activate" })).rejects.toMatchObject({ code: "not_found" });
  });

  test("and a service being made for it at the same instant: one of the two is told no", async () => {
    const { id } = await newOffice("Gara");
    const [closed, made] = await Promise.allSettled([
      closeOffice(admin, { id }),
      createService(admin, { from: { kind: "blank" }, title: { it: "Gara" }, officeId: id }),
    ]);
    expect([closed.status, made.status].toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});
