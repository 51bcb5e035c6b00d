import { describe, expect, it, test } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy.ts";

const policy = (path: string, changes = {}) =>
  contentSecurityPolicy({ path, nonce: "n0nce", isDevelopment: false, isHttps: false, ...changes });

describe("what a page of the staff may load", () => {
  test.each(["/", "/accesso", "/pratiche", "/pratiche/0190", "/azioni", "/api/trpc/me.find"])(
    "%s runs no inline code and no eval",
    (path) => {
      expect(policy(path)).not.toMatch(/unsafe-inline|unsafe-eval/);
      expect(policy(path)).toContain("script-src 'self' 'nonce-n0nce' 'strict-dynamic'");
      expect(policy(path)).toContain("style-src 'self' 'nonce-n0nce'");
    },
  );

  it("cannot be framed by anybody", () => {
    expect(policy("/pratiche")).toContain("frame-ancestors 'none'");
  });

  it("asks for https only where the municipality serves https", () => {
    expect(policy("/pratiche")).not.toContain("upgrade-insecure-requests");
    expect(policy("/pratiche", { isHttps: true })).toContain("upgrade-insecure-requests");
  });
});

describe("a file sent by a citizen", () => {
  it("runs no script and is framed by our own preview only", () => {
    expect(policy("/api/files/upload/0190")).toMatch(/^default-src 'none'/);
    expect(policy("/api/files/upload/0190")).not.toContain("script-src");
    expect(policy("/api/files/upload/0190")).toContain("frame-ancestors 'self'");
  });

  it("does not lend its policy to a page with a similar name", () => {
    expect(policy("/api/files-of-somebody")).toContain("frame-ancestors 'none'");
  });
});
