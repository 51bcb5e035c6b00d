import { type BrowserContext, chromium } from "@playwright/test";
import { ensureChromium } from "../scripts/stack/ensure-chromium.ts";
import { benchStack } from "./bench-stack.ts";

const service = "ztl-access";

/** The product on data of its own, a phone's browser, and the addresses of a page of each kind: public ones, a form's page, the personal area. */
export const pageStack = async () => {
  const stack = await benchStack();
  const site = `http://localhost:${stack.ports.web}`;
  process.env["WEB_URL"] = site;
  process.env["SANDBOX_URL"] = `http://localhost:${stack.ports.sandbox}`;
  // These read where the product listens when they are loaded.
  const { signIn } = await import("../packages/e2e/src/support/citizen.ts");
  const { openDraft } = await import("../packages/e2e/src/support/send-application.ts");
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const context = (): Promise<BrowserContext> =>
    browser.newContext({ viewport: { width: 412, height: 823 }, reducedMotion: "reduce" });

  const citizen = await context();
  const page = await citizen.newPage();
  // Not the one in whose name B1 sends by the thousand: nobody's desk holds that.
  await signIn(page, { person: "maria-rossi", site });
  await openDraft(page, { slug: service, site });
  const form = page.url();
  await page.close();
  const anybody = await context();
  return {
    pages: {
      catalogue: { context: anybody, url: `${site}/servizi` },
      sheet: { context: anybody, url: `${site}/servizi/${service}` },
      area: { context: citizen, url: `${site}/area-personale` },
      form: { context: citizen, url: form },
    },
    close: async () => {
      await browser.close();
      await stack.stop();
    },
  };
};
