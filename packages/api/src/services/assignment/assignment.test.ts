import { randomUUID } from "node:crypto";
import { makeService, type MadeService, shortOptions } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import type { Assignment } from "@sportello/domain/services/assignment";
import { beforeEach, describe, expect, test } from "vitest";
import { assignOffice } from "../../applications/assign-office.ts";
import { findApplicationForStaff } from "../../applications/find-for-staff.ts";
import { submit } from "../../applications/submit.ts";
import type { CitizenContext, StaffContext } from "../../context.ts";
import { consent } from "../../drafts/consent.ts";
import { startDraft } from "../../drafts/start.ts";
import { listQueue } from "../../queue/list.ts";
import { publish } from "../../testing/publish.ts";
import { testRuntime } from "../../testing/runtime.ts";
import { makeTown, type Town } from "../../testing/town.ts";
import { editDraft } from "../drafts/edit.ts";
import { saveDraft } from "../drafts/save.ts";
import { publishDraft } from "../publishing/publish.ts";
import { reviewDraft } from "../publishing/review.ts";
import { findAssignmentEditor } from "./editor.ts";
import { tryAssignment } from "./try.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let archivist: StaffContext;
let operator: StaffContext;
let admin: StaffContext;
let zoned: MadeService;

const question = (key: string, more: object) => ({ key, label: `Domanda ${key}`, input: true, ...more });
const zones = [
  { value: "nord", label: "Zona nord" },
  { value: "sud", label: "Zona sud" },
  { value: "centro", label: "Centro" },
];
const form = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "richiesta",
      title: "La richiesta",
      components: [
        question("zona", { type: "radio", values: zones }),
        question("via", { type: "textfield" }),
        {
          type: "editgrid",
          key: "mezzi",
          label: "Mezzi",
          input: true,
          components: [question("targa", { type: "textfield" })],
        },
      ],
    },
  ],
};
const rules = (): Assignment => ({
  rules: [
    {
      question: "zona",
      operator: "isOneOf",
      values: ["nord", "centro"],
      to: { officeId: town.archive.id, staffId: archivist.actor.id },
    },
    { question: "mezzi.targa", operator: "contains", values: ["ab1"], to: { officeId: town.archive.id } },
  ],
});

beforeEach(async () => {
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
  archivist = await town.staff("operator", [town.archive]);
  operator = await town.staff("operator", [town.mobility]);
  admin = await town.staff("administrator", []);
  admin = { ...admin, tenant: { ...admin.tenant, languages: ["it"] } };
  zoned = await makeService(runtime.database, town.tenantId, {
    officeId: town.mobility.id,
    slug: "zoned",
    form,
    options: { ...shortOptions, assignment: rules() },
  });
});

const send = async (answers: object, service = zoned): Promise<string> => {
  const { id } = await startDraft(citizen, { slug: service.slug, fresh: true, locale: "it" });
  await consent(citizen, { id });
  await citizen.inTenant((tx) => tx.application.update({ where: { id }, data: { answers } }));
  await submit(citizen, { id, idempotencyKey: randomUUID() });
  return id;
};
const place = (id: string) =>
  citizen.inTenant((tx) =>
    tx.application.findUniqueOrThrow({
      where: { id },
      select: { officeId: true, assigneeId: true, assignedByRule: true },
    }),
  );

