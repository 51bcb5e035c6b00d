import { expect, type Locator, type Page } from "@playwright/test";

const middle = async (place: Locator): Promise<{ readonly x: number; readonly y: number; readonly top: number }> => {
  const box = await place.boundingBox();
  if (!box) throw new Error(`${String(place)} is not on the page`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, top: box.y };
};

/** Drags with the mouse, as a hand does, and lets go over the upper edge of the other: before it. */
export const dragBefore = async (page: Page, what: Locator, before: Locator): Promise<void> => {
  // The canvas is drawn anew after each change: what was found a moment ago may be gone.
  await expect(() => before.scrollIntoViewIfNeeded({ timeout: 2_000 })).toPass();
  const from = await middle(what);
  const to = await middle(before);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 6, from.y + 6, { steps: 3 });
  await page.mouse.move(to.x, to.top + 6, { steps: 10 });
  await page.mouse.move(to.x, to.top + 5);
  await page.mouse.up();
};
