import { statuses } from "@sportello/domain/applications/status";
import { locales } from "@sportello/domain/locales";
import { refusals } from "@sportello/domain/refusals";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { messagesOf } from "./messages.ts";

type Tree = { readonly [key: string]: string | Tree };

const flat = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );

const branch = /(?:=\d+|zero|one|two|few|many|other) \{[^{}]*\}/g;

/** Names of the facts and tags a text needs; the words of a plural's branches are not facts. */
const factsOf = (text: string): string[] =>
  [...new Set([...text.replaceAll(branch, "").matchAll(/[{<](\w+)[,}>]/g)].map((match) => match[1] ?? ""))].toSorted();

const italian = new Map(flat(messagesOf("it")));

describe.each(["de", "en"] as const)("the texts in %s", (locale) => {
  const translated = new Map(flat(messagesOf(locale)));

  test("say everything the Italian ones say, and nothing else", () => {
    expect([...translated.keys()].toSorted()).toEqual([...italian.keys()].toSorted());
  });

  test("leave no text empty", () => {
    expect([...translated].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  test("need the same facts", () => {
    const different = [...translated].filter(
      ([key, text]) => factsOf(text).join() !== factsOf(italian.get(key) ?? "").join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });
});

describe.each(locales)("in %s", (locale) => {
  const { refusal, status } = messagesOf(locale);

  test("every reason for a no is explained", () => {
    expect(Object.keys(refusal.code).toSorted()).toEqual(Object.keys(refusals).toSorted());
  });

  test("every status has its name", () => {
    expect(Object.keys(status).toSorted()).toEqual([...statuses].toSorted());
  });

  test.each([0, 1, 2])("the number of services found reads well for %d", (count) => {
    const t = createTranslator({ locale, messages: messagesOf(locale), namespace: "catalogue" });
    expect(t("found", { count })).not.toMatch(/[{}#]/);
  });
});

test("German speaks to the citizen as Sie, everywhere", () => {
  expect(flat(messagesOf("de")).filter(([, text]) => /\b(?:du|dich|dir|dein(?:e[mnrs]?)?)\b/i.test(text))).toEqual([]);
});

test("Italian speaks to the citizen as tu, everywhere", () => {
  expect(
    flat(messagesOf("it")).filter(([, text]) => /\b(?:Lei|La preghiamo|Suo|Sua|cliccando|clicca)\b/.test(text)),
  ).toEqual([]);
});
