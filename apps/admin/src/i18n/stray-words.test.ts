import { locales } from "@sportello/domain/locales";
import { strayIn } from "@sportello/ui/testing/stray-words";
import { expect, test } from "vitest";
import de from "../../messages/de.json" with { type: "json" };
import en from "../../messages/en.json" with { type: "json" };
import it from "../../messages/it.json" with { type: "json" };

const catalogs = { it, de, en };

test.each(locales)("a thing has one name on these screens, in %s", (locale) => {
  expect(strayIn(catalogs[locale], locale)).toEqual([]);
});
