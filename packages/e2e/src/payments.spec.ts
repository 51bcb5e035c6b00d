import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { signIn } from "./support/citizen.ts";
import { awaitMail } from "./support/mail.ts";
import { places } from "./support/places.ts";
import { fillForm, openDraft } from "./support/send-application.ts";

/** Test cards of the sandbox's checkout: each makes something else happen. */
const cards = { paid: "4000 0000 0000 0010", refused: "4000 0000 0000 0028", browser_closed: "4000 0000 0000 0101" } as const;

/** Where the example answers want to be written to. */
const addressGiven = "giulia.bianchi@posta.example";

/** A day permit, filled in and sent: the way leads to the payment. Returns the id of the application. */
const askForPermit = async (page: Page): Promise<string> => {
  await openDraft(page, { slug: "ztl-daily-pass" });
  await fillForm(page, { slug: "ztl-daily-pass" });
  await page.getByRole("button", { name: "Invia", exact: true }).click();
  await page.waitForURL(/\/pagamento/);
  await expect(page.getByRole("button", { name: /Paga ora/ })).toBeVisible({ timeout: 30_000 });
  return /richiesta\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
};

/** At the checkout: pays with the card that makes this happen. */
const payWith = async (page: Page, outcome: keyof typeof cards): Promise<void> => {
  await page.waitForURL(/\/paga\//);
  await page.getByLabel("Numero della carta").fill(cards[outcome]);
  await page.getByRole("button", { name: /^Paga/ }).click();
};

test.describe("a permit that is paid at once", () => {
  test.beforeEach(async ({ page }) => signIn(page, { person: "luca-conti" }));

  test("is refused by the bank, then paid through the checkout, and the receipt is in the personal area", async ({ page }) => {
    await askForPermit(page);
    await expect(page.getByText("Scegli come pagare")).not.toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole("button", { name: /Paga ora/ }).click();
    await page.waitForURL(/\/paga\//);
    await expectAccessible(page);
    await payWith(page, "refused");
    await page.waitForURL(/\/pagamenti\//);
    await expect(page.getByText("Il pagamento non è riuscito").first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: /Riprova a pagare/ }).click();
    await payWith(page, "paid");
    await page.waitForURL(/\/inviata/, { timeout: 30_000 });
    await expect(page.getByRole("heading", { name: "Richiesta inviata" })).toBeVisible();
    await page.goto(`${places.web}/area-personale/pagamenti`);
    await expect(page.getByText("Pagato", { exact: true }).first()).toBeVisible();
    await expectAccessible(page);
    const [receipt] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Scarica la ricevuta" }).first().click()]);
    expect(receipt.suggestedFilename()).toMatch(/^ricevuta-pagamento-\d+\.pdf$/);
  });

  test("is paid while the browser closes, and goes on by itself; the payer is written to", async ({ page }) => {
    const id = await askForPermit(page);
    await page.getByRole("button", { name: /Paga ora/ }).click();
    await payWith(page, "browser_closed");
    await expect(page.getByText("La finestra si è chiusa")).toBeVisible();
    await expect(async () => {
      await page.goto(`${places.web}/servizi/ztl-daily-pass/richiesta/${id}/inviata`);
      expect(page.url()).toContain("/inviata");
    }).toPass({ timeout: 60_000 });
    const code = (await page.locator("main strong").filter({ hasText: /^AN/ }).first().textContent()) ?? "no code";
    await awaitMail(addressGiven, new RegExp(`^Pagamento ricevuto: Permesso giornaliero ZTL ${code}`));
  });
});
