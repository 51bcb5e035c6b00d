import { expect, test } from "vitest";
import { securityHeaders } from "./headers.ts";

const asked = { path: "/pratiche", nonce: "n", isDevelopment: false, isHttps: true };

test("what staff see is kept by no browser and no proxy, and told to no other site", () => {
  expect(securityHeaders(asked)).toMatchObject({
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  });
});

test.each(["camera", "geolocation", "microphone", "payment", "usb"])("no page asks for the %s", (device) => {
  expect(securityHeaders(asked)["permissions-policy"]).toContain(`${device}=()`);
});

test("https is promised for a year where it is served, and never where it is not: nobody is locked out of a trial", () => {
  expect(securityHeaders(asked)["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
  expect(securityHeaders({ ...asked, isHttps: false })).not.toHaveProperty("strict-transport-security");
});

test("the policy is the one of the path that is asked", () => {
  expect(securityHeaders(asked)["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(securityHeaders({ ...asked, path: "/api/files/upload/1" })["content-security-policy"]).toContain(
    "frame-ancestors 'self'",
  );
});
