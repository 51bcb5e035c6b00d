import { describeOptions } from "@sportello/connectors/describe-options";
import type { Vendor } from "@sportello/connectors/vendor";
import { z } from "zod";
import { Refused } from "../refused.ts";

/** What a person typed, by field. A secret that is missing or empty stays as it is; an empty text takes the vendor's standard. */
export const TypedOptions = z.record(
  z.string().max(60),
  z.union([z.string().max(20_000), z.number(), z.boolean(), z.null()]),
);
export type TypedOptions = z.infer<typeof TypedOptions>;

/** Options in clear, as a vendor's schema made them. */
export type ClearOptions = Readonly<Record<string, unknown>>;

/** Stored options, whatever an older version wrote. */
export const readOptions = (stored: unknown): ClearOptions => z.record(z.string(), z.unknown()).catch({}).parse(stored);

/**
 * The options as they would be saved. Throws `invalid_input` with the names of the wrong `fields`. Who changes where the calls go must write the
 * secrets again (`retype`): a key is never sent to an address it was not given for.
 */
export const mergeOptions = (vendor: Vendor<unknown>, stored: ClearOptions, typed: TypedOptions): ClearOptions => {
  const fields = describeOptions(vendor.options);
  const unknown = Object.keys(typed).filter((key) => !fields.some((field) => field.key === key));
  if (unknown.length > 0) throw new Refused("invalid_input", { fields: unknown.join(",") });

  const isSecret = (key: string) => fields.some((field) => field.key === key && field.kind === "secret");
  const given = Object.entries(typed).filter(([, value]) => value !== null && value !== "");
  const kept = Object.entries(stored).filter(([key]) => isSecret(key) || !(key in typed));
  const merged = Object.fromEntries([...kept, ...given]);

  const read = vendor.options.safeParse(merged);
  if (!read.success) {
    throw new Refused("invalid_input", { fields: [...new Set(read.error.issues.flatMap(fieldsOf))].join(",") });
  }
  const isElsewhere = fields.some(
    ({ key, isAddress }) => isAddress && stored[key] !== undefined && stored[key] !== read.data[key],
  );
  const unwritten = fields.filter(
    ({ key, kind }) => kind === "secret" && stored[key] !== undefined && !given.some(([name]) => name === key),
  );
  if (isElsewhere && unwritten.length > 0)
    throw new Refused("invalid_input", { retype: unwritten.map(({ key }) => key).join(",") });
  return read.data;
};

const fieldsOf = (issue: z.core.$ZodIssue): string[] =>
  issue.code === "unrecognized_keys" ? issue.keys : issue.path.slice(0, 1).map(String);
