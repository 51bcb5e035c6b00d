import { describe, expect, test } from "vitest";
import { askedRequest, Sent } from "./asked-request.ts";

describe("what a test says of a request", () => {
  const request = askedRequest({ locale: "it", path: "/", names: [] as readonly string[] });

  test("is what is ordinary until it says otherwise", () => {
    expect(request.now).toEqual({ locale: "it", path: "/", names: [] });
    expect(request.is({ path: "/pratiche" })).toEqual({ locale: "it", path: "/pratiche", names: [] });
    expect(request.now.path).toBe("/pratiche");
  });

  test("forgets what the test before it said", () => {
    request.is({ path: "/pratiche" });
    expect(request.is({ locale: "de" })).toEqual({ locale: "de", path: "/", names: [] });
    expect(request.is()).toEqual({ locale: "it", path: "/", names: [] });
  });

  test("of one site is nothing to another", () => {
    const other = askedRequest({ locale: "en" });
    request.is({ locale: "de" });
    expect(other.now).toEqual({ locale: "en" });
  });

  test("where one is sent is an error that says where, as Next throws it", () => {
    expect(new Sent("/accesso")).toMatchObject({
      to: "/accesso",
      message: "sent to /accesso",
      digest: "NEXT_REDIRECT;/accesso",
    });
    expect(new Sent("not found")).toMatchObject({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
  });
});
