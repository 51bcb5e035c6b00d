import { createHash, randomUUID } from "node:crypto";
import { makeService, type MadeService, shortOptions } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { statuses, type Status } from "@sportello/domain/applications/status";
import { beforeAll, describe, expect, test } from "vitest";
import { submit } from "../applications/submit.ts";
import { withdraw } from "../applications/withdraw.ts";
import type { ApplicantContext, CitizenContext } from "../context.ts";
import { consent } from "../drafts/consent.ts";
import { findDraft } from "../drafts/find.ts";
import { savePage } from "../drafts/save-page.ts";
import { startDraft } from "../drafts/start.ts";
import { publish } from "../testing/publish.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { yieldingStatuses } from "./yielding-statuses.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let permit: MadeService;
let [first, second] = [] as unknown as [CitizenContext, CitizenContext];

const plate = { type: "plate", key: "plate", label: "Targa", validate: { required: true, unique: true } };
const form = (...components: readonly object[]) => ({
  display: "wizard",
  components: [
    { type: "panel", key: "vehicle", title: "Veicolo", components },
    { type: "panel", key: "more", title: "Altro", components: [{ type: "textfield", key: "note", label: "Nota" }] },
  ],
});

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  [first, second] = [await town.citizen(), await town.citizen()];
  permit = await makeService(runtime.database, town.tenantId, {
    officeId: town.mobility.id,
    slug: "permit",
    form: form(plate),
    options: shortOptions,
  });
});

/** One plate for each test: they share a service. */
let plates = 100;
const freshPlate = () => `AA${++plates}AA`;

const filled = async (ctx: ApplicantContext, answers: Record<string, unknown>, slug = "permit") => {
  const { id } = await startDraft(ctx, { slug, fresh: true, locale: "it" });
  await consent(ctx, { id });
  const { errors } = await savePage(ctx, { id, page: "vehicle", answers, force: false });
  return { id, errors };
};
const send = (ctx: ApplicantContext, id: string) => submit(ctx, { id, idempotencyKey: randomUUID() });
const sent = async (ctx: ApplicantContext, answers: Record<string, unknown>, slug?: string) => {
  const { id } = await filled(ctx, answers, slug);
  await send(ctx, id);
  return id;
};
const become = (id: string, status: Status) =>
  first.inTenant((tx) => tx.application.update({ where: { id }, data: { status } }));
const claims = (applicationId: string) => first.inTenant((tx) => tx.uniqueAnswer.count({ where: { applicationId } }));

