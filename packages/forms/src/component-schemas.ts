import { z } from "zod";
import { builtInLists, type Component, lineTypes, profileBlocks, registerBlocks } from "./components.ts";

const Key = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/);
const Text = z.string().max(4_000);
const Scalar = z.union([z.string().max(400), z.number(), z.boolean()]);
const Rule = z.record(z.string(), z.unknown());
const Flag = z.union([z.boolean(), z.literal("true").transform(() => true), z.literal("false").transform(() => false)]);

const Texts = z
  .object({
    label: Text,
    title: Text,
    legend: Text,
    description: Text,
    placeholder: Text,
    text: Text,
    customMessage: Text,
    addAnother: Text,
  })
  .partial();
const Translations = z.object({ de: Texts, en: Texts }).partial();

const operators = [
  "isEqual",
  "isNotEqual",
  "isEmpty",
  "isNotEmpty",
  "includes",
  "notIncludes",
  "greaterThan",
  "greaterThanOrEqual",
  "lessThan",
  "lessThanOrEqual",
] as const;

/** Form.io writes an empty condition into every component: it counts as none. */
const isBlankConditional = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  !("json" in value && value.json) &&
  !("when" in value && value.when) &&
  !("conditions" in value && Array.isArray(value.conditions) && value.conditions.length > 0);

const Conditional = z.preprocess(
  (value) => (value === null || isBlankConditional(value) ? undefined : value),
  z
    .union([
      z.object({ json: Rule }),
      z.object({ show: Flag, when: z.string().max(300), eq: Scalar }),
      z.object({
        show: Flag.default(true),
        conjunction: z.enum(["all", "any"]).default("all"),
        conditions: z
          .array(z.object({ component: z.string().max(300), operator: z.enum(operators), value: Scalar.optional() }))
          .max(20),
      }),
    ])
    .optional(),
);

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** Form.io writes every rule it knows with false: as good as not written. */
const Wanted = z.boolean().transform((isWanted) => isWanted || undefined);
const Validate = z
  .object({
    required: z.boolean(),
    minLength: z.int().min(0),
    maxLength: z.int().min(1).max(20_000),
    pattern: z.string().max(500),
    min: z.number(),
    max: z.number(),
    minDate: z.string().regex(/^(\d{4}-\d{2}-\d{2}|today([+-]\d{1,4}[dmy])?)$/),
    maxDate: z.string().regex(/^(\d{4}-\d{2}-\d{2}|today([+-]\d{1,4}[dmy])?)$/),
    minTime: Time,
    maxTime: Time,
    uniqueInRows: Wanted,
    unique: Wanted,
    json: Rule,
    customMessage: Text,
  })
  .partial();

const placed = { key: Key, conditional: Conditional, translations: Translations.optional() };
const asked = {
  ...placed,
  label: Text,
  description: Text.optional(),
  placeholder: Text.optional(),
  validate: Validate.optional(),
  defaultValue: Scalar.optional(),
  profile: z.enum(profileBlocks).optional(),
  register: z.enum(registerBlocks).optional(),
  locked: z.boolean().optional(),
  autocomplete: z
    .string()
    .regex(/^[a-z0-9-]+( [a-z0-9-]+)*$/)
    .optional(),
  calculateValue: Rule.optional(),
};
const Choice = z.object({ label: Text, value: z.string().min(1).max(200), translations: Translations.optional() });
const Choices = z.array(Choice).min(1).max(500);
/** One entry of a list that the tenant keeps. */
export const ListedChoice = Choice.extend({ isWithdrawn: z.boolean().optional() });
/** The key of such a list: "zone-ztl". */
export const ListKey = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const nested = () => z.array(z.lazy((): z.ZodType<Component> => ComponentSchema)).max(200);

