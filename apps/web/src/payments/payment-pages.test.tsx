import { Refused } from "@sportello/api/refused";
import { locales } from "@sportello/domain/locales";
import { describe, expect, test, vi } from "vitest";
import { POST as pay } from "../app/[locale]/pagamenti/[id]/paga/route.ts";
import PaymentPage from "../app/[locale]/pagamenti/[id]/page.tsx";
import { POST as askAgain } from "../app/[locale]/pagamenti/[id]/riprova/route.ts";
import { GET as comeBack } from "../app/[locale]/pagamenti/[id]/ritorno/route.ts";
import PaymentStep from "../app/[locale]/servizi/[slug]/richiesta/[id]/pagamento/page.tsx";
import type { Payment } from "../session/answers.ts";
import { application, bugliano, payment } from "../testing/examples.ts";
import { request, Sent } from "../testing/request.ts";
import { shown } from "../testing/shown.tsx";

const { id } = payment();
const applicationId = application().id;
const slug = "permesso-ztl";
const citizen = { tenant: bugliano, actor: { kind: "citizen" } };
const states = [
  "creating",
  "waiting",
  "started",
  "failed",
  "paid",
  "expired",
  "cancelled",
] as const satisfies readonly Payment["state"][];
const refusing = (code: ConstructorParameters<typeof Refused>[0]) => async () => {
  throw new Refused(code);
};

describe("the step at which a procedure is paid", () => {
  const step = (payments: readonly Payment[], status = "payment_pending", locale: (typeof locales)[number] = "it") =>
    shown(
      <PaymentStep params={Promise.resolve({ locale, slug, id: applicationId })} searchParams={Promise.resolve({})} />,
      {
        locale,
        context: citizen,
        names: ["Permesso ZTL 2026"],
        api: {
          applications: { find: async () => application({ status: status as never }) },
          payments: { ofApplication: async () => payments },
        },
      },
    );

  test.each(locales)(
    "in %s offers both ways in one step, and never asks for an amount, a reason or a code",
    async (locale) => {
      const { body } = await step([payment()], "payment_pending", locale);
      expect(body.querySelectorAll(".payment-ways h2")).toHaveLength(2);
      expect([...body.querySelectorAll("input, select, textarea")]).toEqual([]);
    },
  );

  test("before the debt is there says that it is being prepared, and can be looked at again without scripts", async () => {
    const { getByRole, links } = await step([]);
    expect(getByRole("status").textContent).toContain("prepar");
    expect(links["Aggiorna la pagina"]).toBe(`/servizi/${slug}/richiesta/${applicationId}/pagamento`);
  });

  test("shows the payment of the service, never that of its stamp", async () => {
    const { body } = await step([payment({ kind: "stamp", amount: 1_600, reason: "Marca da bollo" }), payment()]);
    expect(body.textContent).not.toContain("Marca da bollo");
  });

  test.each([
    ["stamp_pending", "bollo"],
    ["sent", "inviata"],
    ["submitted", "inviata"],
  ])("an application that is %s is sent on to %s", async (status, to) => {
    await expect(step([payment()], status)).rejects.toThrow(
      new Sent(`/servizi/${slug}/richiesta/${applicationId}/${to}`),
    );
  });

  test.each(["payment_pending", "payment_outcome_pending", "payment_failed"])(
    "an application that is %s stays",
    async (status) => {
      expect((await step([payment()], status)).body.querySelector(".payment-panel")).not.toBeNull();
    },
  );
});

describe("one payment, wherever it comes from", () => {
  const page = (
    changes: object = {},
    search: Record<string, string> = {},
    locale: (typeof locales)[number] = "it",
    context: object = citizen,
  ) =>
    shown(<PaymentPage params={Promise.resolve({ locale, id })} searchParams={Promise.resolve(search)} />, {
      locale,
      context,
      names: ["Permesso ZTL 2026"],
      api: {
        payments: {
          find: async () => ({
            ...payment(),
            refunds: [],
            iubd: null,
            application: { id: applicationId, slug, code: null, status: "payment_pending" },
            ...changes,
          }),
        },
      },
    });

  test.each(locales.flatMap((locale) => states.map((state) => [locale, state] as const)))(
    "in %s one that is %s is sound",
    async (locale, state) => {
      await page(
        {
          state,
          isPayable: ["waiting", "started", "failed"].includes(state),
          hasNotice: ["waiting", "started", "failed"].includes(state),
          paidAt: state === "paid" ? "2026-11-25T10:00:00Z" : null,
        },
        {},
        locale,
      );
    },
  );

  test("leads to its application; a due has none", async () => {
    expect((await page()).links["Vai alla pratica"]).toBe(`/area-personale/pratiche/${applicationId}`);
    expect((await page({ application: null })).links["Vai alla pratica"]).toBeUndefined();
  });

  test("leads a guest into no personal area: they have none", async () => {
    const guest = { ...citizen, actor: { kind: "guest" }, session: { kind: "guest" } };
    const { links, text } = await page({}, {}, "it", guest);
    expect(Object.values(links).filter((to) => to?.includes("area-personale"))).toEqual([]);
    expect(text).toContain("Permesso ZTL 2026");
  });

  test("a stamp that was bought can be downloaded, with its identifier", async () => {
    const { links, text } = await page({ kind: "stamp", iubd: "01234567890123" });
    expect(Object.values(links)).toContain(`/api/payments/${id}/stamp`);
    expect(text).toContain("IUBD 01234567890123");
  });

  test.each(
    locales.flatMap((locale) =>
      (["asked", "approved", "refunded", "refused"] as const).map((state) => [locale, state] as const),
    ),
  )("in %s a refund that is %s is told in words", async (locale, state) => {
    const refund = {
      id: "r",
      state,
      amount: 5_000,
      askedAt: "2026-11-25T10:00:00Z",
      decidedAt: "2026-11-25T11:00:00Z",
      refundedOn: state === "refunded" ? "2026-11-26" : null,
      refusal: state === "refused" ? "Fuori termine" : null,
    };
    const { text } = await page({ refunds: [refund] }, {}, locale);
    expect(text).toMatch(/50[.,]00/);
    expect(text.includes("Fuori termine")).toBe(state === "refused");
  });

  test.each(["already_paid", "payment_expired", "payment_not_ready", "connector_down"])(
    "refused with %s says why",
    async (errore) => {
      expect((await page({}, { errore })).queryByRole("alert")?.textContent?.length ?? 0).toBeGreaterThan(10);
    },
  );

  test("a stranger signs in first and comes back here", async () => {
    await expect(
      shown(<PaymentPage params={Promise.resolve({ locale: "it", id })} searchParams={Promise.resolve({})} />),
    ).rejects.toThrow(/^sent to \/accesso\?ritorno=%2Fpagamenti%2F/);
  });
});

