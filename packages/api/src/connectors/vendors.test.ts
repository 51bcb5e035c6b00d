import { describeOptions } from "@sportello/connectors/describe-options";
import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { connectorKinds, pingers, vendorsByKind, vendorTitle } from "./vendors.ts";

const vendors = connectorKinds.flatMap((kind) =>
  Object.entries(vendorsByKind[kind]).map(([name, vendor]) => ({ kind, name, vendor })),
);

describe("the outside systems a municipality may choose", () => {
  test("are of every kind, and each kind can be asked whether it is there", () => {
    expect(Object.keys(pingers).toSorted()).toEqual([...connectorKinds].toSorted());
    for (const kind of connectorKinds) expect(Object.keys(vendorsByKind[kind]).length).toBeGreaterThan(0);
  });

  test("have titles that differ within their kind", () => {
    for (const kind of connectorKinds) {
      const titles = Object.values(vendorsByKind[kind]).map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });
});

describe.each(vendors)("$kind by $name", ({ kind, name, vendor }) => {
  const fields = describeOptions(vendor.options);

  test("is drawn by the console without knowing it: every field has a kind and a title in every language", () => {
    expect(fields.length).toBeGreaterThan(1);
    for (const { key, kind: control, title, description } of fields) {
      expect({ key, control }).not.toEqual({ key, control: "other" });
      for (const locale of locales)
        expect({ key, title: title[locale]?.trim() }).toMatchObject({ key, title: expect.stringMatching(/./) });
      if (description) for (const locale of locales) expect(description[locale]?.trim()).toBeTruthy();
    }
  });

  test("hides what opens it: keys and passwords are secrets, and nothing else is", () => {
    const named = fields.filter(({ key }) => /key$|secret$|password$|token$/i.test(key)).map(({ key }) => key);
    const secret = fields.filter(({ kind: control }) => control === "secret").map(({ key }) => key);
    expect(secret.toSorted()).toEqual(named.toSorted());
  });

  test("names where its calls go, so that its secrets are written again when that changes", () => {
    const addresses = fields.filter(({ isAddress }) => isAddress);
    const hasSecret = fields.some(({ kind: control }) => control === "secret");
    if (hasSecret) expect(addresses.length).toBeGreaterThan(0);
    for (const { key } of addresses) expect(key).toMatch(/url|host|issuer/i);
  });

  test("refuses what it does not know, nothing at all and options of another shape, and says its own name", () => {
    for (const options of [null, {}, { unknown: 1 }, "x", []])
      expect(() => vendor.create(options, undefined as never)).toThrow(vendor.title);
  });

  test("is called by its title", () => {
    expect(vendorTitle(kind, name)).toBe(vendor.title);
  });
});

test.each([
  ["protocol", "old-registry"],
  ["protocol", "constructor"],
  ["protocol", "__proto__"],
  ["nothing", "smtp"],
  ["constructor", "smtp"],
])("of kind %s, %s is no longer among ours and keeps the name it was stored with", (kind, vendor) => {
  expect(vendorTitle(kind, vendor)).toBe(vendor);
});
