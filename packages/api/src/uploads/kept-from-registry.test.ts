import { parseForm } from "@sportello/forms/definition";
import { expect, test } from "vitest";
import { keptFromRegistry } from "./kept-from-registry.ts";

const file = (key: string, protocol?: boolean) => ({
  type: "file",
  key,
  label: key,
  multiple: true,
  ...(protocol === undefined ? {} : { protocol }),
});
const parsed = parseForm({
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "page",
      title: "Pagina",
      components: [
        file("plan"),
        file("photo", false),
        file("deed", true),
        { type: "editgrid", key: "rows", label: "Righe", components: [file("paper", false), file("proof")] },
      ],
    },
  ],
});
if (!parsed.ok) throw new Error("the form reads");
const form = parsed.value;

test("files of questions that stay with the application are kept from the registry, also in rows", () => {
  const answers = {
    plan: ["a"],
    photo: ["b", "c"],
    deed: ["d"],
    rows: [{ paper: ["e"], proof: ["f"] }, { paper: ["g"] }],
  };
  expect([...keptFromRegistry(form, answers)].toSorted()).toEqual(["b", "c", "e", "g"]);
});
test("where nothing was answered nothing is kept", () => {
  expect(keptFromRegistry(form, {}).size).toBe(0);
  expect(keptFromRegistry(form, { photo: null, rows: [{}] }).size).toBe(0);
});
