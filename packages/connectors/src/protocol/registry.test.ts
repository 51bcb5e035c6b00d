import { expect, test } from "vitest";
import { isConnectorRefused } from "../failures.ts";
import { createProtocol, protocolVendors } from "./registry.ts";

const options = {
  url: "http://localhost:3003/protocollo/api/v1",
  apiKey: "chiave-di-prova",
  administrationCode: "c_bugl",
  administrationName: "Comune di Bugliano",
  areaCode: "AOO1",
};
const failureOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

test("a tenant's stored options make a client", () => {
  expect(Object.keys(createProtocol("sandbox-registry", options)).toSorted()).toEqual(["find", "ping", "register"]);
});

test.each([
  ["unknown_vendor", "no-such-vendor", options],
  ["unknown_vendor", "toString", options],
  ["invalid_options", "sandbox-registry", { ...options, url: "ftp://example.it" }],
  ["invalid_options", "sandbox-registry", { ...options, password: "unexpected" }],
])("%s: vendor %s is refused before any call", (code, vendor, given) => {
  const failure = failureOf(() => createProtocol(vendor, given));
  expect(isConnectorRefused(failure) && failure.code).toBe(code);
});

test("a secret in wrong options does not appear in the refusal", () => {
  const failure = failureOf(() =>
    createProtocol("sandbox-registry", { ...options, url: "nowhere", apiKey: "segretissima" }),
  );
  expect(String(failure)).not.toContain("segretissima");
});

test("the console can draw the options: each one has a title", () => {
  for (const field of Object.values(protocolVendors["sandbox-registry"].options.shape))
    expect(field.meta()?.["title"]).toBeTypeOf("string");
});
