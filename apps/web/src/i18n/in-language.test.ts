import { expect, test } from "vitest";
import { inLanguage } from "./in-language.ts";

test.each([
  ["/", "it", "/"],
  ["/", "de", "/de"],
  ["/de", "it", "/"],
  ["/de", "en", "/en"],
  ["/servizi?cerca=ztl", "de", "/de/servizi?cerca=ztl"],
  ["/de/servizi/ztl-access", "it", "/servizi/ztl-access"],
  ["/en/servizi", "de", "/de/servizi"],
  ["/?a=1", "de", "/de?a=1"],
  ["/de?a=1", "it", "/?a=1"],
  ["/denaro", "en", "/en/denaro"],
] as const)("%s in %s is %s", (path, language, expected) => {
  expect(inLanguage(path, language)).toBe(expected);
});