describe("an application that is sent", () => {
  test("goes to the office and person of the first rule that fits", async () => {
    const id = await send({ zona: "centro", mezzi: [{ targa: "XX AB123" }] });
    expect(await place(id)).toEqual({ officeId: town.archive.id, assigneeId: archivist.actor.id, assignedByRule: 1 });
    expect((await listQueue(archivist, { assignee: "me" })).items.map((item) => item.id)).toEqual([id]);
    expect((await listQueue(operator, {})).items).toEqual([]);
  });

  test("goes to the office alone where the rule names nobody; any row of a group is enough", async () => {
    expect(await place(await send({ zona: "sud", mezzi: [{ targa: "ZZ999ZZ" }, { targa: "AB123CD" }] }))).toEqual({
      officeId: town.archive.id,
      assigneeId: null,
      assignedByRule: 2,
    });
  });

  test("stays with the service's office where no rule fits, and nobody is told of a rule", async () => {
    const id = await send({ zona: "sud" });
    expect(await place(id)).toEqual({ officeId: town.mobility.id, assigneeId: null, assignedByRule: null });
    expect((await findApplicationForStaff(operator, { id, locale: "it" })).assignedBy).toBeNull();
  });

  test("goes to the office even when the person has left it meanwhile, and stays when the office is gone", async () => {
    await admin.inTenant((tx) => tx.staffOffice.deleteMany({ where: { staffId: archivist.actor.id } }));
    expect(await place(await send({ zona: "nord" }))).toMatchObject({ officeId: town.archive.id, assigneeId: null });
    const gone = {
      rules: [{ question: "zona", operator: "is" as const, values: ["nord"], to: { officeId: randomUUID() } }],
    };
    await publish(citizen, zoned, form, { ...shortOptions, assignment: gone });
    expect(await place(await send({ zona: "nord" }))).toMatchObject({ officeId: town.mobility.id, assigneeId: null });
  });

  test("keeps the reason of its own publication, in the words of the form", async () => {
    const id = await send({ zona: "nord" });
    await publish(citizen, zoned, form, shortOptions);
    const wanted = { rule: 1, question: "Domanda zona", operator: "isOneOf", values: ["Zona nord", "Centro"] };
    expect((await findApplicationForStaff(archivist, { id, locale: "it" })).assignedBy).toEqual(wanted);
  });

  test("says so when no rule fitted and there is an office for the rest", async () => {
    await publish(citizen, zoned, form, {
      ...shortOptions,
      assignment: { ...rules(), otherwise: { officeId: town.archive.id } },
    });
    const id = await send({ zona: "sud" });
    expect(await place(id)).toEqual({ officeId: town.archive.id, assigneeId: null, assignedByRule: 0 });
    expect((await findApplicationForStaff(archivist, { id, locale: "it" })).assignedBy).toMatchObject({
      rule: 0,
      question: null,
    });
  });
});

describe("handing an application to another office", () => {
  test("takes it out of one's sight, into the other's queue, unassigned, with the move in the timeline", async () => {
    const id = await send({ zona: "nord" });
    await citizen.inTenant((tx) => tx.application.update({ where: { id }, data: { status: "submitted" } }));
    await assignOffice(archivist, { id, officeId: town.mobility.id, reason: "È competenza della mobilità." });
    expect(await place(id)).toMatchObject({ officeId: town.mobility.id, assigneeId: null });
    await expect(findApplicationForStaff(archivist, { id, locale: "it" })).rejects.toMatchObject({
      code: "other_office",
    });
    const seen = await findApplicationForStaff(operator, { id, locale: "it" });
    expect(seen.timeline.at(-1)).toMatchObject({
      command: "assignOffice",
      actorId: archivist.actor.id,
      reason: "È competenza della mobilità.",
    });
    // Handed on: the rule is no longer why it lies here.
    expect([seen.assignedBy, seen.status]).toEqual([null, "submitted"]);
    expect((await listQueue(operator, { assignee: "none" })).items.map((item) => item.id)).toEqual([id]);
  });

  test("is refused towards an office that is not there, where nobody works, or where it lies already", async () => {
    const id = await send({ zona: "sud" });
    await citizen.inTenant((tx) => tx.application.update({ where: { id }, data: { status: "submitted" } }));
    const empty = await citizen.inTenant((tx) =>
      tx.office.create({ data: { slug: "vuoto", name: { it: "Vuoto" }, contacts: {} } }),
    );
    await town.staff("reader", [empty]);
    for (const [officeId, code] of [
      [randomUUID(), "not_found"],
      [empty.id, "nobody_there"],
      [town.mobility.id, "invalid_input"],
    ] as const) {
      await expect(assignOffice(operator, { id, officeId })).rejects.toMatchObject({ code });
    }
    expect((await findApplicationForStaff(operator, { id, locale: "it" })).offices.map((office) => office.id)).toEqual([
      town.archive.id,
    ]);
  });
});

