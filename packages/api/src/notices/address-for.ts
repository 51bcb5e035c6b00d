import type { Person } from "@sportello/db/generated/client";
import type { FormDefinition } from "@sportello/forms/definition";
import { profileIn } from "@sportello/forms/prefill";
import { readAnswers } from "../drafts/read-answers.ts";
import { Certified, Contacts } from "../people/certified.ts";

/** Where the citizen reads about this application: the address they gave in its form, else the one of their profile, else the provider's. */
export const addressFor = (
  form: FormDefinition,
  answers: unknown,
  person: Pick<Person, "contacts" | "certified">,
): string | undefined =>
  profileIn(form, readAnswers(answers)).email ??
  Contacts.parse(person.contacts).email ??
  Certified.parse(person.certified).email;