const lines = lineTypes.map((type) => z.object({ ...asked, type: z.literal(type) }));
const questions = [
  z.object({ ...asked, type: z.literal("textarea"), rows: z.int().min(1).max(40).optional() }),
  z.object({ ...asked, type: z.literal("number"), decimalLimit: z.int().min(0).max(8).optional() }),
  z.object({ ...asked, type: z.literal("currency") }),
  z.object({ ...asked, type: z.literal("checkbox") }),
  z.object({ ...asked, type: z.literal("terms"), text: Text.optional() }),
  z.object({ ...asked, type: z.literal("radio"), values: Choices }),
  z.object({ ...asked, type: z.literal("selectboxes"), values: Choices }),
  ...(["yesno", "datetime", "day", "time", "municipality"] as const).map((type) =>
    z.object({ ...asked, type: z.literal(type) }),
  ),
  z.object({ ...asked, type: z.literal("hidden"), label: Text.default("") }),
  z.object({
    ...asked,
    type: z.literal("file"),
    multiple: z.boolean().optional(),
    filePattern: z
      .string()
      .regex(/^\.[a-z0-9]+(,\.[a-z0-9]+)*$/)
      .optional(),
    fileMaxSize: z
      .string()
      .regex(/^\d{1,4}(KB|MB)$/)
      .optional(),
    maxFiles: z.int().min(1).max(50).optional(),
    protocol: z.boolean().optional(),
  }),
] as const;

const Select = z.discriminatedUnion("dataSrc", [
  z.object({ ...asked, type: z.literal("select"), dataSrc: z.literal("values"), data: z.object({ values: Choices }) }),
  z.object({ ...asked, type: z.literal("select"), dataSrc: z.literal("list"), list: z.enum(builtInLists) }),
  z.object({
    ...asked,
    type: z.literal("select"),
    dataSrc: z.literal("tenant"),
    list: ListKey,
    choices: z.array(ListedChoice).max(2_000).optional(),
  }),
]);

const layouts = [
  z.object({ ...placed, type: z.literal("content"), text: Text }),
  z.object({ ...placed, type: z.literal("panel"), title: Text, description: Text.optional(), components: nested() }),
  z.object({
    ...placed,
    type: z.literal("fieldset"),
    legend: Text,
    description: Text.optional(),
    components: nested(),
  }),
  z.object({
    ...placed,
    type: z.literal("columns"),
    columns: z
      .array(z.object({ components: nested() }))
      .min(1)
      .max(4),
  }),
  z.object({ ...placed, type: z.literal("well"), components: nested() }),
  z.object({
    ...placed,
    type: z.literal("table"),
    header: z.array(Text).max(6).optional(),
    rows: z
      .array(
        z
          .array(z.object({ components: nested() }))
          .min(1)
          .max(6),
      )
      .min(1)
      .max(50),
  }),
  z.object({
    ...placed,
    type: z.literal("address"),
    label: Text,
    description: Text.optional(),
    validate: z.object({ required: z.boolean() }).partial().optional(),
    prefill: z.boolean().optional(),
  }),
  z.object({
    ...placed,
    type: z.enum(["datagrid", "editgrid"]),
    label: Text,
    description: Text.optional(),
    addAnother: Text.optional(),
    validate: z
      .object({ required: z.boolean(), minLength: z.int().min(0).max(100), maxLength: z.int().min(1).max(100) })
      .partial()
      .optional(),
    components: nested(),
  }),
  z.object({
    ...placed,
    type: z.literal("form"),
    form: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
    version: z.int().min(1),
    label: Text.optional(),
    prefill: z.boolean().optional(),
    components: nested().optional(),
  }),
] as const;

/** One component of the closed palette. Properties we do not know (Form.io's builder writes many) are dropped. */
export const ComponentSchema: z.ZodType<Component> = z.lazy(() =>
  z.discriminatedUnion("type", [Select, ...lines, ...questions, ...layouts]),
);

/** Every type of the palette, for the message about a type outside it. */
export const palette: readonly string[] = [
  ...lineTypes,
  "textarea",
  "number",
  "currency",
  "yesno",
  "checkbox",
  "terms",
  "radio",
  "selectboxes",
  "select",
  "datetime",
  "day",
  "time",
  "municipality",
  "file",
  "hidden",
  "content",
  "panel",
  "fieldset",
  "columns",
  "well",
  "table",
  "datagrid",
  "editgrid",
  "form",
  "address",
];
