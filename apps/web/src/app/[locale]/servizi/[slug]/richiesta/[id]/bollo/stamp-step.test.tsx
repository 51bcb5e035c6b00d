import { exemptionStatement, stampStatement } from "@sportello/api/payments/stamps/words";
import { locales } from "@sportello/domain/locales";
import { exemptionGrounds, exemptions } from "@sportello/domain/payments/stamp-exemption";
import { chosenIn } from "@sportello/ui/testing/read";
import { describe, expect, test } from "vitest";
import { application, bugliano, payment } from "../../../../../../../testing/examples.ts";
import { Sent } from "../../../../../../../testing/request.ts";
import { shown } from "../../../../../../../testing/shown.tsx";
import { ExemptionForm } from "./exemption-form.tsx";
import StampStep from "./page.tsx";

const id = application().id;
const slug = "permesso-ztl";
const citizen = { tenant: bugliano, actor: { kind: "citizen" } };
const answered = {
  status: "stamp_pending",
  amount: 1_600,
  ways: ["digital", "declared"],
  exemptions: ["third_sector", "other"],
  province: "PI",
  payment: null,
};

describe("the step of the stamp", () => {
  const step = (
    stamp: object = {},
    search: Record<string, string> = {},
    status = "stamp_pending",
    locale: (typeof locales)[number] = "it",
  ) =>
    shown(<StampStep params={Promise.resolve({ locale, slug, id })} searchParams={Promise.resolve(search)} />, {
      locale,
      context: citizen,
      names: ["Monza e della Brianza"],
      api: {
        applications: { find: async () => application({ status: status as never }) },
        payments: { stamp: async () => ({ ...answered, ...stamp }) },
      },
    });
  const headings = (body: HTMLElement) => [...body.querySelectorAll("h2")].map(({ textContent }) => textContent);

  test.each([
    [
      ["digital", "declared"],
      ["other"],
      ["Compra la marca online", "Ho già una marca da bollo", "Non devo la marca da bollo"],
    ],
    [["declared"], [], ["Ho già una marca da bollo"]],
    [["digital"], [], ["Compra la marca online"]],
    [["digital"], ["school"], ["Compra la marca online", "Non devo la marca da bollo"]],
  ])("with the ways %j and the exemptions %j offers %j", async (ways, admitted, offered) => {
    expect(headings((await step({ ways, exemptions: admitted })).body)).toEqual(offered);
  });

  test.each(locales)("in %s is sound: labels, references, one language", async (locale) => {
    await step(
      { exemptions: exemptionGrounds },
      { errore: "invalid_input", modo: "esenzione", motivo: "other" },
      "stamp_pending",
      locale,
    );
  });

  test("once a stamp is being bought, shows its payment instead of the form, and the other ways beside it", async () => {
    const { body, text } = await step({ payment: payment({ kind: "stamp", hasNotice: false, amount: 1_600 }) });
    expect(headings(body)).not.toContain("Compra la marca online");
    expect(body.querySelector("#numero")).not.toBeNull();
    expect(text).not.toContain("Scarica l'avviso");
  });

  test.each([
    ["dichiara", { numero: "0123", data: "2026-11-20" }, "#numero-errore"],
    ["esenzione", { motivo: "third_sector" }, "#motivo-errore"],
  ])("a refusal of %s is said in its own form alone, and what was typed is there again", async (modo, typed, place) => {
    const { body } = await step({}, { errore: "invalid_input", modo, ...typed });
    expect([...body.querySelectorAll(".invalid-feedback")].map((element) => `#${element.id}`)).toEqual([place]);
    if (modo === "dichiara") expect(body.querySelector<HTMLInputElement>("#numero")?.value).toBe("0123");
    else expect(body.querySelector("#motivo-third_sector")?.hasAttribute("checked")).toBe(true);
  });

  test.each([
    [{}, "PI"],
    [{ errore: "connector_down", modo: "acquista", provincia: "TN" }, "TN"],
    [{ errore: "invalid_input", modo: "acquista", provincia: "" }, "PI"],
    [{ errore: "invalid_input", modo: "acquista", provincia: "x".repeat(9) }, "PI"],
  ])("the province of the stamp with %o is %s: what was chosen, else where one lives", async (search, province) => {
    expect(chosenIn((await step({}, search as Record<string, string>)).getByLabelText("Provincia in cui abiti"))).toBe(
      province,
    );
  });

  test("a missing province marks no other form", async () => {
    expect(
      (await step({}, { errore: "invalid_input", modo: "acquista" })).body.querySelector(".invalid-feedback"),
    ).toBeNull();
  });

  test.each([
    ["draft", `/servizi/${slug}/richiesta/${id}`],
    ["payment_pending", `/servizi/${slug}/richiesta/${id}/pagamento`],
    ["sent", `/servizi/${slug}/richiesta/${id}/inviata`],
  ])("an application that is %s goes on", async (status, to) => {
    await expect(step({}, {}, status)).rejects.toThrow(new Sent(to));
  });

  test("of another service than the address says there is none", async () => {
    const api = {
      applications: {
        find: async () =>
          application({ status: "stamp_pending", service: { id: "x", slug: "altro", title: { it: "Altro" } } }),
      },
    };
    await expect(
      shown(<StampStep params={Promise.resolve({ locale: "it", slug, id })} searchParams={Promise.resolve({})} />, {
        context: citizen,
        api,
      }),
    ).rejects.toThrow(new Sent("not found"));
  });
});

describe("the exemption", () => {
  const form = (
    grounds: readonly (typeof exemptionGrounds)[number][],
    typed = { ground: "", norm: "" },
    isRefused = false,
  ) => <ExemptionForm action="/x" grounds={grounds} typed={typed} isRefused={isRefused} />;

  test.each(locales)(
    "in %s each ground has its title and the rule it stands on, and the declaration is the one that is kept",
    async (locale) => {
      const { text } = await shown(form(exemptionGrounds), { locale });
      for (const ground of exemptionGrounds)
        expect(text).toContain(`${exemptions[ground].title[locale]}${exemptions[ground].norm ?? ""}`);
      expect(text).toContain(exemptionStatement[locale]);
      expect(text).not.toContain(stampStatement[locale]);
    },
  );

  test("which law is asked only where another law is admitted", async () => {
    expect((await shown(form(["school", "other"]))).body.querySelector("#norma")).not.toBeNull();
    expect((await shown(form(["school"]))).body.querySelector("#norma")).toBeNull();
  });

  test("the only ground there is stands chosen; of several none does, and one is required", async () => {
    const chosen = async (grounds: readonly (typeof exemptionGrounds)[number][]) =>
      [...(await shown(form(grounds))).body.querySelectorAll("input[type=radio]")].map((radio) => [
        radio.hasAttribute("checked"),
        radio.hasAttribute("required"),
      ]);
    expect(await chosen(["school"])).toEqual([[true, true]]);
    expect(await chosen(["school", "welfare"])).toEqual([
      [false, true],
      [false, true],
    ]);
  });

  test("is declared under one's own responsibility: the box must be ticked each time", async () => {
    const box = (await shown(form(["school"], { ground: "school", norm: "" }, true))).body.querySelector(
      "#dichiaro-esente",
    );
    expect([box?.hasAttribute("checked"), box?.hasAttribute("required")]).toEqual([false, true]);
  });
});
