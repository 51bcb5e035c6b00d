import { expect, type Locator, type Page, test } from "@playwright/test";
import { exampleAnswers } from "@sportello/api/catalogue/example-answers";
import { expectAccessible } from "../support/axe.ts";
import { signIn } from "../support/citizen.ts";
import { answerAt } from "../support/fill-page.ts";
import { places } from "../support/places.ts";

const slug = "access-to-records";
const answers = exampleAnswers(slug, 3);
/** Tabs until the place has the focus; a place that no key reaches is the failure looked for. */
const tabTo = async (page: Page, place: Locator): Promise<void> => {
  for (let pressed = 0; pressed < 120; pressed += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no number of tabs leads to ${String(place)}`);
};

const focusIsSeen = (page: Page) =>
  page.evaluate(() => {
    const style = getComputedStyle(document.activeElement ?? document.body);
    return style.outlineStyle !== "none" || style.boxShadow !== "none" || style.borderColor !== "";
  });

/** Answers what has the focus, with keys alone. */
const answer = async (page: Page, field: Locator): Promise<void> => {
  const [name, type, value] = [
    (await field.getAttribute("name")) ?? "",
    await field.getAttribute("type"),
    (await field.getAttribute("value")) ?? "",
  ];
  const wanted = answerAt(answers, name);
  if (type === "radio") {
    if (String(wanted) === value && !(await field.isChecked())) await page.keyboard.press("Space");
  } else if (type === "checkbox") {
    const isWanted = wanted === true || (Array.isArray(wanted) && wanted.includes(value));
    if (isWanted !== (await field.isChecked())) await page.keyboard.press("Space");
  } else if ((typeof wanted === "string" || typeof wanted === "number") && type !== "file") {
    const text = String(wanted);
    if ((await field.evaluate((element) => element.tagName)) === "SELECT")
      await page.keyboard.type((await field.locator(`option[value="${text}"]`).textContent()) ?? "");
    else if ((await field.inputValue()) !== text) {
      await page.keyboard.press("ControlOrMeta+a");
      if (type === "date") await field.fill(text);
      else await page.keyboard.insertText(text);
    }
  }
};

test("a citizen who uses the keyboard alone asks, reviews and sends", async ({ page }) => {
  await signIn(page, { person: "giuseppe-verdi" });
  await page.goto(`${places.web}/servizi/${slug}/richiesta`);
  const fresh = page.locator("button[value=nuova]");
  if (await fresh.isVisible()) {
    await tabTo(page, fresh);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/richiesta\/[0-9a-f-]{36}\//);
  }
  const privacy = page.locator("#privacy");
  await tabTo(page, privacy);
  await page.keyboard.press("Space");
  await tabTo(page, page.locator("main form button[type=submit]").first());
  expect(await focusIsSeen(page)).toBe(true);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/richiesta\/[0-9a-f-]{36}\/(?!privacy)/);
  for (let pages = 0; pages < 10 && !page.url().includes("/riepilogo"); pages += 1) {
    const here = new URL(page.url()).pathname;
    const next = page.locator(".steppers-btn-confirm");
    await page.locator("main form").first().waitFor();
    // From the first field to the button "next", as the tabs go.
    for (let pressed = 0; pressed < 120; pressed += 1) {
      if (await next.evaluate((element) => element === document.activeElement)) break;
      const focused = page.locator("main form [name]:focus:not(button)");
      if ((await focused.count()) > 0) await answerRadioOrField(page, focused);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname !== here || url.searchParams.has("verifica"));
    if (page.url().includes("verifica")) throw new Error(`${here}: ${await page.locator("#form-errors").innerText()}`);
  }
  await tabTo(page, page.getByRole("button", { name: "Invia", exact: true }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/inviata/);
});

/** Arrow keys walk through radio buttons; a group is one stop of the tab key. */
const answerRadioOrField = async (page: Page, focused: Locator): Promise<void> => {
  if ((await focused.getAttribute("type")) !== "radio") return answer(page, focused);
  const name = (await focused.getAttribute("name")) ?? "";
  const wanted = answerAt(answers, name);
  if (typeof wanted !== "string") return;
  for (let step = 0; step < 8; step += 1) {
    const here = page.locator("main form [name]:focus");
    if ((await here.getAttribute("value")) === wanted) {
      if (!(await here.isChecked())) await page.keyboard.press("Space");
      return;
    }
    await page.keyboard.press("ArrowDown");
  }
};

test("at 320 points, in forced colours and without motion nothing of the flow is lost", async ({ browser }) => {
  const context = await browser.newContext({
    locale: "it-IT",
    viewport: { width: 320, height: 640 },
    reducedMotion: "reduce",
    forcedColors: "active",
  });
  const page = await context.newPage();
  await signIn(page, { person: "giuseppe-verdi" });
  await page.goto(`${places.web}/servizi/${slug}/richiesta`);
  const pages = [`${places.web}/accesso?motivo=session_expired`, page.url()];
  const fresh = page.locator("button[value=nuova]");
  if (await fresh.isVisible()) await fresh.click();
  else {
    await page.locator("#privacy").check({ force: true });
    await page.locator("main form button[type=submit]").first().click();
  }
  await page.waitForURL(/\/richiesta\/[0-9a-f-]{36}\//);
  const draft = page.url().replace(/\/[^/]*$/, "");
  for (const url of [...pages, `${draft}/privacy`, `${draft}/richiedente?verifica=si`, `${draft}/riepilogo`]) {
    await page.goto(url);
    const { scrollWidth, clientWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }));
    expect(scrollWidth, `${url} is wider than the screen`).toBeLessThanOrEqual(clientWidth);
    for (const button of await page.locator("main button:visible, main a.btn:visible").all()) {
      const box = await button.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0), await button.innerText()).toBeLessThanOrEqual(321);
    }
    const moving = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === "running").length,
    );
    expect(moving, `${url} moves`).toBe(0);
    await expectAccessible(page);
  }
  await context.close();
});
