import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findApplicationForStaff } from "../applications/find-for-staff.ts";
import type { CitizenContext, StaffContext } from "../context.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { findFolders } from "./find.ts";
import { linkToFolder } from "./link.ts";
import { makeFolder } from "./make.ts";
import { unlinkFromFolder } from "./unlink.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let operator: StaffContext;
let elsewhere: StaffContext;
let citizen: CitizenContext;

const application = async (office = town.mobility, status: "in_charge" | "draft" = "in_charge") =>
  (
    await makeApplication(runtime.database, town.tenantId, {
      service: town.simple,
      personId: citizen.actor.id,
      officeId: office.id,
      status,
      assigneeId: operator.actor.id,
    })
  ).id;
const folderOf = async (id: string, ctx = operator) =>
  (await findApplicationForStaff(ctx, { id, locale: "it" })).folder;
const make = (applicationIds: readonly string[], name = "Cantiere di via Roma", ctx = operator) =>
  makeFolder(ctx, { applicationIds, name, reason: "Stesso cantiere" });

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  operator = await town.staff("operator", [town.mobility]);
  elsewhere = await town.staff("operator", [town.archive]);
});
beforeEach(async () => {
  citizen = await town.citizen();
});

describe("a folder", () => {
  test("holds the applications put in it, and each of them shows the others with who put them there and why", async () => {
    const [first, second] = [await application(), await application()];
    const { id } = await make([first, second]);
    for (const one of [first, second]) {
      expect(await folderOf(one)).toMatchObject({
        id,
        name: "Cantiere di via Roma",
        reason: "Stesso cantiere",
        hidden: 0,
        applications: [
          {
            id: first,
            reason: "Stesso cantiere",
            linkedBy: operator.session.name,
            linkedAt: operator.now.toISOString(),
            title: { it: "Richiesta di prova" },
          },
          { id: second },
        ],
      });
    }
    expect(await folderOf(await application())).toBeNull();
  });

  test("takes one more later, with a reason of its own", async () => {
    const { id } = await make([await application()]);
    const late = await application();
    await linkToFolder(operator, { folderId: id, applicationId: late, reason: "È il rinnovo" });
    expect((await folderOf(late))?.applications.map(({ reason }) => reason)).toEqual([
      "Stesso cantiere",
      "È il rinnovo",
    ]);
  });

  test("lets an application go, which can then be put elsewhere; that it was there stays written", async () => {
    const one = await application();
    const { id } = await make([one, await application()]);
    await unlinkFromFolder(operator, { applicationId: one, reason: "Era un errore" });
    expect(await folderOf(one)).toBeNull();
    await make([one], "Un altro");
    expect((await folderOf(one))?.name).toBe("Un altro");
    expect(
      await operator.inTenant((tx) => tx.folderEntry.findMany({ where: { applicationId: one, folderId: id } })),
    ).toMatchObject([{ unlinkedBy: operator.actor.id, unlinkReason: "Era un errore", reason: "Stesso cantiere" }]);
    await unlinkFromFolder(operator, { applicationId: one, reason: "Ancora" });
    await expect(unlinkFromFolder(operator, { applicationId: one, reason: "Di nuovo" })).rejects.toMatchObject({
      code: "changed_meanwhile",
    });
  });

  test("is one for an application: a second is refused, also when two colleagues press at once, and nothing half made stays", async () => {
    const one = await application();
    const before = await operator.inTenant((tx) => tx.folder.count());
    const made = await Promise.allSettled([make([one], "Mio"), make([one], "Suo"), make([one], "Loro")]);
    expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of made) if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "in_a_folder" });
    expect(await operator.inTenant((tx) => tx.folder.count())).toBe(before + 1);
  });

  test("shows nobody what is not theirs: applications of another office are counted, not named", async () => {
    const both = await town.staff("operator", [town.mobility, town.archive]);
    const [ours, theirs] = [await application(), await application(town.archive)];
    const { id } = await make([ours, theirs], "Di due uffici", both);
    expect(await folderOf(ours)).toMatchObject({ hidden: 1, applications: [{ id: ours }] });
    expect(await folderOf(theirs, elsewhere)).toMatchObject({ hidden: 1, applications: [{ id: theirs }] });
    await expect(make([ours], "x", elsewhere)).rejects.toMatchObject({ code: "other_office" });
    await expect(unlinkFromFolder(elsewhere, { applicationId: ours, reason: "x" })).rejects.toMatchObject({
      code: "other_office",
    });
    const secret = await make([await application()], "Riservato");
    await expect(
      linkToFolder(elsewhere, { folderId: secret.id, applicationId: await application(town.archive), reason: "x" }),
    ).rejects.toMatchObject({ code: "not_found" });
    expect(id).toBeTruthy();
  });

  test("takes no draft", async () => {
    await expect(make([await application(town.mobility, "draft")])).rejects.toMatchObject({ code: "not_found" });
  });

  test("is found by its name by whoever sees something in it", async () => {
    const { id } = await make([await application(), await application()], "Mercato 100% coperto_2026");
    expect(await findFolders(operator, { query: "100% cop" })).toEqual([
      { id, name: "Mercato 100% coperto_2026", applications: 2, title: { it: "Richiesta di prova" } },
    ]);
    expect(await findFolders(operator, { query: "100x" })).toEqual([]);
    expect(await findFolders(operator, { query: "o_2" })).toMatchObject([{ id }]);
    expect(await findFolders(elsewhere, { query: "Mercato" })).toEqual([]);
  });

  test("leaves lines in the security log", async () => {
    const one = await application();
    await make([one]);
    await unlinkFromFolder(operator, { applicationId: one, reason: "x" });
    const lines = await operator.inTenant((tx) =>
      tx.auditEntry.findMany({ where: { subjectId: one, action: { startsWith: "folder." } }, orderBy: { id: "asc" } }),
    );
    expect(lines.map(({ action }) => action)).toEqual(["folder.linked", "folder.unlinked"]);
  });

  test("is pointed out beside what else the person sent", async () => {
    const [one, other] = [await application(), await application()];
    const { id } = await make([other], "Suo fascicolo");
    const { otherApplications } = await findApplicationForStaff(operator, { id: one, locale: "it" });
    expect(otherApplications).toMatchObject([
      { id: other, serviceId: town.simple.id, folder: { id, name: "Suo fascicolo" } },
    ]);
  });
});

test("where the registry keeps it is told beside the office's own folder", async () => {
  const one = await application();
  await citizen.inTenant(async (tx) => {
    const document = await tx.document.create({
      data: {
        applicationId: one,
        key: "receipt",
        kind: "receipt",
        name: "r.pdf",
        size: 1,
        sha256: "00",
        storageKey: `${town.tenantId}/r`,
      },
    });
    await tx.registration.create({
      data: {
        documentId: document.id,
        applicationId: one,
        direction: "incoming",
        vendor: "fake-protocol",
        state: "registered",
        folder: "ZTL/2026",
      },
    });
  });
  expect((await findApplicationForStaff(operator, { id: one, locale: "it" })).registryFolder).toBe("ZTL/2026");
});
