import { createHash } from "node:crypto";
import type { UniqueAnswer } from "@sportello/forms/unique-answers";

/** What is stored of an answer to compare it by: it is never read back, and the table names nobody. */
export const digestOf = ({ text }: Pick<UniqueAnswer, "text">): string =>
  createHash("sha256").update(text).digest("base64url");
