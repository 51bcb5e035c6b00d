import { locales } from "@sportello/domain/locales";
import { chosenIn } from "@sportello/ui/testing/read";
import { describe, expect, test } from "vitest";
import { PaymentCard } from "../../app/[locale]/area-personale/pagamenti/payment-card.tsx";
import { PaymentFilters } from "../../app/[locale]/area-personale/pagamenti/payment-filters.tsx";
import { BuyStampForm } from "../../app/[locale]/servizi/[slug]/richiesta/[id]/bollo/buy-stamp-form.tsx";
import { DeclareStampForm } from "../../app/[locale]/servizi/[slug]/richiesta/[id]/bollo/declare-stamp-form.tsx";
import type { Payment } from "../../session/answers.ts";
import { payment } from "../../testing/examples.ts";
import { shown } from "../../testing/shown.tsx";
import { Money } from "./money.tsx";
import { PaymentPanel } from "./payment-panel.tsx";

const states = [
  "creating",
  "waiting",
  "started",
  "failed",
  "paid",
  "expired",
  "cancelled",
] as const satisfies readonly Payment["state"][];
const panel = (changes: Partial<Payment> = {}) => (
  <PaymentPanel payment={payment(changes)} path={`/pagamenti/${payment().id}`} />
);
const paidAt = "2026-10-25T00:59:59Z";
/** As the procedures answer it: payable and with a notice only where there is something to pay. */
const inState = (state: Payment["state"]): Partial<Payment> => {
  const isPayable = state === "waiting" || state === "failed" || state === "started";
  return {
    state,
    isPayable,
    hasNotice: isPayable,
    paidAt: state === "paid" ? paidAt : null,
    noticeCode: state === "creating" ? null : payment().noticeCode,
    iuv: state === "creating" ? null : payment().iuv,
  };
};

describe("amounts", () => {
  test.each([
    ["it", 0, "0,00 €"],
    ["it", 1, "0,01 €"],
    ["it", 1600, "16,00 €"],
    ["it", 123_456, "1.234,56 €"],
    ["it", 12_345_678, "123.456,78 €"],
    ["de", 123_456, "1.234,56 €"],
    ["en", 123_456, "€1,234.56"],
  ] as const)("in %s %d cents are %s", async (locale, cents, words) => {
    expect((await shown(<Money cents={cents} />, { locale })).text.replaceAll(/\s/g, " ")).toBe(words);
  });
});

