import { inAll } from "../../../../../testing/examples.ts";
import type { Field } from "./typed-options.ts";

/** An option of a vendor as the server describes it: the address of the service, kept already. What a test is about stands in `changes`. */
export const optionField = (changes: Partial<Field> = {}): Field => ({
  key: "url",
  kind: "url",
  title: inAll("Indirizzo"),
  description: null,
  isRequired: true,
  isAddress: true,
  lines: 1,
  standard: null,
  choices: [],
  limits: {},
  value: "https://protocollo.example",
  isSet: true,
  ...changes,
});
