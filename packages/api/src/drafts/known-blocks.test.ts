import { randomUUID } from "node:crypto";
import { makeApplication } from "@sportello/db/factories/make-application";
import { makeService, type MadeService } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { answerAt } from "@sportello/forms/answers";
import { answeredBlocks, askedBlocks, onceOnlyBlocks, placeBlocks } from "@sportello/forms/blocks";
import { validate } from "@sportello/forms/validate";
import { beforeAll, describe, expect, test } from "vitest";
import { catalogue } from "../catalogue/catalogue.ts";
import { anyAnswers } from "../catalogue/testing/any-answers.ts";
import type { CitizenContext } from "../context.ts";
import { profileOf } from "../people/profile-of.ts";
import { testRuntime } from "../testing/runtime.ts";
import { sendZtl } from "../testing/send-ztl.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { findDraft } from "./find.ts";
import { keepKnown } from "./keep-known.ts";
import { findKnownBlocks } from "./known-blocks.ts";
import { startDraft } from "./start.ts";

const today = "2026-11-23";
const entry = (slug: string) => {
  const found = catalogue.find((service) => service.slug === slug);
  if (!found) throw new Error(`the catalogue has no ${slug}`);
  return found;
};

describe("what the forms of the catalogue have in common", () => {
  test.each(onceOnlyBlocks)("%s is asked by more than one service, or one citizen more than once", (block) => {
    expect(catalogue.filter(({ definition }) => askedBlocks(definition).includes(block)).length).toBeGreaterThan(1);
  });

  test.each(catalogue)("of $slug what was said is found again and put back where it was", ({ definition }) => {
    for (let seed = 0; seed < 40; seed += 1) {
      const answers = anyAnswers(definition, seed, today);
      const said = answeredBlocks(definition, answers);
      const once = new Map(
        said.map(([block]) => [block, said.filter(([other]) => other === block).map(([, one]) => one)]),
      );
      const placed = placeBlocks(definition, once);
      expect(answeredBlocks(definition, placed)).toEqual(
        expect.arrayContaining([...once].flatMap(([block, all]) => all.slice(0, 1).map((one) => [block, one]))),
      );
      expect(keepKnown(definition, placed)).toEqual(placed);
    }
  });

  test("two vehicles told for the restricted zone are two rows of the resident's permit, and are right there", () => {
    const vehicle = (plate: string) => ({ plate, type: "car", ownership: "owner" });
    const { definition } = entry("resident-parking");
    const answers = placeBlocks(definition, new Map([["vehicle", [vehicle("AB123CD"), vehicle("EF456GH")]]]));
    expect([0, 1].map((row) => answerAt(answers, `vehicles.${row}.vehicle.plate`))).toEqual(["AB123CD", "EF456GH"]);
    const wrong = validate(definition, answers, { today, page: "veicoli" }).errors.map(({ path }) => path);
    expect(wrong.filter((path) => path.endsWith(".plate"))).toEqual([]);
  });

  test("no more rows are filled than the form takes", () => {
    const { definition } = entry("resident-parking");
    const answers = placeBlocks(
      definition,
      new Map([["vehicle", Array.from({ length: 60 }, (_, index) => ({ plate: `AB${100 + index}CD` }))]]),
    );
    expect((answers["vehicles"] as readonly object[]).length).toBeLessThan(60);
  });

  test("the address of another is not taken for one's own", () => {
    const { definition } = entry("cremation-authorisation");
    expect(askedBlocks(definition)).not.toContain("residence");
    expect(answeredBlocks(definition, { custodyAddress: { street: "Via Roma 1" } })).toEqual([]);
  });
});

