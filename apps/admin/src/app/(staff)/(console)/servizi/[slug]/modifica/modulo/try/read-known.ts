import { profileBlocks, registerBlocks } from "@sportello/forms/components";
import { z } from "zod";
import type { Known } from "./people.ts";

const Text = z.string().max(200);
const Typed = z.strictObject({
  profile: z.partialRecord(z.enum(profileBlocks), Text).default({}),
  registers: z.partialRecord(z.enum(registerBlocks), z.union([Text, z.number()])).default({}),
});

/** What is known of a person, as typed in JSON; where it does not read, the place of the first fault. */
export const readKnown = (
  text: string,
): { readonly known: Known; readonly fault: null } | { readonly known: null; readonly fault: string } => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { known: null, fault: "" };
  }
  const read = Typed.safeParse(json);
  return read.success
    ? { known: read.data, fault: null }
    : {
        known: null,
        fault: read.error.issues
          .flatMap((issue) =>
            issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path,
          )
          .join("."),
      };
};

export const writeKnown = (known: Known): string => JSON.stringify(known, null, 2);
