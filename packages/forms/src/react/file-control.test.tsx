// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { upload } from "../testing/permit-form.ts";
import { shownQuestion } from "./shown-question.testing.tsx";

const file = (changes: object = {}, props: object = {}) =>
  shownQuestion({ type: "file", label: "Patente", ...changes }, props);
const had = { answers: { q: [upload] }, uploads: [{ id: upload, name: "patente fronte.pdf", size: 240_000 }] };

describe("a question for files", () => {
  test.each<[object, string]>([
    [{ filePattern: ".pdf,.jpg", fileMaxSize: "5MB" }, "PDF, JPG, 5 MB"],
    [{ filePattern: ".pdf" }, "PDF"],
    [{ fileMaxSize: "300KB" }, "300 KB"],
  ])("%j says what it takes, with the hint of the form before it", (limits, said) => {
    const { described, one } = file({ ...limits, description: "Fronte e retro." });
    const [hint = ""] = described(one("#field-q"));
    expect(hint.startsWith("Fronte e retro. ")).toBe(true);
    for (const part of said.split(", ")) expect(hint).toContain(part);
  });

  test("without limits has no hint", () => {
    expect(file().one("#field-q").hasAttribute("aria-describedby")).toBe(false);
  });

  test.each(locales)("in %s what was sent is named with its size, and a button takes it away by name", (locale) => {
    const { one } = file({}, { ...had, locale });
    expect(one(".upload-file span").textContent).toBe("patente fronte.pdf (240 kB)");
    expect(one("[name=_detach]").value).toBe(`q:${upload}`);
    expect(one("[name=_detach]").textContent).toContain("patente fronte.pdf");
    expect(one("input[name=q]").value).toBe(upload);
  });

  test.each([
    ["it", 12, "1 kB"],
    ["it", 1_450_000, "1,5 MB"],
    ["en", 1_450_000, "1.5 MB"],
    ["de", 20_000_000, "20 MB"],
  ] as const)("in %s %d bytes are %s", (locale, size, said) => {
    const { one } = file({}, { answers: { q: [upload] }, uploads: [{ id: upload, name: "a.pdf", size }], locale });
    expect(one(".upload-file span").textContent).toBe(`a.pdf (${said})`);
  });

  test("of which nobody knows the name shows its number, and can be taken away all the same", () => {
    const { one } = file({}, { answers: { q: [upload] } });
    expect(one(".upload-file span").textContent).toBe(upload);
    expect(one("[name=_detach]").textContent).toContain(upload);
  });

  test("that is required is asked by the browser only while nothing was sent", () => {
    const required = { validate: { required: true } };
    expect(file(required).one("#field-q").required).toBe(true);
    expect(file(required, had).one("#field-q").required).toBe(false);
  });

  test.each([
    [undefined, true],
    [".pdf,.jpg", true],
    [".jpeg", true],
    [".pdf", false],
    [".pdf,.png", false],
  ])("that takes %s offers the camera: %s", (filePattern, hasCamera) => {
    const { all } = file(filePattern === undefined ? {} : { filePattern });
    expect(all("[capture=environment]")).toHaveLength(hasCamera ? 1 : 0);
  });

  test("says its error beside the control, and where a script tells how far it is", () => {
    const { one, described } = file({}, { errors: [{ path: "q", code: "required" }] });
    expect(one("#field-q").getAttribute("aria-invalid")).toBe("true");
    expect(described(one("#field-q"))[0]).toMatch(/\S/);
    expect(one("[data-upload-status]").getAttribute("role")).toBe("status");
  });

  test.each(["x", null, { a: 1 }, 3])("with %j for an answer has no files, and breaks nothing", (answer) => {
    expect(file({}, { answers: { q: answer } }).all(".upload-file")).toEqual([]);
  });

  test("with a name made of markup writes it as it is", () => {
    const { one, all } = file({}, { ...had, uploads: [{ id: upload, name: '"><script>x</script>.pdf', size: 1 }] });
    expect(one(".upload-file span").textContent).toContain('"><script>x</script>.pdf');
    expect(all("script")).toEqual([]);
  });
});
