import { expect, test } from "vitest";
import { answersTo } from "./answers-to.ts";

const answers = {
  zone: "nord",
  urgent: true,
  persons: 3,
  interests: ["mensa", "scuolabus"],
  applicant: { address: { street: "Via Roma 1" } },
  vehicles: [{ plate: "AA000AA", uses: ["lavoro"] }, { plate: "BB111BB", uses: [] }, {}],
  blank: "",
  nothing: null,
};

test.each([
  ["zone", ["nord"]],
  ["urgent", ["true"]],
  ["persons", ["3"]],
  ["interests", ["mensa", "scuolabus"]],
  ["applicant.address.street", ["Via Roma 1"]],
  ["vehicles.plate", ["AA000AA", "BB111BB"]],
  ["vehicles.uses", ["lavoro"]],
  ["applicant", []],
  ["blank", []],
  ["nothing", []],
  ["gone", []],
  ["gone.deeper", []],
  ["zone.deeper", []],
  ["constructor", []],
])("the answers to %s", (path, wanted) => expect(answersTo(answers, path)).toEqual(wanted));
