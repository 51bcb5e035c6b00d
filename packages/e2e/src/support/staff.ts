import { type BrowserContext, expect, type Page } from "@playwright/test";
import { z } from "zod";
import { places } from "./places.ts";

export const staff = {
  operator: "anna.lombardi@comune.bugliano.pi.it",
  secretary: "paolo.ferri@comune.bugliano.pi.it",
  /** Of registry, schools and taxes. */
  clerk: "marta.rinaldi@comune.bugliano.pi.it",
  manager: "giulia.marchetti@comune.bugliano.pi.it",
  reader: "luca.bassi@comune.bugliano.pi.it",
  administrator: "sara.neri@comune.bugliano.pi.it",
} as const;
export const staffPassword = "Sportello-demo-2026";

const Codes = z.array(z.object({ email: z.string(), code: z.string(), secondsLeft: z.number() }));
const used = new Set<string>();
const met = new Set<string>();
/** After a failed test Playwright goes on in a new process, which does not know what the one before has used. */
const isSecondProcess = Number(process.env["TEST_WORKER_INDEX"] ?? 0) > 0;

/** A code of the account that was not used yet: each opens once, so a second sign-in within half a minute waits for the next. */
export const freshCode = async (email: string): Promise<string> => {
  let code = "";
  await expect(async () => {
    const codes = Codes.parse(await (await fetch(`${places.sandbox}/codici/api`)).json());
    const mine = codes.find((one) => one.email === email);
    code = mine?.code ?? "";
    if (mine && isSecondProcess && !met.has(email)) used.add(`${email} ${code}`);
    met.add(email);
    expect(mine && !used.has(`${email} ${code}`) && mine.secondsLeft > 2).toBe(true);
  }).toPass({ timeout: 45_000 });
  used.add(`${email} ${code}`);
  return code;
};

export const signInAsStaff = async (page: Page, email: string, site: string = places.admin): Promise<void> => {
  await page.goto(`${site}/accesso`);
  await page.getByLabel("E-mail di lavoro").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(staffPassword);
  await page.getByLabel(/Codice di verifica/).fill(await freshCode(email));
  await page.getByRole("button", { name: "Entra" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/accesso"));
};

const sessions = new Map<string, Awaited<ReturnType<BrowserContext["cookies"]>>>();

/** Signs in once for all specs that need somebody inside and are not about how they came in: a code opens once, and the next is half a minute away. */
export const enterAsStaff = async (page: Page, email: string): Promise<void> => {
  await page.context().addCookies(sessions.get(email) ?? []);
  await page.goto(places.admin);
  if (new URL(page.url()).pathname.startsWith("/accesso")) await signInAsStaff(page, email);
  sessions.set(email, await page.context().cookies(places.admin));
};

/** Takes charge at the first press: it can be released again. */
export const takeCharge = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Prendi in carico", exact: true }).click();
  await expect(page.getByRole("button", { name: "Accetta", exact: true })).toBeVisible();
};

/** On an application's page: presses the command, fills what its dialog asks, confirms. */
export const command = async (page: Page, name: string, text: string): Promise<void> => {
  await page.getByRole("button", { name, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").first().fill(text);
  await dialog.getByRole("button", { name, exact: true }).click();
  await expect(dialog).toBeHidden();
};
