import type { Page } from "@playwright/test";
import { answerAt, fileFor } from "./fill-page.ts";

type Answers = Readonly<Record<string, unknown>>;

/** Presses "add" of each repeating group until it has as many rows as the answers; every press posts and saves the page. */
const addRows = async (page: Page, answers: Answers): Promise<void> => {
  for (const group of await page.locator("main form input[name^='_rows.']").all()) {
    const path = ((await group.getAttribute("name")) ?? "").replace("_rows.", "");
    const rows = answerAt(answers, path);
    if (!Array.isArray(rows) || Number(await group.inputValue()) >= rows.length) continue;
    await Promise.all([page.waitForLoadState("load"), page.locator(`button[name=_add][value="${path}"]`).click()]);
    await page.waitForURL((url) => url.hash !== "");
    return addRows(page, answers);
  }
};

/**
 * Fills every question of the page that the answers know in one go, with and without scripts: what a script of a person's browser would
 * do. What an answer reveals is filled too.
 */
export const fillAtOnce = async (page: Page, answers: Answers): Promise<void> => {
  await addRows(page, answers);
  await page.evaluate((known) => {
    const at = (path: string): unknown =>
      path
        .split(".")
        .reduce<unknown>(
          (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
          known,
        );
    const isTicked = (name: string, value: string): boolean => {
      const wanted = at(name);
      if (typeof wanted === "boolean") return wanted;
      if (Array.isArray(wanted)) return wanted.map(String).includes(value);
      return typeof wanted === "object" && wanted !== null
        ? Reflect.get(wanted, value) === true
        : String(wanted) === value;
    };
    /** A day typed in three parts. */
    const partOf = (name: string): string | undefined => {
      const [, path = "", part = ""] = /^(.+)\.(day|month|year)$/.exec(name) ?? [];
      const day = path === "" ? undefined : at(path);
      const index = ["year", "month", "day"].indexOf(part);
      return typeof day === "string" ? day.split("-")[index] : undefined;
    };
    const typed = (field: HTMLElement, wanted: unknown): string =>
      field.closest(".input-group") && typeof wanted === "number"
        ? (wanted / 100).toFixed(2).replace(".", ",")
        : String(wanted).replace(/^(\d+)\.(\d+)$/, "$1,$2");
    for (let turn = 0; turn < 6; turn += 1) {
      for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
        "main form [name]:not(button, [type=hidden], [type=file], [readonly])",
      )) {
        if (field.closest("[data-when][hidden]") || field.name.startsWith("_")) continue;
        if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox")) {
          if (at(field.name) !== undefined)
            field.checked =
              field.type === "radio" ? String(at(field.name)) === field.value : isTicked(field.name, field.value);
        } else {
          const wanted = at(field.name) ?? partOf(field.name);
          if (typeof wanted === "string" || typeof wanted === "number") field.value = typed(field, wanted);
        }
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
  }, answers);
  for (const control of await page.locator("main form input[type=file]:not([capture])").all()) {
    const path = ((await control.getAttribute("name")) ?? "").replace("_file.", "");
    const frame = control.locator("xpath=ancestor::*[@data-upload]");
    if (
      answerAt(answers, path) === undefined ||
      (await frame.locator("xpath=ancestor::*[@data-when and @hidden]").count()) > 0
    )
      continue;
    if ((await frame.locator("[data-upload-list] li").count()) === 0)
      await control.setInputFiles(await fileFor(control));
  }
};

const next = /^(Avanti|Weiter|Next)$/;

/** Fills page after page until the summary; a page that is refused is an error that says what the form said. */
export const fillToSummary = async (
  page: Page,
  answers: Answers,
  check: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  for (let pages = 0; pages < 12 && !page.url().includes("/riepilogo"); pages += 1) {
    await fillAtOnce(page, answers);
    await check(page);
    const here = new URL(page.url()).pathname;
    await page.getByRole("button", { name: next }).click();
    await page.waitForURL(
      (url) => url.pathname !== here || url.searchParams.has("verifica") || url.searchParams.has("file"),
    );
    if (new URL(page.url()).pathname === here)
      throw new Error(`${here}: ${await page.locator("#form-errors, main .callout.danger").first().innerText()}`);
  }
};
