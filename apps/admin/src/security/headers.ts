import { contentSecurityPolicy, type PolicyFor } from "./content-security-policy.ts";

/** The headers of every answer. Staff pages hold personal data: nothing is kept by a browser or a proxy. */
export const securityHeaders = (request: PolicyFor): Record<string, string> => ({
  "content-security-policy": contentSecurityPolicy(request),
  "cache-control": "private, no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  ...(request.isHttps ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
});
