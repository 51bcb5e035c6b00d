import { type Status, statuses } from "@sportello/domain/applications/status";
import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { DueDay } from "../due/due-day.tsx";
import { messagesOf } from "../testing/messages.ts";
import { shown } from "../testing/shown.tsx";
import { CalendarDay } from "./calendar-day.tsx";
import { Instant } from "./instant.tsx";
import { Money } from "./money.tsx";
import { StatusBadge } from "./status-badge.tsx";

describe("where an application stands", () => {
  test.each(locales.flatMap((locale) => statuses.map((status) => [locale, status] as const)))(
    "in %s %s is a word, not a colour",
    async (locale, status) => {
      expect((await shown(<StatusBadge status={status} />, { locale })).text).toBe(messagesOf(locale).status[status]);
    },
  );

  test.each([
    ["accepted", "good"],
    ["rejected", "bad"],
    ["payment_failed", "bad"],
    ["in_charge", "warn"],
    ["registered", "primary"],
    ["awaiting_integration", "wait"],
    ["withdrawn", "line"],
  ] as const)("%s is tinted %s", async (status, tint) => {
    expect((await shown(<StatusBadge status={status} />)).body.firstElementChild?.className).toContain(
      `bg-${tint}-soft`,
    );
  });
});

describe("the last day to conclude", () => {
  const due = (dueOn: string | null, status: Status = "in_charge") => (
    <DueDay dueOn={dueOn} status={status} today="2026-11-26" />
  );

  test.each([
    ["2026-11-20", "20 novScaduta da 6 giorni"],
    ["2026-11-25", "25 novScaduta da 1 giorno"],
    ["2026-11-26", "26 novScade oggi"],
    ["2026-11-27", "27 novScade tra 1 giorno"],
    ["2026-12-01", "1 dicScade tra 5 giorni"],
    ["2026-12-02", "2 dic"],
    ["2027-01-02", "2 gen 2027"],
    [null, "—"],
  ])("on 26 November, %s is told: %s", async (dueOn, words) => {
    expect((await shown(due(dueOn))).text).toBe(words);
  });

  test.each(["accepted", "rejected", "withdrawn", "revoked"] as const)("%s has none any more", async (status) => {
    expect((await shown(due("2026-11-20", status))).text).toBe("—");
  });

  test.each(["integration_requested", "awaiting_integration"] as const)(
    "%s: the term rests, and nobody is called late",
    async (status) => {
      expect((await shown(due("2026-11-20", status))).text).toBe("Termini sospesi");
    },
  );

  test.each([
    ["de", "2026-11-25", "Seit 1 Tag überfällig"],
    ["de", "2026-11-29", "In 3 Tagen fällig"],
    ["en", "2026-11-25", "1 day overdue"],
    ["en", "2026-11-26", "Due today"],
  ] as const)("in %s %s: %s", async (locale, dueOn, words) => {
    expect((await shown(due(dueOn), { locale })).text).toContain(words);
  });

  test("a day is the same day in every time zone", async () => {
    const { body } = await shown(<CalendarDay day="2026-03-29" />);
    expect(body.textContent).toBe("29 mar");
    expect(body.querySelector("time")?.getAttribute("datetime")).toBe("2026-03-29");
  });

  test("on New Year's night in Rome the year is still said of the old one", async () => {
    expect((await shown(<CalendarDay day="2026-12-31" />, { now: new Date("2026-12-31T23:30:00Z") })).text).toBe(
      "31 dic 2026",
    );
  });
});

describe("instants", () => {
  test.each([
    ["the hour before the clocks go forward", "2026-03-29T00:59:00Z", "29/03/2026, 01:59"],
    ["the hour after", "2026-03-29T01:00:00Z", "29/03/2026, 03:00"],
    ["the first half past two of October", "2026-10-25T00:30:00Z", "25/10/2026, 02:30"],
    ["the second", "2026-10-25T01:30:00Z", "25/10/2026, 02:30"],
    ["a summer midnight", "2026-06-30T22:00:00Z", "01/07/2026, 00:00"],
  ])("%s", async (_, at, words) => {
    const { body } = await shown(<Instant at={at} />);
    expect(body.textContent).toBe(words);
    expect(body.querySelector("time")?.getAttribute("datetime")).toBe(at);
  });

  test.each([
    ["it", "3 ore fa"],
    ["de", "vor 3 Stunden"],
    ["en", "3 hours ago"],
  ] as const)("in %s an instant told from now is %s, and whole in its title", async (locale, words) => {
    const { body } = await shown(<Instant at="2026-11-26T05:00:00Z" as="relative" />, { locale });
    expect(body.textContent).toBe(words);
    expect(body.querySelector("time")?.getAttribute("title")).toMatch(/2026/);
  });

  test.each([
    ["2026-10-25T00:30:00Z", "25 ott"],
    ["2025-12-31T23:30:00Z", "1 gen"],
    ["2025-12-31T22:30:00Z", "31 dic 2025"],
  ])("the day of %s: %s", async (at, words) => {
    expect((await shown(<Instant at={at} as="day" />)).text).toBe(words);
  });
});

test.each([
  ["it", 1600, "16,00 €"],
  ["it", 5, "0,05 €"],
  ["de", 123_456_789, "1.234.567,89 €"],
  ["en", 123_456, "€1,234.56"],
] as const)("in %s %d cents are %s", async (locale, cents, words) => {
  expect((await shown(<Money cents={cents} />, { locale })).text).toBe(words);
});
