import type { Locator, Page } from "@playwright/test";

const hasFocus = (place: Locator): Promise<boolean> => place.evaluate((element) => element === document.activeElement);

/** Tabs until the place has the focus, forwards; a place that no key reaches is the failure looked for. */
export const tabTo = async (page: Page, place: Locator): Promise<void> => {
  await place.waitFor();
  for (let pressed = 0; pressed < 200; pressed += 1) {
    if (await hasFocus(place)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no number of tabs leads to ${String(place)}`);
};

/** Goes there by keys and presses. */
export const pressByKeys = async (page: Page, place: Locator, key = "Enter"): Promise<void> => {
  await tabTo(page, place);
  await page.keyboard.press(key);
};

/** Goes there by keys and writes over what is there. */
export const writeByKeys = async (page: Page, place: Locator, text: string): Promise<void> => {
  await tabTo(page, place);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
};
