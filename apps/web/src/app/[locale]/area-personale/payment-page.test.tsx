import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import type { OwnPayment } from "../../../session/answers.ts";
import { payment } from "../../../testing/examples.ts";
import { refusing } from "../../../testing/posted.ts";
import { Sent } from "../../../testing/request.ts";
import { shown } from "../../../testing/shown.tsx";
import PaymentPage from "../pagamenti/[id]/page.tsx";
import { type Told, citizen, id, prefix, props } from "./area-pages.testing.ts";

describe("one payment", () => {
  const own = (changes: object = {}) =>
    ({ ...payment(), application: null, refunds: [], iubd: null, ...changes }) as unknown as OwnPayment;
  const page = (
    changes: object = {},
    { locale = "it", search = {}, find = async () => own(changes) }: Told & { find?: () => Promise<object> } = {},
  ) =>
    shown(<PaymentPage {...props({ id: payment().id }, search)} />, {
      locale,
      context: citizen,
      api: { payments: { find } },
    });

  test.each(locales)("in %s leads back to the list and to what it is for", async (locale) => {
    const { links } = await page({ application: { id, slug: "permesso-ztl" } }, { locale });
    expect(Object.values(links)).toEqual(
      expect.arrayContaining([
        `${prefix(locale)}/area-personale/pagamenti`,
        `${prefix(locale)}/area-personale/pratiche/${id}`,
      ]),
    );
  });

  test.each([
    ["asked", {}],
    ["approved", {}],
    ["refused", { refusal: "Servizio già reso" }],
    ["refunded", { refundedOn: "2026-11-20" }],
  ])("a refund that is %s says how it stands, with the amount as money", async (state, more) => {
    const { text } = await page({
      state: "paid",
      refunds: [
        { id: "r1", state, amount: 123_456, refundedOn: null, refusal: null, askedAt: "2026-11-01T08:00:00Z", ...more },
      ],
    });
    expect(text.replaceAll(/\s/g, " ")).toMatch(/1\.?234,56 €/);
    if ("refusal" in more) expect(text).toContain("Servizio già reso");
    if ("refundedOn" in more) expect(text).toContain("20 novembre 2026");
  });

  test("of somebody else is a page that never was", async () => {
    await expect(page({}, { find: refusing("not_found") })).rejects.toThrow(new Sent("not found"));
  });

  test("why it could not be begun is read out", async () => {
    expect((await page({}, { search: { errore: "payment_expired" } })).getAllByRole("alert").length).toBeGreaterThan(0);
  });
});
