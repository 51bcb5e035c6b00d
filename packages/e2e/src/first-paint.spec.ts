import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { signIn } from "./support/citizen.ts";
import { areaPages } from "./support/citizens-pages.ts";
import { places } from "./support/places.ts";
import { openDraft } from "./support/send-application.ts";

/** How far a page moved, and what moved farthest. */
type Shift = { readonly value: number; readonly moved: string };

/** Opens a page whose faces and scripts come after it was painted, as on a slow line, and tells what moved when they came. */
const shiftsOf = async (page: Page, path: string): Promise<Shift[]> => {
  const held: (() => void)[] = [];
  let isHeld = true;
  await page.route(/\.woff2|\.js(\?|$)/, async (route) => {
    if (isHeld) await new Promise<void>((let_) => held.push(let_));
    await route.continue();
  });
  await page.goto(places.web + path, { waitUntil: "commit" });
  await page.locator("main h1").first().waitFor();
  await page.evaluate(() => new Promise((painted) => void requestAnimationFrame(() => requestAnimationFrame(painted))));
  isHeld = false;
  for (const release of held) release();
  await page.waitForLoadState("networkidle");
  await page.unroute(/\.woff2|\.js(\?|$)/);
  return page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);
};

/** A phone that keeps nothing, with a watch over what moves. */
const watching = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(globalThis, { shifts });
    type Entry = PerformanceEntry & { value: number; sources: { node?: Element | Text }[] };
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Entry[])
        shifts.push({ value, moved: sources.map(({ node }) => node?.textContent?.slice(0, 40) ?? "?").join(" | ") });
    }).observe({ type: "layout-shift", buffered: true });
  });
  return page;
};

const phone = { locale: "it-IT", viewport: { width: 412, height: 823 }, reducedMotion: "reduce" } as const;
const still = (shifts: readonly Shift[]) => shifts.reduce((sum, { value }) => sum + value, 0) <= 0.01;

/** A page of each kind: home, catalogue, sheet, list, offices, text, sign-in. */
const kinds = [
  "/",
  "/servizi",
  "/servizi?cerca=permsso&destinatari=cittadini",
  "/servizi/ztl-access",
  "/argomenti",
  "/amministrazione/uffici",
  "/domande-frequenti",
  "/accesso",
];

test("no public page moves under the eyes of who reads it, when faces and scripts come late", async ({ browser }) => {
  const context = await browser.newContext(phone);
  const page = await watching(context);
  for (const path of kinds) {
    const shifts = await shiftsOf(page, path);
    expect.soft(still(shifts) ? [] : shifts, path).toEqual([]);
  }
  await context.close();
});

test("nor does a page of the personal area or of a form", async ({ browser }) => {
  const context = await browser.newContext(phone);
  const opener = await context.newPage();
  await signIn(opener, { person: "luca-conti" });
  await openDraft(opener);
  const form = new URL(opener.url()).pathname;
  await opener.close();
  const page = await watching(context);
  for (const path of [...areaPages, form, `${form}?verifica=si`, form.replace(/[^/]+$/, "riepilogo")]) {
    const shifts = await shiftsOf(page, path);
    expect.soft(still(shifts) ? [] : shifts, path).toEqual([]);
  }
  await context.close();
});
