import { describe, expect, test } from "vitest";
import { z } from "zod";
import { isConnectorRefused } from "./failures.ts";
import { fileVendors } from "./files/registry.ts";
import { identityVendors } from "./identity/registry.ts";
import { noticeVendors } from "./notices/registry.ts";
import { paymentVendors } from "./payments/registry.ts";
import { protocolVendors } from "./protocol/registry.ts";
import { createFrom, defineVendor, type Vendor } from "./vendor.ts";

const Options = z.strictObject({ url: z.url(), apiKey: z.string().min(8), timeoutSeconds: z.int().default(30) });
const vendors = { one: defineVendor("Uno", Options, (options) => options) };
const failureOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};
const good = { url: "https://uno.example", apiKey: "chiave-segreta" };

describe("a client made from stored options", () => {
  test("gets them read, with what was left out filled in", () => {
    expect(createFrom(vendors, "one", good)).toEqual({ ...good, timeoutSeconds: 30 });
  });

  test.each(["two", "", "constructor", "__proto__", "toString", "hasOwnProperty"])(
    "of a vendor called «%s» is none",
    (name) => {
      const failure = failureOf(() => createFrom(vendors, name, good));
      expect(isConnectorRefused(failure) && failure.code).toBe("unknown_vendor");
    },
  );

  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["a text", "x"],
    ["a list", []],
    ["a field too few", { url: good.url }],
    ["a field too many", { ...good, proxy: "http://altrove.example" }],
    ["a number as text", { ...good, timeoutSeconds: "30" }],
    ["a key too short", { ...good, apiKey: "corta" }],
  ])("with options of %s is refused by the vendor's name", (_what, options) => {
    const failure = failureOf(() => createFrom(vendors, "one", options));
    expect(isConnectorRefused(failure) && failure.code).toBe("invalid_options");
    expect(String(failure)).toContain("Uno");
  });

  test("refused, says which field and never what stood in it", () => {
    const failure = failureOf(() =>
      createFrom(vendors, "one", { url: "segreto-nel-posto-sbagliato", apiKey: "corta!" }),
    );
    expect(String(failure)).toMatch(/url/);
    expect(String(failure)).not.toMatch(/segreto|corta/);
  });
});

const all: readonly (readonly [string, Vendor<unknown>])[] = [
  fileVendors,
  identityVendors,
  noticeVendors,
  paymentVendors,
  protocolVendors,
].flatMap((kind) => Object.entries<Vendor<unknown>>(kind));
test.each(all)("%s: says no to fields it does not know", (_name, vendor) => {
  const failure = failureOf(() => vendor.create({ nobodyKnows: 1 }, {} as never));
  expect(isConnectorRefused(failure) && failure.code).toBe("invalid_options");
});