describe("a citizen who told the town something for one service", () => {
  const database = testDatabase();
  const runtime = testRuntime(database);
  let town: Town;
  let benefits: MadeService;
  let rent: MadeService;
  beforeAll(async () => {
    town = await makeTown(runtime, database.owner);
    const published = async (slug: string) => {
      const { sheet, form, options } = entry(slug);
      return makeService(runtime.database, town.tenantId, {
        officeId: town.archive.id,
        slug,
        sheet,
        form,
        options: { ...options, level: "spid2" },
      });
    };
    await published("resident-parking");
    benefits = await published("school-benefits");
    rent = await published("rent-contribution");
  });

  const start = { fresh: true, locale: "it" } as const;
  /** Told for a service, as a row of the past. */
  const told = async (citizen: CitizenContext, service: MadeService, answers: object, daysAgo = 3) =>
    makeApplication(runtime.database, town.tenantId, {
      service: { id: service.id, versionId: service.versionId },
      personId: citizen.actor.id,
      officeId: town.archive.id,
      isRegistered: false,
      status: "accepted",
      submittedAt: new Date(runtime.now().getTime() - daysAgo * 86_400_000),
      answers,
    });
  const account = { holder: "self", iban: "IT60X0542811101000000123456" };

  test("is offered it for the next, with where it was said, and finds it there", async () => {
    const citizen = await town.citizen();
    expect(await findKnownBlocks(citizen, { slug: "resident-parking" })).toEqual([]);
    const sent = await sendZtl(citizen, 4);
    const before = await citizen.inTenant((tx) => tx.application.findUniqueOrThrow({ where: { id: sent.id } }));
    const offered = await findKnownBlocks(citizen, { slug: "resident-parking" });
    expect(offered.find(({ block }) => block === "vehicle")?.from).toMatchObject({
      id: sent.id,
      code: sent.code,
      title: entry("ztl-access").sheet.title,
    });
    const { id } = await startDraft(citizen, { ...start, slug: "resident-parking", known: ["vehicle"] });
    const { answers } = await findDraft(citizen, { id });
    expect(answerAt(answers, "vehicles.0.vehicle.plate")).toBe(
      answerAt(before.answers as never, "vehicles.0.vehicle.plate"),
    );
    expect(answerAt(answers, "vehicles.0.vehicle.plate")).toBeTruthy();
    expect(JSON.stringify(answers["vehicles"])).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  test("gets only what they ticked, and nothing unasked", async () => {
    const citizen = await town.citizen();
    await sendZtl(citizen, 4);
    const { id } = await startDraft(citizen, { ...start, slug: "resident-parking" });
    expect(answerAt((await findDraft(citizen, { id })).answers, "vehicles.0.vehicle.plate")).toBeUndefined();
  });

  test("is offered the newest, and each block from where it was said last", async () => {
    const citizen = await town.citizen();
    const older = await told(
      citizen,
      rent,
      { account: { ...account, iban: "IT28W8000000292100645211151" }, isee: { protocol: "INPS-ISEE-2025-1" } },
      90,
    );
    const newer = await told(citizen, rent, { account }, 3);
    const offered = await findKnownBlocks(citizen, { slug: "school-benefits" });
    expect(Object.fromEntries(offered.map(({ block, from }) => [block, from.id]))).toMatchObject({
      iban: newer.id,
      isee: older.id,
    });
    const { id } = await startDraft(citizen, { ...start, slug: "school-benefits", known: ["iban"] });
    expect(answerAt((await findDraft(citizen, { id })).answers, "account.iban")).toBe(account.iban);
  });

  test("is not offered what drafts say, what this very service was told, nor what others told", async () => {
    const [citizen, neighbour] = [await town.citizen(), await town.citizen()];
    await told(neighbour, rent, { account });
    await told(citizen, benefits, { account });
    await startDraft(citizen, { ...start, slug: "rent-contribution" });
    expect(await findKnownBlocks(citizen, { slug: "school-benefits" })).toEqual([]);
    const { id } = await startDraft(citizen, { ...start, slug: "school-benefits", known: [...onceOnlyBlocks] });
    expect(answerAt((await findDraft(citizen, { id })).answers, "account.iban")).toBeUndefined();
  });

  test("finds their certified data as the identity says them, whatever was said before", async () => {
    const citizen = await town.citizen();
    await told(citizen, rent, {
      residence: { street: "Via di una volta 3", municipality: "Altrove", province: "PI", postalCode: "56100" },
    });
    expect(await findKnownBlocks(citizen, { slug: "school-benefits" })).toEqual([]);
    const { id } = await startDraft(citizen, { ...start, slug: "school-benefits", known: ["residence"] });
    const person = await citizen.inTenant((tx) => tx.person.findUniqueOrThrow({ where: { id: citizen.actor.id } }));
    const { answers } = await findDraft(citizen, { id });
    const street = profileOf(person).street;
    expect(street).toBeTruthy();
    expect(answerAt(answers, "residence.street")).toBe(street);
  });

  test("sees nothing offered for a service that is not there", async () => {
    await expect(findKnownBlocks(await town.citizen(), { slug: `ignoto-${randomUUID()}` })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
