import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "@playwright/test";
import { z } from "zod";

type Tree = { readonly [key: string]: string | Tree };
const Texts: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), Texts])));

const textsIn = (language: string): Map<string, string> => {
  const file = resolve(import.meta.dirname, `../../../../apps/web/messages/${language}.json`);
  return new Map(flat(Texts.parse(JSON.parse(readFileSync(file, "utf8")))));
};

const flat = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );

/** Italian texts of the interface, without facts in them, that another language says otherwise. */
const italianOnly = (language: string): Set<string> => {
  const translated = textsIn(language);
  const known = new Set(translated.values());
  return new Set(
    [...textsIn("it")].flatMap(([key, text]) =>
      text.length > 3 && !/[{<*[]/.test(text) && translated.get(key) !== text && !known.has(text) ? [text] : [],
    ),
  );
};

/** What stands in Italian on a page of another language: visible texts, names for screen readers, placeholders and the title. */
export const untranslatedOn = async (page: Page, language: "de" | "en"): Promise<string[]> => {
  const shown = await page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      if (!["SCRIPT", "STYLE"].includes(walker.currentNode.parentElement?.tagName ?? ""))
        texts.push(walker.currentNode.textContent ?? "");
    for (const element of document.querySelectorAll("[aria-label], [placeholder], [title]"))
      for (const name of ["aria-label", "placeholder", "title"]) texts.push(element.getAttribute(name) ?? "");
    return texts.map((text) => text.trim()).filter(Boolean);
  });
  const italian = italianOnly(language);
  return shown.filter((text) => italian.has(text));
};

/** Pixels by which the page is wider than the screen. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
