import { describe, expect, test } from "vitest";
import { sealOptions } from "../connectors/seal-options.ts";
import { testSecret } from "../testing/runtime.ts";
import { type Connection, isSameRegistry, isSentElsewhere, sentWith } from "./connection.ts";

const tenantId = "0192f5c0-0000-7000-8000-000000000001";
const asker = { runtime: { env: { APP_SECRET: testSecret } }, tenant: { id: tenantId } } as Parameters<
  typeof isSameRegistry
>[0];
const usual = {
  url: "https://protocollo.example",
  registry: "RG",
  administrationCode: "c_b123",
  administrationName: "Comune di Bugliano",
  areaCode: "AOO1",
  apiKey: "una-chiave-segreta",
};
const way = (change: object = {}, vendor = "sandbox-registry", tenant = tenantId): Connection => ({
  vendor,
  options: sealOptions(testSecret, tenant, "protocol", { ...usual, ...change }),
});

describe("two ways lead to one registry", () => {
  test("when they are the same bytes, whoever the vendor is", () => {
    const one = way({}, "any-vendor");
    expect(isSameRegistry(asker, one, { ...one })).toBe(true);
  });

  test("when the same options were sealed twice", () => {
    expect(Buffer.compare(way().options, way().options)).not.toBe(0);
    expect(isSameRegistry(asker, way(), way())).toBe(true);
  });

  test("when only the key was changed: it says who asks, not whose book it is", () => {
    expect(isSameRegistry(asker, way(), way({ apiKey: "un'altra-chiave" }))).toBe(true);
  });
});

describe("they lead to two", () => {
  test.each(["url", "registry", "administrationCode", "areaCode"])("when %s differs", (field) => {
    const other = field === "url" ? "https://altro.example" : "ALTRO";
    expect(isSameRegistry(asker, way(), way({ [field]: other }))).toBe(false);
  });

  test("when the vendor differs, whatever the options", () => {
    const one = way();
    expect(isSameRegistry(asker, one, { ...one, vendor: "other-registry" })).toBe(false);
  });

  test("when the options of one cannot be read any more: that is no proof", () => {
    expect(isSameRegistry(asker, way({ url: "no address" }), way({ url: "no address" }))).toBe(false);
  });

  test("and options of another municipality are not opened to find out", () => {
    expect(() =>
      isSameRegistry(asker, way(), way({}, "sandbox-registry", "0192f5c0-0000-7000-8000-000000000002")),
    ).toThrow();
  });
});

describe("a document", () => {
  const at = new Date("2026-11-23T09:00:00Z");
  const sent = (connection: Connection | null, change: object = {}) => ({
    vendor: "sandbox-registry",
    sentWith: connection === null ? null : connection.options,
    lastTriedAt: at,
    state: "waiting" as const,
    ...change,
  });

  test.each<[string, boolean, ReturnType<typeof sent>, Connection | null]>([
    ["sent to today's registry", false, sent(way()), way()],
    ["sent to another one", true, sent(way({ registry: "ALBO" })), way()],
    [
      "sent to another one, whose number has come",
      false,
      sent(way({ registry: "ALBO" }), { state: "registered" }),
      way(),
    ],
    ["given up there", true, sent(way({ registry: "ALBO" }), { state: "failed" }), way()],
    ["refused there", true, sent(way({ registry: "ALBO" }), { state: "refused" }), way()],
    ["never tried", false, sent(null, { lastTriedAt: null }), way()],
    [
      "never tried, though a way was written down",
      false,
      sent(way({ registry: "ALBO" }), { lastTriedAt: null }),
      way(),
    ],
    ["sent when nobody wrote down how, to the same vendor", false, sent(null), way()],
    ["sent when nobody wrote down how, to another vendor", true, sent(null, { vendor: "old-registry" }), way()],
    ["sent while the municipality has no registry now", false, sent(way()), null],
  ])("%s: elsewhere is %s", (_, isElsewhere, registration, connector) => {
    expect(isSentElsewhere(asker, registration, connector)).toBe(isElsewhere);
  });

  test("says whom it was sent to only when that was written down", () => {
    const connection = way();
    expect(sentWith({ vendor: "sandbox-registry", sentWith: connection.options })).toEqual(connection);
    expect(sentWith({ vendor: "sandbox-registry", sentWith: null })).toBeNull();
  });
});
