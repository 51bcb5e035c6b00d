import { notFound } from "next/navigation";
import { refusalOf } from "./refusal-of.ts";

const hidden: readonly string[] = ["not_found", "not_the_applicant", "invalid_input", "tenant_unknown"];

/** What a page shows, or the 404 page: something that is not there and something of another person look the same. */
export const orNotFound = async <Value>(asked: Promise<Value>): Promise<Value> => {
  try {
    return await asked;
  } catch (error) {
    if (hidden.includes(refusalOf(error))) notFound();
    throw error;
  }
};