describe("a plate for which one permit is given", () => {
  test("is told beside the question as soon as the page is saved, and what was typed is kept", async () => {
    const given = freshPlate();
    await sent(first, { plate: given });
    const { id, errors } = await filled(second, { plate: given });
    expect(errors).toEqual([{ path: "plate", code: "taken" }]);
    const draft = await findDraft(second, { id });
    expect(draft).toMatchObject({ answers: { plate: given }, taken: [{ path: "plate", code: "taken" }] });
    expect(draft.progress.pages).toEqual([]);
  });

  test("is refused at sending with the place of the question, and the draft stays a draft", async () => {
    const given = freshPlate();
    const { id } = await filled(second, { plate: given });
    await sent(first, { plate: given });
    await expect(send(second, id)).rejects.toMatchObject({
      code: "invalid_answers",
      params: { count: 1, first: "plate" },
    });
    const draft = await second.inTenant((tx) =>
      tx.application.findUniqueOrThrow({ where: { id }, include: { changes: true } }),
    );
    expect(draft).toMatchObject({ status: "draft", code: null, changes: [] });
    expect(await claims(id)).toBe(0);
  });

  test("given by somebody else meanwhile makes its page one to do again", async () => {
    const given = freshPlate();
    const { id } = await filled(second, { plate: given });
    await savePage(second, { id, page: "more", answers: { note: "" }, force: false });
    expect((await findDraft(second, { id })).progress.pages).toEqual(["vehicle", "more"]);
    await sent(first, { plate: given });
    expect((await findDraft(second, { id })).progress.pages).toEqual(["more"]);
  });

  test("is the same however it is typed, and another one is free", async () => {
    const given = freshPlate();
    await sent(first, { plate: given });
    expect((await filled(second, { plate: given.toLowerCase().replace("aa", "aa ") })).errors).toEqual([
      { path: "plate", code: "taken" },
    ]);
    expect((await filled(second, { plate: freshPlate() })).errors).toEqual([]);
  });

  test("counts for the same person's second application too", async () => {
    const given = freshPlate();
    await sent(first, { plate: given });
    const { id } = await filled(first, { plate: given });
    await expect(send(first, id)).rejects.toMatchObject({ code: "invalid_answers" });
  });

  test("is no hindrance to the application that has it: sending again answers as before", async () => {
    const { id } = await filled(first, { plate: freshPlate() });
    const input = { id, idempotencyKey: randomUUID() };
    expect(await submit(first, input)).toEqual(await submit(first, input));
    expect(await claims(id)).toBe(1);
  });

  test("a draft claims nothing", async () => {
    const given = freshPlate();
    await filled(first, { plate: given });
    expect((await filled(second, { plate: given })).errors).toEqual([]);
  });

  test("of six who send at once one gets it", async () => {
    const given = freshPlate();
    const drafts = await Promise.all(
      Array.from({ length: 6 }, async (_, index) => ({
        ctx: index % 2 === 0 ? first : second,
        id: (await filled(index % 2 === 0 ? first : second, { plate: given })).id,
      })),
    );
    const results = await Promise.allSettled(drafts.map(({ ctx, id }) => send(ctx, id)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []))).toEqual(
      Array.from({ length: 5 }, () => expect.objectContaining({ code: "invalid_answers" })),
    );
  });

  test("two that hold each other's second answer do not wait for each other for ever", async () => {
    const service = await makeService(runtime.database, town.tenantId, {
      officeId: town.mobility.id,
      slug: "pairs",
      form: form({ type: "datagrid", key: "cars", label: "Auto", components: [plate] }),
      options: shortOptions,
    });
    const [one, other] = [freshPlate(), freshPlate()];
    const forward = await filled(first, { cars: [{ plate: one }, { plate: other }] }, service.slug);
    const backward = await filled(second, { cars: [{ plate: other }, { plate: one }] }, service.slug);
    const results = await Promise.allSettled([send(first, forward.id), send(second, backward.id)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(results.find((result) => result.status === "rejected")).toMatchObject({
      reason: { code: "invalid_answers" },
    });
  });
});

describe("an application that came to nothing", () => {
  test("yields its answer, and no other does", async () => {
    const given = freshPlate();
    const before = await sent(first, { plate: given });
    const { id } = await filled(second, { plate: given });
    const said = new Map<Status, readonly string[]>();
    for (const status of statuses.filter((one) => one !== "draft")) {
      await become(before, status);
      said.set(
        status,
        (await findDraft(second, { id })).taken.map(({ code }) => code),
      );
    }
    expect([...said].filter(([, codes]) => codes.length === 0).map(([status]) => status)).toEqual([
      ...yieldingStatuses,
    ]);
  });

  test.each(["accepted", "rejected"] as const)("%s: who sends next gets the answer or does not", async (status) => {
    const given = freshPlate();
    const before = await sent(first, { plate: given });
    await become(before, status);
    const { id } = await filled(second, { plate: given });
    const yields = status === "rejected";
    await (yields ? send(second, id) : expect(send(second, id)).rejects.toMatchObject({ code: "invalid_answers" }));
    expect([await claims(before), await claims(id)]).toEqual(yields ? [0, 1] : [1, 0]);
  });

  test("withdrawn by its applicant leaves the plate to the next one", async () => {
    const given = freshPlate();
    const id = await sent(first, { plate: given });
    await become(id, "submitted");
    await withdraw(await town.again(first), { id, reason: "Ho cambiato auto" });
    expect((await filled(second, { plate: given })).errors).toEqual([]);
  });
});

describe("where the rule reaches", () => {
  test("every row of a group, each told in its place", async () => {
    const service = await makeService(runtime.database, town.tenantId, {
      officeId: town.mobility.id,
      slug: "fleet",
      form: form({ type: "datagrid", key: "cars", label: "Auto", components: [plate] }),
      options: shortOptions,
    });
    const taken = freshPlate();
    await sent(first, { cars: [{ plate: freshPlate() }, { plate: taken }] }, service.slug);
    expect((await filled(second, { cars: [{ plate: taken }, { plate: freshPlate() }] }, service.slug)).errors).toEqual([
      { path: "cars.0.plate", code: "taken" },
    ]);
  });

  test("the same plate in two rows of one application is no other application", async () => {
    const service = await makeService(runtime.database, town.tenantId, {
      officeId: town.mobility.id,
      slug: "twice",
      form: form({ type: "datagrid", key: "cars", label: "Auto", components: [plate] }),
      options: shortOptions,
    });
    const given = freshPlate();
    const id = await sent(first, { cars: [{ plate: given }, { plate: given }] }, service.slug);
    expect(await claims(id)).toBe(1);
  });

  test("another service has answers of its own", async () => {
    const other = await makeService(runtime.database, town.tenantId, {
      officeId: town.mobility.id,
      slug: "other-permit",
      form: form(plate),
      options: shortOptions,
    });
    const given = freshPlate();
    await sent(first, { plate: given });
    await sent(second, { plate: given }, other.slug);
  });

  test("another municipality too", async () => {
    const elsewhere = await makeTown(runtime, database.owner);
    await makeService(runtime.database, elsewhere.tenantId, {
      officeId: elsewhere.mobility.id,
      slug: "permit",
      form: form(plate),
      options: shortOptions,
    });
    const given = freshPlate();
    await sent(first, { plate: given });
    await sent(await elsewhere.citizen(), { plate: given });
  });

  test("an answer that is not asked any more, since another says so, is not claimed", async () => {
    const asked = { ...plate, validate: { unique: true }, conditional: { show: true, when: "hasCar", eq: "yes" } };
    const service = await makeService(runtime.database, town.tenantId, {
      officeId: town.mobility.id,
      slug: "maybe",
      form: form({ type: "yesno", key: "hasCar", label: "Auto?" }, asked),
      options: shortOptions,
    });
    const id = await sent(first, { hasCar: "no", plate: freshPlate() }, service.slug);
    expect(await claims(id)).toBe(0);
  });

  test("guests are held to it like everybody", async () => {
    const service = await makeService(runtime.database, town.tenantId, {
      officeId: town.mobility.id,
      slug: "open-permit",
      form: form(plate),
      options: { ...shortOptions, level: "none" },
    });
    const given = freshPlate();
    await sent(first, { plate: given }, service.slug);
    const guest = await town.guest();
    expect((await filled(guest, { plate: given }, service.slug)).errors).toEqual([{ path: "plate", code: "taken" }]);
  });

  test("what was sent before the rule was published claims nothing; from then on every answer does", async () => {
    const free = { ...plate, validate: { required: true } };
    const service = await makeService(runtime.database, town.tenantId, {
      officeId: town.mobility.id,
      slug: "later",
      form: form(free),
      options: shortOptions,
    });
    const given = freshPlate();
    await sent(first, { plate: given }, service.slug);
    await publish(first, service, form(plate));
    await sent(second, { plate: given }, service.slug);
    const third = await town.citizen();
    expect((await filled(third, { plate: given }, service.slug)).errors).toEqual([{ path: "plate", code: "taken" }]);
  });

  test("what is stored to compare by is neither the answer nor a digest of it that anybody could make", async () => {
    const given = freshPlate();
    const applicationId = await sent(first, { plate: given });
    const row = await first.inTenant((tx) => tx.uniqueAnswer.findFirstOrThrow({ where: { applicationId } }));
    expect(row).toMatchObject({ question: "plate", serviceId: permit.id });
    expect(JSON.stringify(row).toLowerCase()).not.toContain(given.toLowerCase());
    for (const text of [given, given.toLowerCase()])
      expect(row.digest).not.toBe(createHash("sha256").update(text).digest("base64url"));
  });
});
