import { locales } from "@sportello/domain/locales";
import { paymentStates } from "@sportello/domain/payments/state";
import { chosenIn } from "@sportello/ui/testing/read";
import { describe, expect, test } from "vitest";
import { askedOf } from "../../../../testing/alive.tsx";
import { inAll } from "../../../../testing/examples.ts";
import { listedPayment, paymentId } from "../../../../testing/money-examples.ts";
import { shown } from "../../../../testing/shown.tsx";
import PaymentListPage from "./elenco/page.tsx";
import { propsOf, reader } from "./payments-desk.testing.ts";

describe("the list", () => {
  const services = [{ id: "0197a000-0000-7000-8000-000000000009", title: inAll("Suolo pubblico") }];
  const page = (
    search: Record<string, string> = {},
    items = [listedPayment()],
    nextCursor: string | null = null,
    locale: (typeof locales)[number] = "it",
  ) =>
    shown(<PaymentListPage {...propsOf(search)} />, {
      ...reader,
      locale,
      names: ["Suolo pubblico", "Canone unico 2026"],
      procedures: { "payments.list": () => ({ items, services, nextCursor }) },
    });

  test.each(locales)("in %s shows who, what for, how much, and leads to payment and application", async (locale) => {
    const { links, text } = await page({}, [listedPayment()], null, locale);
    expect(links["Maria Rossi"]).toBe(`/pagamenti/elenco/${paymentId}`);
    expect(Object.values(links)).toContain("/pratiche/0197a000-0000-7000-8000-00000000000a");
    expect(text).toContain("301000000012345678");
  });

  test("of a due leads to no application", async () => {
    expect(
      Object.values((await page({}, [listedPayment({ applicationId: null, title: null, code: null })])).links).filter(
        (href) => href?.startsWith("/pratiche/"),
      ),
    ).toEqual([]);
  });

  test.each(paymentStates)("the view of %s keeps what else was asked", async (state) => {
    const { body } = await page({ testo: "rossi", dal: "2026-11-01" });
    const view = [...body.querySelectorAll("a")]
      .map((link) => link.getAttribute("href") ?? "")
      .find((href) => href.includes(`stato=${state}`));
    expect(Object.fromEntries(new URLSearchParams(view?.split("?")[1]))).toEqual({
      stato: state,
      testo: "rossi",
      dal: "2026-11-01",
    });
  });

  test("what is asked goes to the procedure and to the file alike; nonsense goes nowhere", async () => {
    const search = {
      stato: "paid",
      testo: "rossi",
      servizio: services[0]?.id ?? "",
      dal: "2026-11-01",
      al: "2026-11-30",
    };
    const { body } = await page({ ...search, zampa: "x" });
    expect(askedOf("payments.list")).toEqual([
      { state: "paid", text: "rossi", serviceId: search.servizio, from: "2026-11-01", to: "2026-11-30" },
    ]);
    const file = [...body.querySelectorAll('a[href^="/api/pagamenti/esporta"]')][0]?.getAttribute("href") ?? "";
    expect([file.split("?")[0], Object.fromEntries(new URLSearchParams(file.split("?")[1]))]).toEqual([
      "/api/pagamenti/esporta",
      search,
    ]);
    await page({ stato: "stolen", testo: "x", servizio: "s1", dal: "domani" });
    expect(askedOf("payments.list")).toEqual([{}]);
  });

  test("the filters show what is asked and can be cleared; the state stays", async () => {
    const { getByLabelText, links, body } = await page({
      stato: "paid",
      servizio: services[0]?.id ?? "",
      dal: "2026-11-01",
    });
    expect(chosenIn(getByLabelText("Servizio"))).toBe(services[0]?.id);
    expect(getByLabelText("Dal").getAttribute("value")).toBe("2026-11-01");
    expect(body.querySelector("input[name=stato]")?.getAttribute("value")).toBe("paid");
    expect(Object.values(links)).toContain("/pagamenti/elenco?stato=paid");
  });

  test("an empty one says so, a long one goes on", async () => {
    expect((await page({}, [])).queryByRole("table")).toBeNull();
    expect(Object.values((await page({}, [listedPayment()], "c2")).links).some((href) => href?.includes("da="))).toBe(
      true,
    );
  });
});
