import { describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy.ts";

const inProduction = contentSecurityPolicy({ nonce: "abc123", isDevelopment: false });
const directive = (name: string): string | undefined =>
  inProduction.split("; ").find((part) => part.startsWith(`${name} `));

describe("the content security policy of the citizen's site", () => {
  test("lets a script run only by the nonce of the answer", () => {
    expect(directive("script-src")).toBe("script-src 'nonce-abc123' 'strict-dynamic'");
  });

  test("never allows inline or evaluated code", () => {
    expect(inProduction).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/);
  });

  test.each(["object-src", "base-uri", "frame-ancestors"])("closes %s", (name) => {
    expect(directive(name)).toBe(`${name} 'none'`);
  });

  test("sends forms to our own site only", () => {
    expect(directive("form-action")).toBe("form-action 'self'");
  });

  test("eval is for development only", () => {
    expect(contentSecurityPolicy({ nonce: "abc123", isDevelopment: true })).toContain("'unsafe-eval'");
  });
});
