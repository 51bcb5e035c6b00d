import { expect, type Locator, type Page, test } from "@playwright/test";
import { exampleAnswers } from "@sportello/api/catalogue/example-answers";
import { signIn } from "../support/citizen.ts";
import { fillToSummary } from "../support/fill-at-once.ts";
import { places } from "../support/places.ts";
import { openDraft } from "../support/send-application.ts";

test.describe.configure({ mode: "serial" });

/** On an old phone the page is there seconds before its scripts: what is pressed and typed meanwhile counts. */
const slug = "access-to-records";
let page: Page;
let draft: string;

test.beforeAll(async ({ browser }) => {
  page = await (
    await browser.newContext({ locale: "it-IT", reducedMotion: "reduce", viewport: { width: 390, height: 844 } })
  ).newPage();
  await signIn(page, { person: "luca-conti" });
  await openDraft(page, { slug });
  draft = page.url().replace(/\/[^/]*$/, "");
  await fillToSummary(page, exampleAnswers(slug, 5));
});
test.afterAll(() => page.context().close());

/** Opens a page, does something before any script has come, lets the scripts come, and waits until they run. */
const beforeScripts = async (url: string, act: () => Promise<void>): Promise<void> => {
  const held: (() => void)[] = [];
  let isHeld = true;
  await page.route(/\.js(\?|$)/, async (route) => {
    if (isHeld) await new Promise<void>((let_) => held.push(let_));
    await route.continue();
  });
  await page.goto(url, { waitUntil: "commit" });
  await page.locator("main form").first().waitFor();
  await act();
  isHeld = false;
  for (const release of held) release();
  await page.waitForLoadState("networkidle");
  await page.unroute(/\.js(\?|$)/);
};

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const fields = (): Locator =>
  page.locator("#service-form :is(input, select, textarea)[name]:not([type=hidden], [type=file], [readonly], button)");
/** Names and values of the fields that are asked, as they stand. */
const standing = () =>
  fields().evaluateAll((all) =>
    (all as Field[])
      .filter((field) => field.closest("[data-when][hidden]") === null)
      .map(
        (field) =>
          `${field.name} ${field instanceof HTMLInputElement && /radio|checkbox/.test(field.type) ? `${field.value} ${field.checked}` : field.value}`,
      ),
  );

for (const name of ["richiedente", "atti", "interesse", "modalita", "dichiarazioni"])
  test(`what is typed and chosen on the page "${name}" before the scripts come stands afterwards, and is saved`, async () => {
    let before: string[] = [];
    await beforeScripts(`${draft}/${name}`, async () => {
      await fields().evaluateAll((all) => {
        for (const field of all as Field[]) {
          if (field instanceof HTMLSelectElement) field.selectedIndex = field.options.length - 1;
          else if (field.type === "radio" || field.type === "checkbox") field.click();
          else if (field.type !== "date")
            field.value =
              field.value === "" || /numeric|decimal/.test(field.inputMode) ? `${field.value}7` : `${field.value} 7`;
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }
      });
      before = await standing();
    });
    // What is not asked after such answers is hidden now; all the rest stands.
    await expect(page.getByText(/Salvato alle \d\d:\d\d/)).toBeVisible();
    const after = await standing();
    expect(before).toEqual(expect.arrayContaining(after));
    expect(
      await page
        .locator("[data-when]")
        .evaluateAll(
          (parts) =>
            parts.filter((part) => (part as HTMLElement).hidden !== (part.getAttribute("data-shown") === "false"))
              .length,
        ),
    ).toBe(0);
    await page.reload();
    await expect.poll(standing).toEqual(after);
  });

test("pressed before the scripts come, a choice of the summary, of the profile and of the privacy notice stays", async () => {
  await page.goto(`${draft}/richiedente`);
  for (const [url, choice] of [
    [`${places.web}/servizi/${slug}/richiesta`, page.locator("button[value=nuova]")],
    [`${places.web}/area-personale/profilo`, page.getByLabel("l'ufficio mi scrive un messaggio")],
  ] as const) {
    if (url.endsWith("richiesta")) {
      await page.goto(url);
      await choice.click();
      await beforeScripts(page.url(), () => page.locator("#privacy").check({ force: true }));
      await expect(page.locator("#privacy")).toBeChecked();
      continue;
    }
    await page.goto(url);
    const was = await choice.isChecked();
    await beforeScripts(url, () => choice.click({ force: true }));
    expect(await choice.isChecked()).toBe(!was);
  }
});

test("typed before the scripts come, a search is made when they have come", async () => {
  await beforeScripts(`${places.web}/servizi`, () =>
    page.getByRole("searchbox", { name: "Cerca un servizio" }).fill("residenti"),
  );
  await expect(page).toHaveURL(/\?cerca=residenti$/);
  await expect(page.getByRole("link", { name: "Permesso di sosta per residenti" })).toBeVisible();
});
