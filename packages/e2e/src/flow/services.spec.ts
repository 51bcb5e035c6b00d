import { expect, type Page, test } from "@playwright/test";
import { catalogue } from "@sportello/api/catalogue/catalogue";
import { exampleAnswers } from "@sportello/api/catalogue/example-answers";
import { locales } from "@sportello/domain/locales";
import { expectAccessible } from "../support/axe.ts";
import { signIn } from "../support/citizen.ts";
import { fillToSummary } from "../support/fill-at-once.ts";
import { places } from "../support/places.ts";

const person = "giuseppe-verdi";
const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

/** The services that the demonstration offers speak every language; the others wait in the catalogue. */
const offered = catalogue.filter(({ languages }) => languages.length === locales.length);
/** Where the way stops for money before the receipt: the stamp comes first. */
const moneyStep = new Map(
  offered.flatMap(({ slug, options }) =>
    options.stamp
      ? [[slug, /\/bollo/] as const]
      : options.payment === "immediate"
        ? [[slug, /\/pagamento/] as const]
        : [],
  ),
);

/** From the door of the flow to the receipt, or to the stamp or payment that comes before it. In `/de` and `/en` the words are others, the way is the same. */
const play = async (
  page: Page,
  slug: string,
  { seed, prefix = "", isChecked = false }: { seed: number; prefix?: string; isChecked?: boolean },
): Promise<void> => {
  await page.goto(`${places.web}${prefix}/servizi/${slug}/richiesta`);
  const fresh = page.locator("button[value=nuova]");
  if (await fresh.isVisible()) await fresh.click();
  else {
    await page.locator("#privacy").check({ force: true });
    await page.locator("main form button[type=submit]").click();
  }
  await page.waitForURL(/\/richiesta\/[0-9a-f-]{36}\//);
  if (page.url().endsWith("/privacy")) {
    await page.locator("#privacy").check({ force: true });
    await page.locator("main form button[type=submit]").first().click();
  }
  await fillToSummary(page, exampleAnswers(slug, seed), isChecked ? expectAccessible : undefined);
  if (isChecked) await expectAccessible(page);
  await page.locator(".steppers-btn-confirm").click();
  const step = moneyStep.get(slug);
  if (step) {
    await page.waitForURL(step);
    if (isChecked) await expectAccessible(page);
    return;
  }
  await page.waitForURL(/\/inviata/);
  await expect(page.locator("main strong").filter({ hasText: /^AN/ }).first()).toBeVisible();
};

test.describe("every service on offer", () => {
  let page: Page;
  test.beforeAll(async ({ browser }) => {
    page = await (await browser.newContext({ locale: "it-IT", reducedMotion: "reduce" })).newPage();
    await signIn(page, { person });
  });
  test.afterAll(() => page.context().close());

  for (const [index, { slug }] of offered.entries()) {
    test(`${slug} is asked for ${index % 2 === 0 ? "at a desk" : "on a phone"}, in ${index === 1 ? "German" : "Italian"}`, async () => {
      await page.setViewportSize(index % 2 === 0 ? desktop : phone);
      await play(page, slug, { seed: index + 1, ...(index === 1 && { prefix: "/de" }), isChecked: true });
    });
  }
});

test.describe("every service on offer, in a browser without scripts", () => {
  let page: Page;
  test.beforeAll(async ({ browser }) => {
    page = await (await browser.newContext({ javaScriptEnabled: false, locale: "it-IT", viewport: phone })).newPage();
    await signIn(page, { person });
  });
  test.afterAll(() => page.context().close());

  for (const [index, { slug }] of offered.entries()) {
    test(`${slug} is filled in, groups and files included, and sent`, () => play(page, slug, { seed: index + 11 }));
  }
});
