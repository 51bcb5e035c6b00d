import { describe, expect, test } from "vitest";
import { z } from "zod";
import { citizenRouter } from "./citizen-root.ts";
import { staffRouter } from "./staff-root.ts";

/** What somebody adds to a question in the hope that it is written with the rest. */
const smuggled = [
  "tenantId",
  "role",
  "officeId",
  "assigneeId",
  "personId",
  "status",
  "isActive",
  "submittedAt",
  "createdBy",
  "constructor",
] as const;

type Procedure = { readonly _def: { readonly type: string; readonly inputs: readonly z.ZodType[] } };
type Schema = {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: unknown;
  readonly propertyNames?: unknown;
} & Readonly<Record<string, unknown>>;

const proceduresOf = async ({ _def }: typeof citizenRouter | typeof staffRouter): Promise<[string, z.ZodType][]> => {
  await Promise.all(Object.values(_def.lazy).map((part) => part.load()));
  return Object.entries(_def.procedures as unknown as Record<string, Procedure>).flatMap(
    ([
      path,
      {
        _def: { inputs },
      },
    ]) => inputs.map((input): [string, z.ZodType] => [path, input]),
  );
};

const questions = [...(await proceduresOf(citizenRouter)), ...(await proceduresOf(staffRouter))];

/** Paths of the objects within a question that would take keys they do not name. A record names none, and says of each what it may be. */
const openIn = (schema: unknown, path: string): string[] => {
  if (Array.isArray(schema)) return schema.flatMap((part, index) => openIn(part, `${path}/${index}`));
  if (typeof schema !== "object" || schema === null) return [];
  const { type, properties, additionalProperties, propertyNames } = schema as Schema;
  const isOpen =
    type === "object" && properties !== undefined && propertyNames === undefined && additionalProperties !== false;
  return [
    ...(isOpen ? [path] : []),
    ...Object.entries(schema).flatMap(([key, part]) => openIn(part, `${path}/${key}`)),
  ];
};

test("there are questions to try", () => {
  expect(questions.length).toBeGreaterThan(100);
});

describe.each(questions)("%s", (_path, input) => {
  test("takes no key it does not name, however deep", () => {
    expect(openIn(z.toJSONSchema(input, { io: "input", unrepresentable: "any" }), "")).toEqual([]);
  });

  test.skipIf(!(input instanceof z.ZodObject))("says so of each that is smuggled in", () => {
    const own = input instanceof z.ZodObject ? Object.keys(input.shape) : [];
    for (const key of smuggled.filter((name) => !own.includes(name))) {
      const { error } = input.safeParse({ [key]: "01900000-0000-7000-8000-000000000000" });
      expect(
        error?.issues.some((issue) => issue.code === "unrecognized_keys" && issue.keys.includes(key)),
        key,
      ).toBe(true);
    }
  });
});
