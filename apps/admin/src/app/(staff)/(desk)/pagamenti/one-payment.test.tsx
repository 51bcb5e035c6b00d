import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { officePayment, paidPayment, paymentId, refund } from "../../../../testing/money-examples.ts";
import { Sent } from "../../../../testing/request.ts";
import { shown } from "../../../../testing/shown.tsx";
import PaymentPage from "./elenco/[id]/page.tsx";
import { accountant, head, propsOf, reader } from "./payments-desk.testing.ts";

describe("one payment", () => {
  const fact = (n: number, told: object, source = "notification") => ({
    id: `f${n}`,
    fact: told,
    source,
    at: "2026-11-25T10:00:01Z",
  });
  const page = (changes: object = {}, told: object = accountant, locale: (typeof locales)[number] = "it") =>
    shown(<PaymentPage {...propsOf({}, paymentId)} />, {
      ...told,
      locale,
      names: ["Canone unico 2026"],
      procedures: {
        "payments.find": () => ({ ...officePayment(), code: "AN0000000000000", mayAct: true, facts: [], ...changes }),
      },
    });

  test.each(locales)("in %s tells everything that was ever said of it, in words", async (locale) => {
    const facts = [
      fact(1, { kind: "created", noticeCode: "301000000012345678" }, "job"),
      fact(2, { kind: "started", at: "2026-11-25T09:00:00Z" }, "citizen"),
      fact(3, { kind: "ended", how: "refused", at: "2026-11-25T09:01:00Z" }, "notification"),
      fact(4, { kind: "ended", how: "abandoned", at: "2026-11-25T09:02:00Z" }, "inquiry"),
      fact(
        5,
        { kind: "paid", receiptId: "rt0001", amount: 123_456, paidAt: "2026-11-25T10:00:00Z", source: "intermediary" },
        "reconciliation",
      ),
      fact(6, { kind: "expired", at: "2026-11-25T09:02:00Z" }, "office"),
      fact(7, { kind: "cancelled", at: "2026-11-25T09:02:00Z" }, "somebody new"),
    ];
    const { getAllByRole, text } = await page({ facts }, accountant, locale);
    expect(getAllByRole("listitem").length).toBeGreaterThanOrEqual(facts.length);
    expect(text).toContain("rt0001");
  });

  test("is marked as paid outside by who may, for an application too, and leads there", async () => {
    const { queryByRole, links } = await page();
    expect(queryByRole("button", { name: "Segna come pagato fuori" })).not.toBeNull();
    expect((await page({ mayAct: false })).queryByRole("button", { name: "Segna come pagato fuori" })).toBeNull();
    expect(Object.entries(links).find(([name]) => name.includes("AN0000000000000"))?.[1]).toBe(
      "/pratiche/0197a000-0000-7000-8000-00000000000a",
    );
  });

  test("asked back waits for the accounts office: the head of another office decides nothing", async () => {
    const buttons = async (told: object) =>
      (await page({ ...paidPayment(), refunds: [refund()] }, told))
        .queryAllByRole("button")
        .map(({ textContent }) => textContent);
    expect(await buttons(accountant)).toEqual(["Approva", "Non accogliere", "Chiedi un rimborso"]);
    expect(await buttons(head)).toEqual(["Chiedi un rimborso"]);
  });

  test("a due is marked as paid by who may, and by nobody who may only read", async () => {
    const buttons = async (told: object) =>
      (await page({ applicationId: null, code: null }, told)).queryAllByRole("button").length;
    expect([await buttons(accountant), await buttons(reader)]).toEqual([1, 0]);
  });

  test("an address that is no payment's is not found", async () => {
    await expect(shown(<PaymentPage {...propsOf({}, "x")} />, accountant)).rejects.toThrow(new Sent("not found"));
  });
});

test.each([
  [officePayment({ applicationId: null }), ["Segna come pagato fuori"]],
  [paidPayment({ applicationId: null }), ["Chiedi un rimborso"]],
])("a due that is to be paid can be entered as paid, one that is paid can be refunded", async (payment, offered) => {
  const { queryAllByRole } = await shown(<PaymentPage {...propsOf({}, paymentId)} />, {
    ...accountant,
    procedures: { "payments.find": () => ({ ...payment, code: null, mayAct: true, facts: [] }) },
  });
  expect(queryAllByRole("button").map(({ textContent }) => textContent)).toEqual(offered);
});
