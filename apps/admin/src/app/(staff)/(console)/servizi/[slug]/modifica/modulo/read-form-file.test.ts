import { expect, test } from "vitest";
import { readFormFile } from "./read-form-file.ts";

const file = (content: string, size = content.length) => ({ size, text: () => Promise.resolve(content) });
const field = { type: "textfield", key: "name", label: "Nome", input: true };

test("a definition made elsewhere comes in with what was changed", async () => {
  const read = await readFormFile(
    file(
      JSON.stringify({
        display: "form",
        components: [field, { type: "button", key: "submit", label: "Submit", action: "submit" }],
      }),
    ),
  );
  expect(read.definition?.components).toHaveLength(1);
  expect(read.changes.map(({ code }) => code)).toContain("button_left_out");
});
test("JavaScript in it is told with its place, and nothing comes in", async () => {
  const read = await readFormFile(
    file(JSON.stringify({ display: "form", components: [{ ...field, calculateValue: "value = fetch('/x')" }] })),
  );
  expect(read.definition).toBeNull();
  expect(read.offences).toEqual([
    expect.objectContaining({ code: "custom_code", path: "components.0.calculateValue" }),
  ]);
});
test.each([
  ["what is no JSON", "<html>", "invalid"],
  ["JSON that is no form", "[1,2]", "invalid"],
  ["nothing", "", "invalid"],
])("%s is refused", async (_what, content, code) => {
  expect(await readFormFile(file(content))).toMatchObject({ definition: null, offences: [{ code }] });
});
test("a file that is too large is not even read", async () => {
  const unread = { size: 6_000_000, text: () => Promise.reject(new Error("read")) };
  expect(await readFormFile(unread)).toMatchObject({ offences: [{ code: "too_large" }] });
});
