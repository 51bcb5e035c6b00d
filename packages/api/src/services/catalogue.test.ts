import { randomUUID } from "node:crypto";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { statusByCode } from "../applications/status-by-code.ts";
import { submit } from "../applications/submit.ts";
import { createCitizenContext, type CitizenContext, type Context } from "../context.ts";
import { testRuntime } from "../testing/runtime.ts";
import { fillZtl } from "../testing/send-ztl.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { listCatalogue } from "./catalogue.ts";
import { findSheet } from "./sheet.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let anybody: Context;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
  anybody = await createCitizenContext(runtime, { host: town.host, sessionId: null, ip: "192.0.2.9" });
});
const change = (data: object) => citizen.inTenant((tx) => tx.service.update({ where: { id: town.simple.id }, data }));
beforeEach(() => change({ status: "active", opensAt: null, closesAt: null, suspensionReason: { it: "Sospeso" } }));

const slugs = async (question: object = {}) =>
  (await listCatalogue(anybody, question)).services.map(({ slug }) => slug);

describe("the catalogue", () => {
  test("is searched without regard to accents, case and order of words, in every language", async () => {
    expect(await slugs({ query: "accesso PERMESSO" })).toEqual(["ztl-access"]);
    expect(await slugs({ query: "genehmigung" })).toEqual(["ztl-access"]);
    expect(await slugs({ query: "nulla del genere" })).toEqual([]);
  });

  test("counts its categories over what was searched", async () => {
    const { counts } = await listCatalogue(anybody, { query: "genehmigung" });
    expect(counts.category).toEqual([{ slug: "mobilita-e-trasporti", count: 1 }]);
    expect(await slugs({ category: "none" })).toEqual([]);
  });

  test("puts first what the town wants seen", async () => {
    await change({ isFeatured: true });
    expect((await slugs())[0]).toBe("simple");
    await change({ isFeatured: false });
  });

  test.each([
    [
      "suspended, with the reason",
      { status: "suspended", suspensionReason: { it: "Lavori in corso" } },
      { state: "suspended", reason: { it: "Lavori in corso" } },
    ],
    [
      "not open yet",
      { opensAt: new Date("2027-01-01T00:00:00Z") },
      { state: "not_yet", at: "2027-01-01T00:00:00.000Z" },
    ],
    ["closed", { closesAt: new Date("2026-11-23T09:00:00Z") }, { state: "closed", at: "2026-11-23T09:00:00.000Z" }],
  ])("says that a service is %s", async (_what, data, availability) => {
    await change(data);
    expect((await findSheet(anybody, { slug: "simple" })).availability).toEqual(availability);
  });

  test.each(["draft", "archived"] as const)("does not show a service that is %s", async (status) => {
    await change({ status });
    expect(await slugs()).toEqual(["ztl-access"]);
    await expect(findSheet(anybody, { slug: "simple" })).rejects.toMatchObject({ code: "not_found" });
  });

  test("tells a citizen of their own draft, and nobody else", async () => {
    await fillZtl(citizen);
    expect(await findSheet(citizen, { slug: "ztl-access" })).toMatchObject({
      hasDrafts: true,
      options: { level: "spid2" },
    });
    expect((await findSheet(anybody, { slug: "ztl-access" })).hasDrafts).toBe(false);
    expect((await findSheet(await town.citizen(), { slug: "ztl-access" })).hasDrafts).toBe(false);
  });
});

describe("the status by code", () => {
  const sent = async () => submit(citizen, { id: await fillZtl(citizen), idempotencyKey: randomUUID() });
  const from = (ip: string) => ({ ...anybody, ip });

  test("is read without signing in, however the code is typed, and names nobody", async () => {
    const { code } = await sent();
    const typed = ` ${code.slice(2, 6).toLowerCase()}-${code.slice(6)} `;
    const found = await statusByCode(from("192.0.2.10"), { code: typed });
    expect(found).toMatchObject({ code, status: "sent", title: { it: expect.any(String) } });
    expect(JSON.stringify(found)).not.toMatch(/Rossi|Mario/);
  });

  test("is not given to who guesses: five tries a minute, wrong or right", async () => {
    const { code } = await sent();
    const guesser = from("192.0.2.11");
    for (let round = 0; round < 5; round += 1)
      await expect(statusByCode(guesser, { code: "nonsense" })).rejects.toMatchObject({ code: "not_found" });
    await expect(statusByCode(guesser, { code })).rejects.toMatchObject({
      code: "too_many_requests",
      params: { seconds: expect.any(Number) },
    });
    expect(await statusByCode(from("192.0.2.12"), { code })).toMatchObject({ code });
  });

  test("of another town's application is not found", async () => {
    const { code } = await sent();
    const elsewhere = await makeTown(runtime, database.owner);
    const stranger = await createCitizenContext(runtime, { host: elsewhere.host, sessionId: null, ip: "192.0.2.13" });
    await expect(statusByCode(stranger, { code })).rejects.toMatchObject({ code: "not_found" });
  });
});
