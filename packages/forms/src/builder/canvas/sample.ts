import { type Component, lineTypes } from "../../components.ts";

/** What a component looks like while it is shaped: a sketch of the control citizens get. */
export type Sample =
  | "line"
  | "lines"
  | "amount"
  | "date"
  | "list"
  | "one"
  | "many"
  | "tick"
  | "file"
  | "prose"
  | "parts"
  | "hidden"
  | "none";

const samples: Readonly<Partial<Record<Component["type"], Sample>>> = {
  textarea: "lines",
  currency: "amount",
  datetime: "date",
  day: "date",
  time: "line",
  number: "line",
  municipality: "list",
  select: "list",
  radio: "one",
  yesno: "one",
  selectboxes: "many",
  checkbox: "tick",
  terms: "tick",
  file: "file",
  content: "prose",
  address: "parts",
  form: "parts",
  hidden: "hidden",
};

export const sampleOf = ({ type }: Component): Sample =>
  samples[type] ?? ((lineTypes as readonly string[]).includes(type) ? "line" : "none");
