import { z } from "zod";
import type { Answers } from "./answers.ts";
import type { FormDefinition } from "./definition.ts";
import { planOf } from "./plan.ts";

const Json = z.record(z.string(), z.json());
type Json = z.infer<typeof Json>;

/**
 * The answers of a page with an explicit null for each question left empty: a browser does not post an emptied list or an
 * unticked box, and what is not named would keep its earlier answer.
 */
export const wholePage = (form: FormDefinition, page: string, answers: Answers): Json => {
  const keys = planOf(form).pages.find(({ component }) => component.key === page)?.keys ?? [];
  const all = Object.fromEntries(
    [...new Set([...keys, ...Object.keys(answers)])].map((key) => [key, answers[key] ?? null]),
  );
  return Json.parse(structuredClone(all));
};
