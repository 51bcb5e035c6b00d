import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { inAll } from "../../../../testing/examples.ts";
import { messagesOf } from "../../../../testing/messages.ts";
import { asking, Sent } from "../../../../testing/request.ts";
import { shown } from "../../../../testing/shown.tsx";
import StatisticsPage, { generateMetadata } from "./page.tsx";

const service = "0197a000-0000-7000-8000-000000000002";
const office = "0197a000-0000-7000-8000-0000000000c1";
const found = (changes: object = {}) => ({
  backlog: [{ office, service, open: 5, overdue: 1, soon: 2, ours: 4, citizens: 1 }],
  received: [{ week: "2026-11-16", office, service, received: 4 }],
  decided: [{ office, service, decided: 10, accepted: 8, inTime: 9, median: 5, ninetieth: 20 }],
  offices: [{ id: office, name: inAll("Anagrafe") }],
  services: [{ id: service, title: inAll("Residenza"), maxDays: 30 }],
  ...changes,
});
const page = (
  search: Record<string, string> = {},
  {
    locale = "it",
    permissions = ["applications.read"],
    statistics = found(),
  }: {
    locale?: (typeof locales)[number];
    permissions?: readonly string[];
    statistics?: object;
  } = {},
) =>
  shown(<StatisticsPage params={Promise.resolve({})} searchParams={Promise.resolve(search)} />, {
    locale,
    me: { id: "me", permissions, offices: [{ id: office, name: inAll("Anagrafe") }] },
    procedures: { "statistics.find": () => statistics },
  });
const asked = async (search: Record<string, string>) => {
  await page(search);
  return asking.map(({ input }) => input);
};

describe("the statistics' page", () => {
  test.each(locales)("in %s has the figures to look at and each table to take away", async (locale) => {
    const { getAllByRole, getByRole, body } = await page({}, { locale });
    expect(getByRole("heading", { level: 1 }).textContent).toBe(messagesOf(locale).statistics.title);
    expect(getAllByRole("heading", { level: 2 })).toHaveLength(3);
    expect(
      [...body.querySelectorAll('a[href^="/api/statistiche"]')].map((link) =>
        new URL(link.getAttribute("href") ?? "", "https://x").searchParams.get("tabella"),
      ),
    ).toEqual(["aperte", "decise", "ricevute"]);
  });

  test.each([
    ["nothing: the last ninety days", {}, { from: "2026-08-29", to: "2026-11-26" }],
    ["two days", { dal: "2026-01-01", al: "2026-03-31" }, { from: "2026-01-01", to: "2026-03-31" }],
    ["days to come: up to today", { dal: "2026-11-01", al: "2027-01-31" }, { from: "2026-11-01", to: "2026-11-26" }],
    ["days the wrong way round", { dal: "2026-05-01", al: "2026-03-31" }, { from: "2026-03-31", to: "2026-03-31" }],
    ["a day that is none", { dal: "2026-02-31" }, { from: "2026-08-29", to: "2026-11-26" }],
    [
      "a service and an office",
      { servizio: service, ufficio: office },
      { from: "2026-08-29", to: "2026-11-26", serviceId: service, officeId: office },
    ],
    ["a service that is none", { servizio: "nido" }, { from: "2026-08-29", to: "2026-11-26" }],
  ])("asks, of %s", async (_what, search, question) => {
    expect(await asked(search as Record<string, string>)).toEqual([question]);
  });

  test("each file is of the same days, service and office as what one sees", async () => {
    const { body } = await page({ dal: "2026-05-01", al: "2026-05-31", servizio: service, ufficio: office });
    for (const link of body.querySelectorAll('a[href^="/api/statistiche"]')) {
      const { tabella: _table, ...question } = Object.fromEntries(
        new URL(link.getAttribute("href") ?? "", "https://x").searchParams,
      );
      expect(question).toEqual({ dal: "2026-05-01", al: "2026-05-31", servizio: service, ufficio: office });
    }
  });

  test("where nothing came and nothing is open, no chart is empty and no file is of nothing", async () => {
    const { queryByRole, body } = await page({}, { statistics: found({ backlog: [], received: [], decided: [] }) });
    expect(queryByRole("img")).toBeNull();
    expect(body.querySelector('a[href^="/api/statistiche"]')).toBeNull();
  });

  test("is not for who may not read applications", async () => {
    await expect(page({}, { permissions: ["services.read"] })).rejects.toBeInstanceOf(Sent);
  });

  test("is called by its name", async () => {
    await page();
    expect(await generateMetadata()).toEqual({ title: messagesOf("it").statistics.title });
  });
});
