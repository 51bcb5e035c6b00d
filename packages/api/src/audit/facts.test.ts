import { describeOptions } from "@sportello/connectors/describe-options";
import { describe, expect, test } from "vitest";
import { connectorKinds, vendorsByKind } from "../connectors/vendors.ts";
import { auditFacts, eachLanguage } from "./facts.ts";
import { optionTitles } from "./option-titles.ts";

describe("the facts of the security log", () => {
  test("are named once, in order", () => {
    expect(auditFacts).toEqual([...new Set(auditFacts)].toSorted((one, other) => one.localeCompare(other, "en")));
  });

  test("say a text of each language apart, and nothing of one that is missing", () => {
    expect(eachLanguage("hours", { it: "9–12", de: undefined, en: "9 to 12" })).toEqual({
      "hours.it": "9–12",
      "hours.en": "9 to 12",
    });
  });
});

describe("the titles of the options in a line", () => {
  test.each(
    connectorKinds.flatMap((kind) => Object.keys(vendorsByKind[kind]).map((vendor) => [kind, vendor] as const)),
  )("of %s by %s are those of the vendor, in Italian at least", (kind, vendor) => {
    const options = describeOptions(vendorsByKind[kind][vendor]!.options);
    const titles = optionTitles({
      kind,
      vendor: `former → ${vendor}`,
      ...Object.fromEntries(options.map(({ key }) => [`option.${key}`, "a → b"])),
    });
    expect(Object.keys(titles).toSorted()).toEqual(options.map(({ key }) => `option.${key}`).toSorted());
    expect(Object.values(titles).filter(({ it }) => it.trim() === "")).toEqual([]);
  });

  test.each([
    ["about something else", { role: "operator → manager" }],
    ["of a vendor that is no longer ours", { kind: "protocol", vendor: "gone", "option.url": "a → b" }],
    [
      "of a vendor called like a part of the language",
      { kind: "protocol", vendor: "constructor", "option.url": "a → b" },
    ],
    ["of a kind nobody knows", { kind: "telepathy", vendor: "x", "option.url": "a → b" }],
    ["of a service taken from an address, which has a kind of its own", { kind: "address" }],
  ])("are none in a line %s", (_, details) => {
    expect(optionTitles(details)).toEqual({});
  });

  test("are those the line speaks of, and no others", () => {
    const [kind, vendor] = ["protocol", Object.keys(vendorsByKind.protocol)[0] ?? ""] as const;
    const [first] = describeOptions(vendorsByKind[kind][vendor]!.options);
    expect(optionTitles({ kind, vendor, [`option.${first?.key}`]: "***", "option.unheard": "x" })).toEqual({
      [`option.${first?.key}`]: first?.title,
    });
  });
});
