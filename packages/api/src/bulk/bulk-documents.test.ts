import { makeApplication } from "@sportello/db/factories/make-application";
import { makeService, type MadeService, shortOptions } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeEach, describe, expect, test } from "vitest";
import { createSystemContext, type StaffContext } from "../context.ts";
import { makeOutcome } from "../documents/make-outcome.ts";
import { previewOutcome } from "../outcome-templates/preview.ts";
import { removeTemplate } from "../outcome-templates/remove.ts";
import { saveTemplate } from "../outcome-templates/save.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { askForBulk } from "./ask.ts";
import { findBulk } from "./find.ts";
import { BulkOrder } from "./order.ts";
import { planBulk } from "./plan.ts";
import { workOnBulk } from "./work.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let operator: StaffContext;
let permit: MadeService;
let personId: string;

beforeEach(async () => {
  town = await makeTown(runtime, database.owner);
  operator = await town.staff("operator", [town.mobility]);
  permit = await makeService(runtime.database, town.tenantId, {
    officeId: town.mobility.id,
    slug: "permit",
    options: shortOptions,
  });
  personId = (await town.citizen()).actor.id;
});

const atWork = async (service: MadeService, assignee = operator) =>
  (
    await makeApplication(runtime.database, town.tenantId, {
      service,
      personId,
      officeId: town.mobility.id,
      status: "in_charge",
      assigneeId: assignee.actor.id,
    })
  ).id;
const letter = async (service: MadeService, name: string, outcome: "accepted" | "rejected" = "accepted") =>
  (
    await saveTemplate(operator, {
      serviceId: service.id,
      outcome,
      name,
      title: { it: name },
      body: { it: "A {{nome}}: {{motivo}}" },
    })
  ).id;
const all = { filter: {}, sort: "oldest" as const };
const plan = (command: BulkOrder["command"]) => planBulk(operator, { ...all, order: { command } });
const job = () => createSystemContext(runtime, town.tenantId, "work-on-bulk");
const decide = async (order: BulkOrder) => {
  const { id } = await askForBulk(operator, { ...all, order });
  await workOnBulk(await job(), { bulkId: id });
  return findBulk(operator, { id });
};
const kept = (id: string) =>
  operator.inTenant((tx) => tx.application.findUniqueOrThrow({ where: { id }, select: { outcomeDocument: true } }));

describe("the documents many applications may be decided with", () => {
  test("are those of their services, by name, with how many applications each would tell", async () => {
    const [one] = [await atWork(permit), await atWork(permit), await atWork(town.simple)];
    await letter(permit, "Permesso");
    await letter(permit, "Autorizzazione");
    await letter(permit, "Diniego", "rejected");
    const { documents } = await plan("accept");
    expect(documents).toMatchObject([
      { serviceId: permit.id, count: 2, templates: [{ name: "Autorizzazione" }, { name: "Permesso" }] },
    ]);
    expect(documents[0]?.title.it).toBeTruthy();
    expect([one, documents[0]?.example]).toContain(one);
    expect((await plan("reject")).documents.map(({ templates }) => templates.map(({ name }) => name))).toEqual([
      ["Diniego"],
    ]);
  });

  test("are none for what is no outcome, and none for what would not go", async () => {
    const colleague = await town.staff("operator", [town.mobility]);
    await atWork(permit, colleague);
    await letter(permit, "Permesso");
    expect((await plan("accept")).documents).toEqual([]);
    expect((await plan("release")).documents).toEqual([]);
  });
});

