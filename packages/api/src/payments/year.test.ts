import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import type { CitizenContext } from "../context.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makePaidService } from "../testing/send-paid.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { listOwnPayments } from "./list-own.ts";
import { openYear } from "./year.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let serviceId = "";
let count = 0;

/** A due of this citizen, paid at that instant. */
const paid = async (ctx: CitizenContext, paidAt: string, amount: number, changes: object = {}) => {
  count += 1;
  const n = String(count).padStart(4, "0");
  await ctx.inTenant((tx) =>
    tx.payment.create({
      data: {
        serviceId,
        kind: "due",
        state: "paid",
        amount,
        reason: `Rata ${n}`,
        category: "9/0101002IM/",
        dueOn: new Date("2027-12-31"),
        fiscalCode: ctx.actor.fiscalCode,
        debtorName: "Mario Rossi",
        reference: `r${n}`,
        noticeCode: `30100000000000${n}`,
        iuv: `0100000000000${n}`,
        paidAt: new Date(paidAt),
        receiptId: `rt-${n}`,
        createdAt: new Date("2025-06-01T10:00:00Z"),
        ...changes,
      },
    }),
  );
};

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  serviceId = (await makePaidService(runtime, town, "deferred")).id;
  citizen = await town.citizen();
  const neighbour = await town.citizen();
  await paid(citizen, "2025-12-31T22:59:59Z", 1);
  await paid(citizen, "2025-12-31T23:00:00Z", 123_450);
  await paid(citizen, "2026-07-15T10:00:00Z", 5_000, { isByOffice: true });
  await paid(citizen, "2026-12-31T22:59:59Z", 99);
  await paid(citizen, "2026-12-31T23:00:00Z", 7);
  await paid(neighbour, "2026-07-15T10:00:00Z", 77_777);
  await paid(citizen, "2026-07-15T10:00:00Z", 88_888, { state: "waiting", paidAt: null, receiptId: null });
});

const textOf = async (year: number, locale: "it" | "de" | "en" = "it") => {
  const { bytes, name } = await openYear(citizen, { year, locale });
  return { name, text: Buffer.from(bytes).toString("utf8").replaceAll(/\s+/g, " ") };
};

describe("the yearly summary", () => {
  test("sums what the citizen paid in the year of Rome, to the cent, from its first instant to its last", async () => {
    const { text, name } = await textOf(2026);
    expect(name).toBe("pagamenti-2026.pdf");
    expect(text).toMatch(/Totale.{1,20}1\.285,49 €/);
    for (const amount of ["1.234,50 €", "50,00 €", "0,99 €"]) expect(text).toContain(amount);
    for (const reason of ["Rata 0001", "Rata 0005", "Rata 0006", "Rata 0007"]) expect(text).not.toContain(reason);
  });

  test("names the receipts, and says what the office entered itself", async () => {
    const { text } = await textOf(2026);
    expect(text).toContain("rt-0002");
    expect(text).toContain("Pagamento registrato dall'ufficio");
    expect(text).not.toContain("rt-0003");
    expect(text).toContain(citizen.actor.fiscalCode);
  });

  test.each([
    ["it", "In questo anno non risultano pagamenti."],
    ["de", "In diesem Jahr sind keine Zahlungen eingegangen."],
    ["en", "No payments were received in this year."],
  ] as const)("of a year without payments says so (%s)", async (locale, words) => {
    expect((await textOf(2019, locale)).text).toContain(words);
  });

  test("agrees with the list of the same year and its years", async () => {
    const { items, years, open } = await listOwnPayments(citizen, { show: "paid", year: 2026 });
    expect(items.reduce((sum, { amount }) => sum + amount, 0)).toBe(128_549);
    expect(years).toEqual([2027, 2026, 2025]);
    expect(open).toEqual({ count: 1, amount: 88_888 });
  });
});
