import { expect, test } from "vitest";
import { catalogue } from "../catalogue/catalogue.ts";
import { exampleAnswers } from "../catalogue/example-answers.ts";
import { addressFor } from "./address-for.ts";

const [permit] = catalogue;
if (!permit) throw new Error("the catalogue is empty");
const person = { contacts: { email: "profilo@posta.example" }, certified: { email: "gestore@posta.example" } };

test("a citizen is written to at the address they gave in this application", () => {
  const answers = {
    ...exampleAnswers(permit.slug, 1),
    contacts: { email: "pratica@posta.example", phone: "+39 333 1234567" },
  };
  expect(addressFor(permit.definition, answers, person)).toBe("pratica@posta.example");
});

test("without one, at the address of the profile, else at the one the identity provider told", () => {
  expect(addressFor(permit.definition, {}, person)).toBe("profilo@posta.example");
  expect(addressFor(permit.definition, {}, { ...person, contacts: {} })).toBe("gestore@posta.example");
  expect(addressFor(permit.definition, {}, { contacts: {}, certified: {} })).toBeUndefined();
});
