import { locales } from "@sportello/domain/locales";
import { expect, test } from "vitest";
import { messagesOf } from "../../../../testing/messages.ts";
import { shown } from "../../../../testing/shown.tsx";
import { paymentPages, PaymentViews } from "./payment-views.tsx";

test.each(locales)("the parts of the payments have a name each in %s, and the one shown is marked", async (locale) => {
  for (const current of paymentPages) {
    const { getAllByRole } = await shown(<PaymentViews current={current} keepsAccounts />, { locale });
    const links = getAllByRole("link");
    expect(links.map(({ textContent }) => textContent)).toEqual(
      paymentPages.map((page) => messagesOf(locale).payments.part[page]),
    );
    expect(
      links.filter((link) => link.getAttribute("aria-current") === "page").map(({ textContent }) => textContent),
    ).toEqual([messagesOf(locale).payments.part[current]]);
  }
});

test("the comparisons with the intermediary are not shown to whom they do not concern", async () => {
  const { links } = await shown(<PaymentViews current="quadro" keepsAccounts={false} />);
  expect(Object.values(links)).toEqual([
    "/pagamenti",
    "/pagamenti/elenco",
    "/pagamenti/casi",
    "/pagamenti/rimborsi",
    "/pagamenti/dovuti",
  ]);
});

test.each([
  [undefined, "Casi da vedere"],
  [0, "Casi da vedere0"],
  [3, "Casi da vedere3"],
])("with %s cases that wait, the part of the cases says %s", async (openCases, said) => {
  const { getByRole } = await shown(
    <PaymentViews current="quadro" keepsAccounts {...(openCases !== undefined && { openCases })} />,
  );
  expect(getByRole("link", { name: /^Casi/ }).textContent).toBe(said);
});
