import { describe, expect, test } from "vitest";
import { shown } from "../../testing/shown.tsx";
import { LineField } from "./line-field.tsx";

const field = async (more: Partial<Parameters<typeof LineField>[0]> = {}) => {
  const seen = await shown(<LineField name="numero" label="1" defaultValue="2" {...more} />);
  const input = seen.body.querySelector("input");
  if (!input) throw new Error("no field");
  const read = (input.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .filter(Boolean)
    .map((id) => seen.body.querySelector(`#${id}`)?.textContent);
  return { ...seen, input, read };
};

describe("a line to fill in", () => {
  test.each([
    [{}, [], false],
    [{ hint: "3" }, ["3"], false],
    [{ error: "4" }, ["4"], true],
    [{ hint: "3", error: "4" }, ["3", "4"], true],
    [{ hint: "3", error: null }, ["3"], false],
    [{ hint: "3", isWrong: true }, ["3"], true],
  ])("with %o reads out %j and is marked as wrong: %s", async (more, heard, isWrong) => {
    const { input, read } = await field(more);
    expect(read).toEqual(heard);
    expect([input.getAttribute("aria-invalid") === "true", input.classList.contains("is-invalid")]).toEqual([
      isWrong,
      isWrong,
    ]);
  });

  test("has its label, its value, and what else an input may have", async () => {
    const { getByLabelText, input } = await field({ required: true, maxLength: 9, className: "font-monospace" });
    expect(getByLabelText("1")).toBe(input);
    expect([input.value, input.required, input.maxLength, input.className]).toEqual([
      "2",
      true,
      9,
      "form-control font-monospace",
    ]);
  });
});