describe("the way to the checkout and back", () => {
  const context = (locale: string) => ({ params: Promise.resolve({ locale, id }) });
  const asked = (procedures: Record<string, (input: never) => unknown>) =>
    request.is({ api: { payments: procedures } });
  const to = (answer: Response) => [answer.status, answer.headers.get("location")];
  const post = new Request("https://bugliano.example/x", { method: "POST" });

  test("an attempt is begun in the reader's language, and the page leads to the intermediary", async () => {
    const begin = vi.fn(async (_input: unknown) => ({ payUrl: "https://checkout.example/c1" }));
    asked({ begin });
    const answer = await pay(post, context("de"));
    expect(await answer.text()).toContain("https://checkout.example/c1");
    expect(begin.mock.calls).toEqual([[{ id, locale: "de" }]]);
  });

  test.each(["already_paid", "payment_expired", "payment_not_ready", "connector_down", "not_found"] as const)(
    "one that is refused with %s goes back to the payment with the reason",
    async (code) => {
      asked({ begin: refusing(code) });
      expect(to(await pay(post, context("it")))).toEqual([303, `/pagamenti/${id}?errore=${code}`]);
    },
  );

  test("what no rule refused is an error, not a page", async () => {
    asked({
      begin: async () => {
        throw new TypeError("broken");
      },
    });
    await expect(pay(post, context("it"))).rejects.toThrow("broken");
  });

  const back = (esito: string | null, answers: Record<string, (input: never) => unknown>, locale = "it") => {
    asked(answers);
    return comeBack(
      new Request(`https://bugliano.example/x${esito === null ? "" : `?esito=${esito}`}`),
      context(locale),
    );
  };
  const found =
    (kind: Payment["kind"], given: object | null = { id: applicationId, slug }) =>
    async () => ({ kind, application: given });

  test.each([
    ["pagato", "paid"],
    ["annullato", "cancelled"],
    ["rifiutato", "failed"],
    [null, "paid"],
    ["<script>", "paid"],
  ])("what the address says (%s) is passed on as the hint %s, no more", async (esito, hint) => {
    const comes = vi.fn(async (_input: unknown) => ({ state: "started" }));
    await back(esito, { comeBack: comes, find: found("immediate") });
    expect(comes.mock.calls).toEqual([[{ id, hint }]]);
  });

  test.each([
    ["immediate", "paid", `/servizi/${slug}/richiesta/${applicationId}/inviata`],
    ["stamp", "paid", `/servizi/${slug}/richiesta/${applicationId}/inviata`],
    ["deferred", "paid", `/pagamenti/${id}`],
    ["immediate", "started", `/pagamenti/${id}`],
    ["immediate", "failed", `/pagamenti/${id}`],
  ] as const)("of an %s payment that is %s one comes back to %s", async (kind, state, place) => {
    expect(to(await back("pagato", { comeBack: async () => ({ state }), find: found(kind) }))).toEqual([303, place]);
  });

  test("of a due that was paid one comes back to the payment, in one's language", async () => {
    expect(
      to(await back("pagato", { comeBack: async () => ({ state: "paid" }), find: found("due", null) }, "en")),
    ).toEqual([303, `/en/pagamenti/${id}`]);
  });

  test("of somebody else's payment nothing is known", async () =>
    expect((await back("pagato", { comeBack: refusing("not_found") })).status).toBe(404));

  test("a debt whose time is over is asked for again where the application is paid", async () => {
    const again = vi.fn(async (_input: unknown) => ({ applicationId }));
    asked({ find: found("immediate"), askAgain: again });
    expect(to(await askAgain(post, context("it")))).toEqual([
      303,
      `/servizi/${slug}/richiesta/${applicationId}/pagamento`,
    ]);
    expect(again.mock.calls).toEqual([[{ id }]]);
    asked({ find: found("immediate"), askAgain: refusing("not_in_this_status") });
    expect(to(await askAgain(post, context("it")))).toEqual([303, `/pagamenti/${id}?errore=not_in_this_status`]);
  });
});
