/** All that is written, in one line; what only machines read is left out. */
export const textOf = (element: Element): string => {
  const copy = element.cloneNode(true) as Element;
  for (const silent of copy.querySelectorAll("script, style, svg title")) silent.remove();
  return (copy.textContent ?? "").replaceAll(/\s+/g, " ").trim();
};

/** Where each link leads, by its name; of links that share a name the last. */
export const linksOf = (body: Element): Record<string, string | null> =>
  Object.fromEntries(
    [...body.querySelectorAll("a")].map((link) => [
      link.getAttribute("aria-label") ?? textOf(link),
      link.getAttribute("href"),
    ]),
  );

/** What a list offers as chosen before anybody touches it: the option the markup marks, else the first. */
export const chosenIn = (select: Element): string | null =>
  (select.querySelector("option[selected]") ?? select.querySelector("option"))?.getAttribute("value") ?? null;