describe("one payment", () => {
  test("says what for, how much, until when, and both numbers", async () => {
    const { text } = await shown(panel());
    expect(text).toContain("Permesso ZTL 2026");
    expect(text).toContain("1.234,56 €");
    expect(text).toContain("Da pagare entro il24 dicembre 2026");
    expect(text).toContain("IUV01000000012345678");
  });

  test("writes the number of the notice in groups, as on paper", async () => {
    expect((await shown(panel())).body.textContent).toContain("3010 0000 0012 3456 78");
  });

  test.each(states)("%s is announced in its own words", async (state) => {
    const { getByRole } = await shown(panel(inState(state)));
    const titles = await Promise.all(
      states
        .filter((other) => other !== state)
        .map(
          async (other) =>
            (await shown(panel(inState(other)))).getByRole("status").querySelector(".callout-title")?.textContent,
        ),
    );
    expect(titles).not.toContain(getByRole("status").querySelector(".callout-title")?.textContent);
  });

  test.each([
    ["creating", { pay: null, notice: false, receipt: false, again: false, reload: true }],
    ["waiting", { pay: "Paga ora", notice: true, receipt: false, again: false, reload: false }],
    ["started", { pay: "Paga ora", notice: true, receipt: false, again: false, reload: true }],
    ["failed", { pay: "Riprova a pagare", notice: true, receipt: false, again: false, reload: false }],
    ["paid", { pay: null, notice: false, receipt: true, again: false, reload: false }],
    ["expired", { pay: null, notice: false, receipt: false, again: true, reload: false }],
    ["cancelled", { pay: null, notice: false, receipt: false, again: false, reload: false }],
  ] as const)("%s offers %o", async (state, offered) => {
    const { body, queryByRole, links } = await shown(panel(inState(state)));
    const pay = body.querySelector('form[action$="/paga"] button')?.textContent?.replaceAll(/\s/g, " ") ?? null;
    expect({
      pay: pay?.replace(" 1.234,56 €", "") ?? null,
      notice: "Scarica l'avviso (PDF)" in links,
      receipt: "Scarica la ricevuta" in links,
      again: queryByRole("button", { name: "Chiedi un nuovo avviso" }) !== null,
      reload: "Aggiorna la pagina" in links,
    }).toEqual(offered);
  });

  test("the button that pays says how much", async () => {
    expect((await shown(panel())).getByRole("button").textContent?.replaceAll(/\s/g, " ")).toBe("Paga ora 1.234,56 €");
  });

  test("whoever paid elsewhere is told not to pay twice, while there is a notice to pay with", async () => {
    expect((await shown(panel())).text).toContain("Non pagare una seconda volta.");
    expect((await shown(panel({ hasNotice: false }))).text).not.toContain("Non pagare una seconda volta.");
  });

  test("a stamp is bought online only", async () => {
    const { links, getByRole } = await shown(panel({ kind: "stamp", hasNotice: false, noticeCode: null }));
    expect(getByRole("heading", { level: 2 }).textContent).toBe("Paga ora, online");
    expect(links).toEqual({});
  });

  test("once paid, the hour of the payment stands in place of the last day", async () => {
    const { text } = await shown(panel(inState("paid")));
    expect(text).toContain("Pagato il25 ottobre 2026 alle ore 02:59");
    expect(text).not.toContain("Da pagare entro");
  });

  test("an expired due of the accounts office is not asked for again from here", async () => {
    expect((await shown(panel({ ...inState("expired"), applicationId: null }))).queryByRole("button")).toBeNull();
  });

  test.each(locales)("in %s papers come in that language, and forms go to its pages", async (locale) => {
    const waiting = await shown(panel(), { locale });
    expect(Object.values(waiting.links)).toContain(`/api/payments/${payment().id}/notice?locale=${locale}`);
    expect(waiting.body.querySelector("form")?.getAttribute("action")).toBe(
      `/${locale}/pagamenti/${payment().id}/paga`,
    );
    const paid = await shown(panel(inState("paid")), { locale });
    expect(Object.values(paid.links)).toContain(`/api/payments/${payment().id}/receipt?locale=${locale}`);
  });

  test("its money is moved by a POST, never by a link a robot may follow", async () => {
    const { body } = await shown(panel());
    expect([...body.querySelectorAll("form")].map((form) => form.getAttribute("method"))).toEqual(["post"]);
  });

  test("a reason with markup stays text", async () => {
    const { body } = await shown(panel({ reason: "<script>alert(1)</script>" }));
    expect(body.querySelector("script")).toBeNull();
    expect(body.textContent).toContain("<script>alert(1)</script>");
  });
});

describe("a payment in the list", () => {
  const card = (changes: Partial<Payment> = {}) => <PaymentCard payment={payment(changes)} />;

  test.each(states.flatMap((state) => locales.map((locale) => [state, locale] as const)))(
    "%s in %s has a chip in words",
    async (state, locale) => {
      const { body } = await shown(card(inState(state)), { locale });
      expect(body.querySelector(".chip-label")?.textContent?.length).toBeGreaterThan(3);
    },
  );

  test.each([
    ["waiting", "chip-warning"],
    ["failed", "chip-danger"],
    ["expired", "chip-danger"],
    ["paid", "chip-success"],
    ["started", "chip-primary"],
  ] as const)("%s is coloured %s", async (state, colour) => {
    expect((await shown(card(inState(state)))).body.querySelector(".chip")?.className).toContain(colour);
  });

  test.each([
    ["waiting", ["Permesso ZTL 2026", "Scarica l'avviso (PDF)"], "Entro il 24 dicembre 2026"],
    ["paid", ["Permesso ZTL 2026", "Scarica la ricevuta"], "Pagato il 25 ottobre 2026"],
    ["expired", ["Permesso ZTL 2026"], "Entro il 24 dicembre 2026"],
  ] as const)("%s has the paper that belongs to it: %s", async (state, names, day) => {
    const { links, text } = await shown(card(inState(state)));
    expect(Object.keys(links)).toEqual(names);
    expect(text).toContain(day);
  });

  test("that was called off asks nobody for anything by any day, in the list and on its page", async () => {
    expect((await shown(card(inState("cancelled")))).text).not.toContain("2026-12-24");
    expect((await shown(card(inState("cancelled")))).text).not.toContain("24 dicembre");
    expect((await shown(panel(inState("cancelled")))).text).not.toContain("24 dicembre");
  });

  test("leads to the payment in the reader's language", async () => {
    expect((await shown(card(), { locale: "en" })).links["Permesso ZTL 2026"]).toBe(`/en/pagamenti/${payment().id}`);
  });
});

