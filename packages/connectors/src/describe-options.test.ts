import { expect, test } from "vitest";
import { z } from "zod";
import { describeOptions } from "./describe-options.ts";
import { identityVendors } from "./identity/registry.ts";
import { noticeVendors } from "./notices/registry.ts";
import { paymentVendors } from "./payments/registry.ts";
import { protocolVendors } from "./protocol/registry.ts";

/** Those an administrator chooses; where files are kept the installation says. */
const every = Object.entries({ ...protocolVendors, ...noticeVendors, ...identityVendors, ...paymentVendors });

test.each(every)("the console can draw every field of %s, in three languages", (_, vendor) => {
  const fields = describeOptions(vendor.options);
  expect(fields.map(({ key }) => key)).toEqual(Object.keys(vendor.options.shape));
  for (const field of fields) {
    expect(field.kind).not.toBe("other");
    expect(Object.keys(field.title).toSorted()).toEqual(["de", "en", "it"]);
  }
});

test.each(every)("%s marks where its calls go, and what must not be shown again", (_, vendor) => {
  const fields = describeOptions(vendor.options);
  expect(fields.filter(({ isAddress }) => isAddress)).toHaveLength(1);
  expect(fields.filter(({ kind }) => kind === "secret").length).toBeGreaterThan(0);
});

test.each(every)("%s never shows a key or a password again", (_, vendor) => {
  for (const { key, kind } of describeOptions(vendor.options))
    if (/password|secret|key$/i.test(key)) expect([key, kind]).toEqual([key, "secret"]);
});

test("limits, standards and what is required come from the schema itself", () => {
  const fields = describeOptions(protocolVendors["sandbox-registry"].options);
  const find = (key: string) => fields.find((field) => field.key === key);
  expect(find("url")).toMatchObject({ kind: "url", isRequired: true, isAddress: true, standard: null });
  expect(find("apiKey")).toMatchObject({ kind: "secret", isRequired: true });
  expect(find("timeoutSeconds")).toMatchObject({
    kind: "number",
    isRequired: false,
    standard: 30,
    limits: { min: 1, max: 120 },
  });
  expect(find("createFolders")).toMatchObject({ kind: "boolean", standard: true });
});

test("a field that says only its title is drawn too, and one that is no plain value is left alone", () => {
  const fields = describeOptions(
    z.strictObject({
      code: z.string().meta({ title: "Codice" }),
      mode: z.enum(["a", "b"]),
      nested: z.object({ deep: z.string() }),
    }),
  );
  expect(fields.map(({ kind, title }) => [kind, title.it])).toEqual([
    ["text", "Codice"],
    ["choice", "mode"],
    ["other", "nested"],
  ]);
});