describe("rules in the editor", () => {
  const review = () => reviewDraft(admin, { slug: "zoned", locale: "it" });
  const prepare = async (assignment: Assignment) => {
    const draft = await editDraft(admin, { slug: "zoned" });
    await saveDraft(admin, {
      slug: "zoned",
      revision: draft.revisions.options,
      part: "options",
      content: { ...draft.options, assignment },
    });
  };

  test("are published with the version, and told among its changes", async () => {
    await prepare({ rules: rules().rules.slice(0, 1) });
    const { findings, changes, against, revisions } = await review();
    expect(findings).toEqual([]);
    expect(changes?.options.map(({ path }) => path.split(".")[0])).toContain("assignment");
    await publishDraft(admin, { slug: "zoned", against, revisions });
    expect(await place(await send({ zona: "sud", mezzi: [{ targa: "AB123CD" }] }))).toMatchObject({
      officeId: town.mobility.id,
    });
  });

  test.each<[string, (target: { officeId: string }) => Assignment["rules"][number], string]>([
    [
      "a question that is not there",
      (to) => ({ question: "altro", operator: "is", values: ["x"], to }),
      "assignment_question",
    ],
    [
      "a value nobody can choose",
      (to) => ({ question: "zona", operator: "is", values: ["est"], to }),
      "assignment_value",
    ],
    [
      "an office that is not there",
      () => ({ question: "via", operator: "is", values: ["x"], to: { officeId: randomUUID() } }),
      "assignment_office",
    ],
    [
      "a person of another office",
      (to) => ({ question: "via", operator: "is", values: ["x"], to: { ...to, staffId: operator.actor.id } }),
      "assignment_person",
    ],
  ])("with %s are not published", async (_what, rule, code) => {
    await prepare({ rules: [rule({ officeId: town.archive.id })] });
    const { findings, against, revisions } = await review();
    expect(findings).toMatchObject([{ severity: "error", place: "assignment", code, detail: "1" }]);
    await expect(publishDraft(admin, { slug: "zoned", against, revisions })).rejects.toMatchObject({
      code: "not_publishable",
    });
  });

  test("are made of the questions of the form, and of offices with those who work on applications there, and nobody else", async () => {
    await town.staff("reader", [town.archive]);
    const gone = await town.staff("operator", [town.archive]);
    await admin.inTenant((tx) => tx.staff.update({ where: { id: gone.actor.id }, data: { isActive: false } }));
    await editDraft(admin, { slug: "zoned" });
    const { offices, questions } = await findAssignmentEditor(admin, { slug: "zoned", locale: "it" });
    expect(questions).toEqual([
      { path: "zona", label: "Domanda zona", choices: zones },
      { path: "via", label: "Domanda via", choices: null },
      { path: "mezzi.targa", label: "Mezzi – Domanda targa", choices: null },
    ]);
    expect(Object.fromEntries(offices.map(({ id, staff }) => [id, staff.map((one) => one.id)]))).toEqual({
      [town.archive.id]: [archivist.actor.id],
      [town.mobility.id]: [operator.actor.id],
    });
  });

  test("are tried on what was sent before: how many each would take, without a word of the answers", async () => {
    const [centre] = [
      await send({ zona: "centro" }),
      await send({ zona: "sud", via: "segreta" }),
      await send({ zona: "sud", mezzi: [{ targa: "AB1" }] }),
      await send({}),
    ];
    const tried = await tryAssignment(admin, { slug: "zoned", assignment: rules() });
    expect([tried.tried, new Map(tried.counts.map(({ rule, count }) => [rule, count]))]).toEqual([
      4,
      new Map([
        [1, 1],
        [2, 1],
        [null, 2],
      ]),
    ]);
    expect(JSON.stringify(tried)).not.toContain("segreta");
    const { code } = await citizen.inTenant((tx) =>
      tx.application.findUniqueOrThrow({ where: { id: centre ?? "" }, select: { code: true } }),
    );
    expect(await tryAssignment(admin, { slug: "zoned", assignment: rules(), code: code ?? "" })).toEqual({
      tried: 1,
      counts: [{ rule: 1, count: 1 }],
    });
    for (const wrong of ["0000000000000", "non un codice"])
      await expect(tryAssignment(admin, { slug: "zoned", assignment: rules(), code: wrong })).rejects.toMatchObject({
        code: "not_found",
      });
    await expect(tryAssignment(admin, { slug: "simple", assignment: rules(), code: code ?? "" })).rejects.toMatchObject(
      { code: "not_found" },
    );
  });
});
