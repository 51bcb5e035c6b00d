import { describe, expect, it, test } from "vitest";
import { isForged } from "./is-forged.ts";

const ours = {
  method: "POST",
  host: "bugliano.localhost:3001",
  origin: "http://bugliano.localhost:3001",
  fetchSite: "same-origin",
};

describe("a change asked by another site", () => {
  it("is let in from our own page", () => {
    expect(isForged(ours)).toBe(false);
  });

  test.each([
    ["another host", { origin: "https://evil.example", fetchSite: "cross-site" }],
    ["another host in an old browser", { origin: "https://evil.example", fetchSite: null }],
    ["the citizens' app on the next port", { origin: "http://bugliano.localhost:3000", fetchSite: "same-site" }],
    [
      "another municipality on the same machine",
      { origin: "http://montefiore.localhost:3001", fetchSite: "same-site" },
    ],
    ["a sandboxed frame", { origin: "null", fetchSite: null }],
    ["a script without a browser", { origin: null, fetchSite: null }],
    ["an address typed by hand", { origin: null, fetchSite: "none" }],
    ["a page that lies about its site", { origin: "https://evil.example", fetchSite: "same-origin" }],
  ])("is refused from %s", (_name, changes) => {
    expect(isForged({ ...ours, ...changes })).toBe(true);
  });

  test.each(["POST", "PUT", "PATCH", "DELETE"])("is refused whatever the method: %s", (method) => {
    expect(isForged({ ...ours, method, origin: "https://evil.example", fetchSite: "cross-site" })).toBe(true);
  });

  test.each(["GET", "HEAD", "OPTIONS"])("does not stop reading: %s", (method) => {
    expect(isForged({ method, host: ours.host, origin: null, fetchSite: "cross-site" })).toBe(false);
  });
});
