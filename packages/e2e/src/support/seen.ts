import type { Page } from "@playwright/test";

/** Seconds that the longest animation or transition of the page would take; less than a frame is none. */
export const motionOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const seconds = (text: string): number =>
      Math.max(...text.split(",").map((part) => Number.parseFloat(part) * (part.trim().endsWith("ms") ? 0.001 : 1)));
    const longest = [...document.querySelectorAll("*")].map((element) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
      return Math.max(seconds(transitionDuration), animationName === "none" ? 0 : seconds(animationDuration));
    });
    const most = Math.max(0, ...longest);
    return most < 0.016 && getComputedStyle(document.documentElement).scrollBehavior !== "smooth"
      ? 0
      : Math.max(most, 0.016);
  });

/**
 * What is lost when the browser's text is twice as large (WCAG 1.4.4) on a screen of 1280 points: the page scrolling sideways, texts cut by a box that
 * hides what does not fit, buttons and fields lower than their text.
 */
export const lostAtTwiceTheSize = async (page: Page): Promise<string[]> => {
  const lost = await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
    const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const isHidden = (element: Element): boolean =>
      element.closest(".visually-hidden, .skiplinks, [aria-hidden=true]") !== null ||
      !element.checkVisibility({ visibilityProperty: true });
    const cut = [...document.querySelectorAll<HTMLElement>("body *")].filter((element) => {
      if (element.children.length > 0 && !element.matches("button, a.btn")) return false;
      if ((element.textContent ?? "").trim() === "" || isHidden(element)) return false;
      const { overflowX, overflowY } = getComputedStyle(element);
      const isClipped = (overflow: string) => overflow === "hidden" || overflow === "clip";
      return (
        (isClipped(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (isClipped(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    });
    document.documentElement.style.removeProperty("font-size");
    return [
      ...(sideways > 0 ? [`${sideways} points sideways`] : []),
      ...cut.map((element) => element.outerHTML.slice(0, 120)),
    ];
  });
  return lost;
};
