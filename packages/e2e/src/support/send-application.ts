import { expect, type Page } from "@playwright/test";
import { exampleAnswers } from "@sportello/api/catalogue/example-answers";
import { expectAccessible } from "./axe.ts";
import { fillPage } from "./fill-page.ts";
import { places } from "./places.ts";

export type Sent = { readonly id: string; readonly code: string };
export type Wish = {
  readonly slug?: string;
  readonly seed?: number;
  readonly site?: string;
  readonly isChecked?: boolean;
};

/** Opens a new draft of a service for a citizen who is signed in, and agrees to the privacy notice; ends on the first page of the form. */
export const openDraft = async (page: Page, { slug = "ztl-access", site = places.web }: Wish = {}): Promise<void> => {
  await page.goto(`${site}/servizi/${slug}/richiesta`);
  await agree(page);
};

/** Agrees to the privacy notice of a new request, also where an older draft waits. */
export const agree = async (page: Page): Promise<void> => {
  const box = page.getByLabel("Ho letto e compreso l'informativa sulla privacy");
  const fresh = page.getByRole("button", { name: "Inizia una nuova richiesta" });
  await expect(box.or(fresh).first()).toBeVisible();
  if (await fresh.isVisible()) await fresh.click();
  await box.check({ force: true });
  await page.getByRole("button", { name: "Avanti" }).click();
  await page.waitForURL(/\/richiesta\/[0-9a-f-]{36}\//);
};

/** Fills page after page until the summary. */
export const fillForm = async (
  page: Page,
  { slug = "ztl-access", seed = 1, isChecked = false }: Wish = {},
): Promise<void> => {
  const answers = exampleAnswers(slug, seed);
  while (!page.url().includes("/riepilogo")) {
    const here = page.url();
    await fillPage(page, answers);
    if (isChecked) await expectAccessible(page);
    await page.getByRole("button", { name: "Avanti" }).click();
    await page.waitForURL((url) => url.toString() !== here);
  }
};

/** Sends from the summary and reads the code on the receipt page. */
export const send = async (page: Page): Promise<Sent> => {
  await page.getByRole("button", { name: "Invia", exact: true }).click();
  await page.waitForURL(/\/inviata/);
  await expect(page.getByRole("heading", { name: "Richiesta inviata" })).toBeVisible();
  const id = /richiesta\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
  const code = (await page.locator("main strong").filter({ hasText: /^AN/ }).first().textContent()) ?? "";
  return { id, code };
};

/** The whole of it. */
export const sendApplication = async (page: Page, wish: Wish = {}): Promise<Sent> => {
  await openDraft(page, wish);
  await fillForm(page, wish);
  return send(page);
};
