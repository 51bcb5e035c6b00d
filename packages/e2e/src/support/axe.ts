import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/**
 * No violation of WCAG 2.2 A and AA on the page once it stands. Left out: the invisible element by which React Aria speaks to screen
 * readers, whose text is gone a moment after it was said.
 */
export const expectAccessible = async (page: Page): Promise<void> => {
  const found = await violationsOf(page);
  if (found.length > 0) await page.waitForTimeout(settling);
  // Between two pages Next takes the old title away a moment before it brings the new one: what is wrong is wrong on a page at rest.
  expect.soft(found.length > 0 ? await violationsOf(page) : found, page.url()).toEqual([]);
};

/** Longer than any page takes to replace another, on the slowest machine. */
const settling = 1_500;

const violationsOf = async (page: Page): Promise<string[]> => {
  await expect(page).toHaveTitle(/./);
  const { violations } = await new AxeBuilder({ page })
    .exclude("[data-live-announcer]")
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
};
