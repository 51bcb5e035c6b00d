import { parseForm } from "@sportello/forms/definition";
import { describe, expect, test } from "vitest";
import { fileFaults } from "./file-faults.ts";
import { filePaths, fileQuestion } from "./file-questions.ts";
import { limitsOf, maxUploadBytes } from "./limits.ts";

const file = (key: string, rest: object = {}) => ({ type: "file", key, label: key, input: true, ...rest });
const parsed = parseForm({
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "page",
      title: "Documenti",
      components: [
        {
          type: "fieldset",
          key: "set",
          legend: "Insieme",
          components: [file("scan"), { type: "textfield", key: "name", label: "Nome", input: true }],
        },
        { type: "columns", key: "cols", columns: [{ components: [file("left")] }] },
        { type: "datagrid", key: "cars", label: "Veicoli", components: [file("paper")] },
      ],
    },
  ],
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
const form = parsed.value;

describe("the file questions of a form", () => {
  test.each(["scan", "left", "cars.0.paper", "cars.12.paper"])("are found at %s", (path) => {
    expect(fileQuestion(form, path)?.type).toBe("file");
  });

  test.each([
    "",
    "set.scan",
    "name",
    "cars",
    "cars.paper",
    "cars.0",
    "cars.-1.paper",
    "cars.9999.paper",
    "cars.0.paper.0",
    "toString",
    "page.scan",
  ])("are not found at %j", (path) => {
    expect(fileQuestion(form, path)).toBeNull();
  });

  test("are listed with the rows there are", () => {
    expect(filePaths(form, { cars: [{}, {}] })).toEqual(["scan", "left", "cars.0.paper", "cars.1.paper"]);
  });

  test("keep the files of this draft and report the others, each where it stands", () => {
    const uploads = [
      { id: "mine", field: "scan" },
      { id: "row", field: "cars.0.paper" },
      { id: "message", field: null },
    ];
    const { answers, errors } = fileFaults(
      form,
      { scan: ["mine", "theirs"], cars: [{ paper: ["row"] }, { paper: ["message"] }] },
      uploads,
    );
    expect(answers).toEqual({ scan: ["mine"], cars: [{ paper: ["row"] }, { paper: [] }] });
    expect(errors.map(({ path }) => path)).toEqual(["scan", "cars.1.paper"]);
  });
});

describe("the limits of a file question", () => {
  const question = (rest: object) => ({ type: "file", key: "f", label: "f", ...rest }) as const;
  test.each([
    ["nothing", {}, { maxBytes: 10 * 1024 * 1024, maxFiles: 1, accept: expect.arrayContaining([".pdf", ".p7m"]) }],
    ["several files", { multiple: true }, { maxFiles: 5 }],
    ["a size in MB", { fileMaxSize: "5MB" }, { maxBytes: 5 * 1024 * 1024 }],
    ["a size in KB", { fileMaxSize: "300KB" }, { maxBytes: 300 * 1024 }],
    ["more than the installation takes", { fileMaxSize: "9999MB" }, { maxBytes: maxUploadBytes }],
    ["kinds of files", { filePattern: ".pdf,.jpg" }, { accept: [".pdf", ".jpg"] }],
    ["a number of files", { maxFiles: 3, multiple: true }, { maxFiles: 3 }],
  ])("that says %s", (_what, rest, expected) => {
    expect(limitsOf(question(rest))).toMatchObject(expected);
  });
});
