import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/**
 * No violation of WCAG 2.2 A and AA on the page as it stands. Left out: the invisible element by which React Aria speaks to screen
 * readers, whose text is gone a moment after it was said.
 */
export const expectAccessible = async (page: Page): Promise<void> => {
  // Next sends the title a moment after the page.
  await expect(page).toHaveTitle(/./);
  const { violations } = await new AxeBuilder({ page })
    .exclude("[data-live-announcer]")
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect
    .soft(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
      page.url(),
    )
    .toEqual([]);
};