describe("an outcome of many with documents", () => {
  test("tells each application with its service's, filled for its own applicant, and the others with the usual one", async () => {
    const [withLetter, without] = [await atWork(permit), await atWork(town.simple)];
    const templateId = await letter(permit, "Permesso");
    expect(
      await decide({
        command: "accept",
        reason: "Va bene, {{nome}}.",
        documents: [{ serviceId: permit.id, templateId }],
      }),
    ).toMatchObject({ done: 2, documents: ["Permesso"] });
    expect((await kept(withLetter)).outcomeDocument).toMatchObject({
      title: "Permesso",
      body: "A {{nome}}: {{motivo}}",
    });
    expect((await kept(without)).outcomeDocument).toBeNull();
    const change = await operator.inTenant((tx) =>
      tx.statusChange.findFirstOrThrow({ where: { applicationId: withLetter, command: "accept" } }),
    );
    await makeOutcome(await createSystemContext(runtime, town.tenantId, "make-outcome"), {
      applicationId: withLetter,
      changeId: change.id,
    });
    expect(runtime.printed.at(-1)).toMatchObject({
      title: "Permesso",
      sections: [{ paragraphs: ["A Mario: Va bene, Mario."] }],
    });
  });

  test("deleted between the order and its turn refuses its rows alone", async () => {
    const [mine, other] = [await atWork(permit), await atWork(town.simple)];
    const templateId = await letter(permit, "Diniego", "rejected");
    const { id } = await askForBulk(operator, {
      ...all,
      order: { command: "reject", reason: "No.", documents: [{ serviceId: permit.id, templateId }] },
    });
    await removeTemplate(operator, { id: templateId });
    await workOnBulk(await job(), { bulkId: id });
    const { rows, documents } = await findBulk(operator, { id });
    expect(rows.map(({ application, outcome, refusal }) => [application?.id, outcome, refusal])).toEqual(
      expect.arrayContaining([
        [mine, "refused", "template_elsewhere"],
        [other, "done", null],
      ]),
    );
    expect(documents).toEqual([]);
  });

  test.each([
    ["of another service", async () => ({ serviceId: town.simple.id, templateId: await letter(permit, "Permesso") })],
    [
      "of the other outcome",
      async () => ({ serviceId: permit.id, templateId: await letter(permit, "Diniego", "rejected") }),
    ],
    ["that is not there", async () => ({ serviceId: permit.id, templateId: "01900000-0000-7000-8000-000000000001" })],
  ])("%s is refused when it is asked", async (_what, chosen) => {
    await atWork(permit);
    await expect(
      askForBulk(operator, { ...all, order: { command: "accept", documents: [await chosen()] } }),
    ).rejects.toMatchObject({ code: "template_elsewhere" });
    expect(await operator.inTenant((tx) => tx.bulkAction.count())).toBe(0);
  });

  test("of another municipality is as if it were not there", async () => {
    await atWork(permit);
    const elsewhere = await makeTown(runtime, database.owner);
    const theirs = await elsewhere.staff("operator", [elsewhere.mobility]);
    const { id: templateId } = await saveTemplate(theirs, {
      serviceId: elsewhere.simple.id,
      outcome: "accepted",
      name: "Loro",
      title: { it: "Loro" },
      body: { it: "Loro" },
    });
    await expect(
      askForBulk(operator, { ...all, order: { command: "accept", documents: [{ serviceId: permit.id, templateId }] } }),
    ).rejects.toMatchObject({ code: "template_elsewhere" });
  });

  test("is one for a service", () => {
    const [serviceId, templateId] = ["01900000-0000-7000-8000-000000000001", "01900000-0000-7000-8000-000000000002"];
    expect(
      BulkOrder.safeParse({
        command: "accept",
        documents: [
          { serviceId, templateId },
          { serviceId, templateId: serviceId },
        ],
      }).success,
    ).toBe(false);
    expect(BulkOrder.safeParse({ command: "release", documents: [] }).success).toBe(false);
  });
});

describe("its preview", () => {
  const preview = async (isForMany: boolean) => {
    const application = await atWork(permit);
    await previewOutcome(operator, {
      application,
      outcome: "accepted",
      templateId: await letter(permit, "Permesso"),
      reason: "Ecco, {{nome}}.",
      ...(isForMany && { isForMany }),
    });
    return runtime.printed.at(-1)?.sections;
  };

  test("fills the words written for many with one of them", async () => {
    expect(await preview(true)).toEqual([{ paragraphs: ["A Mario: Ecco, Mario."] }]);
  });

  test("leaves the words of one decision as they were typed", async () => {
    expect(await preview(false)).toEqual([{ paragraphs: ["A Mario: Ecco, {{nome}}."] }]);
  });
});
