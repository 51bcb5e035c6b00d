import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { inAll } from "../../../../testing/examples.ts";
import { messagesOf } from "../../../../testing/messages.ts";
import { shown } from "../../../../testing/shown.tsx";
import { moreFilters, MoreFilters } from "./more-filters.tsx";
import { paymentNames, type QueueParameters, readQueueParameters, registrationNames } from "./queue-filters.ts";

const offices = [
  { id: "0197a000-0000-7000-8000-0000000000c1", name: inAll("Anagrafe") },
  { id: "0197a000-0000-7000-8000-0000000000c2", name: inAll("Scuola") },
];
const colleagues = [{ id: "0197a000-0000-7000-8000-0000000000d1", name: "Gino Bianchi" }];
const filters = (
  parameters: QueueParameters = {},
  { locale = "it", of = offices }: { locale?: (typeof locales)[number]; of?: typeof offices } = {},
) =>
  shown(<MoreFilters parameters={parameters} offices={of} colleagues={colleagues} onChange={() => undefined} />, {
    locale,
    names: ["Gino Bianchi"],
  });
const named = (body: HTMLElement, name: string) =>
  body.querySelector<HTMLSelectElement | HTMLInputElement>(`[name=${name}]`);

describe("the filters one needs now and then", () => {
  test("are those that are counted on the button that opens them, each with its name", async () => {
    const { body } = await filters();
    expect([...body.querySelectorAll("[name]")].map((field) => field.getAttribute("name"))).toEqual([...moreFilters]);
  });

  test("offer nothing that the queue would not understand", async () => {
    const { body } = await filters();
    for (const field of body.querySelectorAll("select"))
      for (const { value } of field.querySelectorAll("option"))
        if (value !== "") expect(readQueueParameters({ [field.name]: value })).toEqual({ [field.name]: value });
  });

  test("ask for the office only where there are several", async () => {
    expect(named((await filters({}, { of: offices.slice(0, 1) })).body, "ufficio")).toBeNull();
    const { body } = await filters();
    expect(
      [...(named(body, "ufficio")?.querySelectorAll("option") ?? [])].map(({ textContent }) => textContent),
    ).toEqual([messagesOf("it").queue.anyOffice, "Anagrafe", "Scuola"]);
  });

  test("stand as the address says", async () => {
    const parameters = readQueueParameters({
      chi: "nessuno",
      ufficio: offices[1]?.id,
      protocollo: "in-attesa",
      pagamento: "da-pagare",
      dal: "2026-01-01",
      al: "2026-03-31",
      scadedal: "2026-04-01",
      scadeal: "2026-04-30",
    });
    const { body } = await filters(parameters);
    for (const name of moreFilters) {
      const field = named(body, name);
      const value = field?.querySelector("option[selected]")?.getAttribute("value") ?? field?.getAttribute("value");
      expect([name, value]).toEqual([name, parameters[name]]);
    }
  });

  test.each([
    ["dal", "al"],
    ["scadedal", "scadeal"],
  ] as const)("%s and %s bound each other: no stretch ends before it begins", async (from, to) => {
    const { body } = await filters({ [from]: "2026-01-10", [to]: "2026-01-20" });
    expect([named(body, from)?.getAttribute("max"), named(body, to)?.getAttribute("min")]).toEqual([
      "2026-01-20",
      "2026-01-10",
    ]);
  });

  test.each(locales)("are read in %s, every word of payments and registrations too", async (locale) => {
    const { body } = await filters({}, { locale });
    const words = messagesOf(locale).queue;
    const said = (name: string) =>
      [...(named(body, name)?.querySelectorAll("option") ?? [])].slice(1).map(({ textContent }) => textContent);
    expect(said("pagamento")).toEqual(paymentNames.map((name) => words.payments[name]));
    expect(said("protocollo")).toEqual(registrationNames.map((name) => words.registrations[name]));
  });
});
