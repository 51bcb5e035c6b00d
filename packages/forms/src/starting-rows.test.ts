import { expect, test } from "vitest";
import { planOf } from "./plan.ts";
import { withStartingRows } from "./starting-rows.ts";
import { onePage } from "./testing/permit-form.ts";

const group = (validate: object, key = "cars") => ({
  type: "datagrid",
  key,
  label: "Auto",
  validate,
  components: [{ type: "plate", key: "plate", label: "Targa" }],
});
const start = (component: object, answers = {}) => {
  const [page] = planOf(onePage(component)).pages;
  return page && withStartingRows(page, answers);
};

test("a group that must have a row begins with one", () => {
  expect(start(group({ required: true }))).toEqual({ cars: [{}] });
  expect(start(group({ minLength: 2 }), { cars: [] })).toEqual({ cars: [{}] });
});

test("a group that may be empty begins empty", () => {
  expect(start(group({}))).toEqual({});
});

test("rows that are there stay as they are", () => {
  expect(start(group({ required: true }), { cars: [{ plate: "AB123CD" }], other: 1 })).toEqual({
    cars: [{ plate: "AB123CD" }],
    other: 1,
  });
});

test("a group inside a section begins with a row too", () => {
  expect(start({ type: "fieldset", key: "part", legend: "Parte", components: [group({ required: true })] })).toEqual({
    cars: [{}],
  });
});
