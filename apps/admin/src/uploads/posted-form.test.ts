import { Refused } from "@sportello/api/refused";
import { describe, expect, test, vi } from "vitest";
import { postedForm } from "./posted-form.ts";

/** A request that says whether its body was looked at. */
const posted = (headers: Record<string, string>, formData = vi.fn(async () => new FormData())) => ({
  request: { headers: new Headers(headers), formData } as unknown as Request,
  formData,
});

describe("a posted body", () => {
  test.each([
    ["as large as may be", "1000"],
    ["smaller", "1"],
    ["empty", "0"],
  ])("%s is read", async (_what, length) => {
    const { request, formData } = posted({ "content-length": length });
    expect(await postedForm(request, 1000)).toBeInstanceOf(FormData);
    expect(formData).toHaveBeenCalledTimes(1);
  });

  test.each([
    ["larger by one byte", { "content-length": "1001" }],
    ["of no stated size", {}],
    ["of a size that is no number", { "content-length": "many" }],
    ["of a size without end", { "content-length": "Infinity" }],
  ])("%s is refused before it is read", async (_what, headers) => {
    const { request, formData } = posted(headers);
    await expect(postedForm(request, 1000)).rejects.toEqual(new Refused("file_too_large"));
    expect(formData).not.toHaveBeenCalled();
  });

  test.each([
    ["words", "text/plain"],
    ["what calls itself a form and is none", "multipart/form-data; boundary=x"],
    ["what calls itself a form and says not where its parts end", "multipart/form-data"],
    ["JSON", "application/json"],
  ])("%s is no form: refused, and no fault of ours", async (_what, type) => {
    const request = new Request("https://desk.example/api/uploads", {
      method: "POST",
      body: '{"file":1}',
      headers: { "content-type": type, "content-length": "10" },
    });
    await expect(postedForm(request, 1000)).rejects.toEqual(new Refused("invalid_input"));
  });
});
