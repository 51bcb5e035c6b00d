import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { places } from "./support/places.ts";
import { signInAsStaff, staff } from "./support/staff.ts";
import { overflowOf } from "./support/untranslated.ts";

test("K1: the office, its ready texts and its templates of documents are for everybody, at a desk and on a phone, dialogs included", async ({
  page,
}) => {
  await signInAsStaff(page, staff.manager);
  for (const [path, buttons] of [
    ["ufficio", [/^Segna un'assenza/, /^Servizi visibili/]],
    ["testi", ["Nuovo testo"]],
    ["testi/documenti", ["Nuovo documento"]],
  ] as const) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${places.admin}/${path}`);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await expectAccessible(page);
    for (const name of buttons) {
      await page.getByRole("button", { name }).first().click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => overflowOf(page), { message: path }).toBe(0);
  }
});
