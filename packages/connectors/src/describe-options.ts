import { Localised } from "@sportello/domain/locales";
import { z } from "zod";

/** What kind of control a field needs; `other` is a value no form of ours can draw, kept as it is. */
export type OptionKind = "text" | "url" | "secret" | "number" | "boolean" | "choice" | "other";

export type DescribedOption = {
  readonly key: string;
  readonly kind: OptionKind;
  readonly title: Localised;
  readonly description: Localised | null;
  readonly isRequired: boolean;
  /** Who changes it must write the secrets again. */
  readonly isAddress: boolean;
  /** Lines of its text; one where nothing is said. */
  readonly lines: number;
  readonly standard: string | number | boolean | null;
  readonly choices: readonly { readonly value: string; readonly title: Localised }[];
  readonly limits: {
    readonly min?: number | undefined;
    readonly max?: number | undefined;
    readonly maxLength?: number | undefined;
  };
};

const Property = z.object({
  type: z.string().optional(),
  format: z.string().optional(),
  enum: z.array(z.string()).optional(),
  default: z.union([z.string(), z.number(), z.boolean()]).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxLength: z.number().optional(),
  title: z.string().optional(),
  titles: Localised.optional(),
  description: z.string().optional(),
  descriptions: Localised.optional(),
  secret: z.literal(true).optional(),
  address: z.literal(true).optional(),
  lines: z.int().optional(),
  choices: z.record(z.string(), Localised).optional(),
});
type Property = z.infer<typeof Property>;

const Drawn = z.object({ properties: z.record(z.string(), Property), required: z.array(z.string()).default([]) });

/** The fields of a vendor's options in their order, so that a console can draw the form without knowing the vendor. */
export const describeOptions = (options: z.ZodObject): DescribedOption[] => {
  const { properties, required } = Drawn.parse(z.toJSONSchema(options, { io: "input", unrepresentable: "any" }));
  return Object.entries(properties).map(([key, property]) => ({
    key,
    kind: kindOf(property),
    title: property.titles ?? { it: property.title ?? key },
    description: property.descriptions ?? (property.description === undefined ? null : { it: property.description }),
    isRequired: required.includes(key),
    isAddress: property.address === true,
    lines: property.lines ?? 1,
    standard: property.default ?? null,
    choices: (property.enum ?? []).map((value) => ({ value, title: property.choices?.[value] ?? { it: value } })),
    limits: { min: property.minimum, max: property.maximum, maxLength: property.maxLength },
  }));
};

const kindOf = ({ type, format, enum: values, secret }: Property): OptionKind => {
  if (secret) return "secret";
  if (values !== undefined) return "choice";
  if (type === "string") return format === "uri" ? "url" : "text";
  if (type === "integer" || type === "number") return "number";
  return type === "boolean" ? "boolean" : "other";
};
