import type { z } from "zod";
import { ConnectorDown } from "../failures.ts";
import type { HttpAnswer } from "./request.ts";

/**
 * The answer's body as the vendor's schema says. A body that is not what the vendor promises proves nothing about what was done, so it is a
 * ConnectorDown with the given `isOutcomeUnknown`. The body itself never enters the message.
 */
export const readJson = <Schema extends z.ZodType>(
  answer: HttpAnswer,
  schema: Schema,
  { isOutcomeUnknown }: { isOutcomeUnknown: boolean },
): z.infer<Schema> => {
  const unreadable = (reason: string) =>
    new ConnectorDown(`answer not understood (HTTP ${answer.status}): ${reason}`, {
      isOutcomeUnknown,
      symptom: "unreadable",
      detail: reason,
    });
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(answer.body));
  } catch {
    throw unreadable("not JSON");
  }
  const read = schema.safeParse(parsed);
  if (read.success) return read.data;
  throw unreadable(read.error.issues.map((issue) => issue.path.join(".") || "(whole)").join(", "));
};