describe("the filters of payments", () => {
  test("show what is chosen, and ask by address without scripts", async () => {
    const { getByLabelText, body } = await shown(<PaymentFilters state="pagati" year={2025} years={[2026, 2025]} />);
    expect(chosenIn(getByLabelText("Stato"))).toBe("pagati");
    expect(chosenIn(getByLabelText("Anno"))).toBe("2025");
    expect(body.querySelector("form")?.getAttribute("method")).toBeNull();
  });

  test("show a year the address asks for though nothing was paid in it, and a way back to all", async () => {
    const { getByLabelText, links } = await shown(<PaymentFilters state={undefined} year={2019} years={[2026]} />);
    expect(chosenIn(getByLabelText("Anno"))).toBe("2019");
    expect(Object.values(links)).toEqual(["/area-personale/pagamenti"]);
  });

  test("offer only years that have payments", async () => {
    const { getByLabelText } = await shown(<PaymentFilters state={undefined} year={undefined} years={[2026]} />);
    expect([...getByLabelText("Anno").querySelectorAll("option")].map(({ textContent }) => textContent)).toEqual([
      "Tutti gli anni",
      "2026",
    ]);
  });
});

describe("the stamp", () => {
  test.each(locales)(
    "in %s is bought with the province one lives in, chosen beforehand where it is known",
    async (locale) => {
      const { body } = await shown(
        <BuyStampForm action="/servizi/x/richiesta/1/bollo/acquista" province="PI" amount={1600} />,
        { locale, names: ["Monza e della Brianza"] },
      );
      expect(chosenIn(body.querySelector("#provincia") as Element)).toBe("PI");
      expect(body.querySelectorAll("#provincia option").length).toBeGreaterThan(100);
      expect(body.querySelector("button")?.textContent).toMatch(/16/);
    },
  );

  test("asks for the province where nobody knows it", async () => {
    const field = (
      await shown(<BuyStampForm action="/x" province={null} amount={1600} />)
    ).getByLabelText<HTMLSelectElement>("Provincia in cui abiti");
    expect(chosenIn(field)).toBe("");
    expect(field.hasAttribute("required")).toBe(true);
  });

  test.each([
    ["stamp_used", "Questa marca è già stata usata per un'altra richiesta."],
    ["invalid_input", "Controlla il numero (14 cifre), la data e la dichiarazione."],
  ])("refused with %s: what was typed is still there, and the field says why", async (refusal, words) => {
    const { getByLabelText, body } = await shown(
      <DeclareStampForm action="/x" typed={{ serial: "01234567890123", issuedOn: "2026-11-02" }} refusal={refusal} />,
    );
    const field = getByLabelText<HTMLInputElement>("Numero della marca");
    expect(field.value).toBe("01234567890123");
    expect(getByLabelText<HTMLInputElement>("Data stampata sulla marca").value).toBe("2026-11-02");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    const described = (field.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => body.querySelector(`#${id}`)?.textContent);
    expect(described).toEqual(["Le 14 cifre sotto il codice a barre", words]);
  });

  test("not refused, nothing is marked wrong", async () => {
    const field = (
      await shown(<DeclareStampForm action="/x" typed={{ serial: "", issuedOn: "" }} refusal={undefined} />)
    ).getByLabelText("Numero della marca");
    expect(field.hasAttribute("aria-invalid")).toBe(false);
    expect(field.getAttribute("aria-describedby")).toBe("numero-aiuto");
  });

  test("is declared under one's own responsibility: the box must be ticked", async () => {
    const { body } = await shown(
      <DeclareStampForm action="/x" typed={{ serial: "", issuedOn: "" }} refusal={undefined} />,
    );
    expect(body.querySelector<HTMLInputElement>("#dichiaro")?.checked).toBe(false);
    expect(body.querySelector("#dichiaro")?.hasAttribute("required")).toBe(true);
  });
});
