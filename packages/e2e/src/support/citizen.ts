import { expect, type Page } from "@playwright/test";
import { places } from "./places.ts";

export type SignIn = {
  readonly person?: string;
  readonly method?: "spid" | "cie" | "eidas";
  readonly level?: "1" | "2" | "3";
  readonly site?: string;
};

/** On the sandbox's page: chooses the test person and agrees. */
export const chooseIdentity = async (
  page: Page,
  { person = "maria-rossi", method = "spid", level }: SignIn = {},
): Promise<void> => {
  await expect(page.getByRole("heading", { name: /Entra con/ })).toBeVisible();
  await page.locator(`input[name=person][value=${person}]`).check();
  if (method === "spid" && level) await page.getByLabel("Livello").selectOption(level);
  await page.getByRole("button", { name: "Entra e acconsenti" }).click();
};

/** Signs in from the sign-in page and ends in the personal area. */
export const signIn = async (page: Page, choice: SignIn = {}): Promise<void> => {
  await page.goto(`${choice.site ?? places.web}/accesso`);
  const button = { spid: "Entra con SPID", cie: "Entra con CIE", eidas: /eIDAS/ }[choice.method ?? "spid"];
  await page.getByRole("link", { name: button }).first().click();
  await chooseIdentity(page, choice);
  await page.waitForURL(/area-personale/);
};
