import type { FormDefinition } from "@sportello/forms/definition";
import { expect, test } from "vitest";
import { pageOf, withPages } from "./with-pages.ts";

const part: FormDefinition = { display: "form", components: [{ type: "email", key: "mail", label: "E-mail" }] };
const paged: FormDefinition = {
  display: "wizard",
  components: [
    { type: "panel", key: "one", title: "Uno", components: part.components },
    { type: "panel", key: "two", title: "Due", components: [{ type: "textfield", key: "name", label: "Nome" }] },
  ],
};

test("a subform is tried as a form of one page", () => {
  expect(withPages(part, "Sottomodulo")).toMatchObject({
    display: "wizard",
    components: [{ type: "panel", title: "Sottomodulo", components: part.components }],
  });
  expect(withPages(paged, "Sottomodulo")).toBe(paged);
});
test("an answer is of the page that asks for it", () => {
  expect(pageOf(paged, "name")).toBe("two");
  expect(pageOf(paged, "mail")).toBe("one");
  expect(pageOf(paged, "nothing")).toBe("");
});
