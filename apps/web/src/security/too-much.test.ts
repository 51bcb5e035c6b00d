import { describe, expect, test } from "vitest";
import { tooMuch } from "./too-much.ts";

const asked = (method: string, length?: string) =>
  tooMuch({ method, headers: new Headers(length === undefined ? {} : { "content-length": length }) });

describe("what is posted to the procedures", () => {
  test.each(["0", "2", "1000000"])("passes with %s bytes", (length) => {
    expect(asked("POST", length)).toBeNull();
  });

  test.each([
    ["too long", "1000001", 413, "too_large"],
    ["a flood", "99999999999", 413, "too_large"],
    ["of a length that is no number", "abc", 413, "too_large"],
    ["of a length nobody tells", undefined, 411, "length_required"],
  ])("is refused as a problem when it is %s", async (_, length, status, code) => {
    const answer = asked("POST", length);
    expect(answer?.status).toBe(status);
    expect(answer?.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer?.json()).toMatchObject({ status, code });
  });

  test.each(["GET", "HEAD"])("is nothing where %s only reads", (method) => {
    expect(asked(method)).toBeNull();
  });
});
