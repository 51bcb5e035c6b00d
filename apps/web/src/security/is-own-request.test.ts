import { describe, expect, test } from "vitest";
import { isOwnRequest } from "./is-own-request.ts";

const post = {
  method: "POST",
  host: "bugliano.localhost:3000",
  origin: "http://bugliano.localhost:3000",
  fetchSite: "same-origin",
};

describe("a change is accepted from our own pages only", () => {
  test.each([
    ["a form of ours", post],
    ["an older browser that names the origin only", { ...post, fetchSite: null }],
    ["a browser that hides the origin but says same-origin", { ...post, origin: null }],
    ["a host written in capitals", { ...post, host: "Bugliano.localhost:3000" }],
  ])("%s passes", (_name, request) => {
    expect(isOwnRequest(request)).toBe(true);
  });

  test.each([
    ["another site", { ...post, origin: "https://evil.example", fetchSite: "cross-site" }],
    [
      "another site that lies about nothing but the origin",
      { ...post, origin: "https://evil.example", fetchSite: null },
    ],
    [
      "the site of another municipality",
      { ...post, origin: "http://montefiore.localhost:3000", fetchSite: "same-site" },
    ],
    ["the same name on another port", { ...post, origin: "http://bugliano.localhost:3001", fetchSite: null }],
    ["a sandboxed frame", { ...post, origin: "null", fetchSite: "cross-site" }],
    ["a program that names no origin", { ...post, origin: null, fetchSite: null }],
    ["an address typed by hand that posts", { ...post, origin: null, fetchSite: "none" }],
    ["a request without host", { ...post, host: null }],
  ])("%s is refused", (_name, request) => {
    expect(isOwnRequest(request)).toBe(false);
  });

  test.each(["POST", "PUT", "PATCH", "DELETE"])("%s is a change", (method) => {
    expect(isOwnRequest({ ...post, method, origin: "https://evil.example", fetchSite: "cross-site" })).toBe(false);
  });

  test.each(["GET", "HEAD"])("%s only reads and may come from a link anywhere", (method) => {
    expect(isOwnRequest({ ...post, method, origin: null, fetchSite: "cross-site" })).toBe(true);
  });
});
