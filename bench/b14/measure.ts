import type { Page } from "@playwright/test";
import { typedInto } from "./form.ts";

/** Longer than this nobody would wait. */
const patience = 30_000;

/**
 * Types "x" into a question and takes it away again, as often as asked, and answers for each key the milliseconds from the key to the
 * dependent question being there or gone, laid out. The next key comes when the page is at rest.
 */
export const measureKeys = async (page: Page, times: number): Promise<number[]> => {
  const figures: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const index = typedInto[round % typedInto.length] ?? 0;
    const input = page.locator(`input[name="d${index}"], input[name="data[d${index}]"]`);
    await input.focus();
    for (const [key, isShown] of [
      ["x", true],
      ["Backspace", false],
    ] as const) {
      await page.evaluate(watch, { index, isShown, patience });
      await page.keyboard.press(key);
      figures.push(await page.evaluate(() => (globalThis as unknown as { b14: Promise<number> }).b14));
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            requestIdleCallback(() => resolve(null), { timeout: 5_000 });
          }),
      );
    }
  }
  return figures;
};

/** Runs in the page: waits for the key, then for the change. */
const watch = ({ index, isShown, patience: longest }: { index: number; isShown: boolean; patience: number }): void => {
  const isThere = () => {
    const input = document.querySelector<HTMLElement>(`input[name="q${index}"], input[name="data[q${index}]"]`);
    return input !== null && input.getClientRects().length > 0;
  };
  const measured = new Promise<number>((resolve, reject) => {
    document.addEventListener(
      "keydown",
      ({ timeStamp }) => {
        const observer = new MutationObserver(() => {
          if (isThere() !== isShown) return;
          observer.disconnect();
          resolve(performance.now() - timeStamp);
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        setTimeout(() => reject(new Error(`question ${index} did not change`)), longest);
      },
      { once: true, capture: true },
    );
  });
  Object.assign(globalThis, { b14: measured });
};
