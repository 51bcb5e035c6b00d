import { z } from "zod";

const PrismaUnique = z.object({
  code: z.literal("P2002"),
  meta: z
    .object({
      driverAdapterError: z.object({ cause: z.object({ constraint: z.object({ index: z.string() }).optional() }) }),
    })
    .optional(),
});
const PgUnique = z.object({ code: z.literal("23505"), constraint: z.string().optional() });

/** Whether the error says that a row with the same key exists; `index` narrows it to one unique index. */
export const isUniqueViolation = (error: unknown, index?: string): boolean => {
  const prisma = PrismaUnique.safeParse(error);
  if (prisma.success)
    return index === undefined || prisma.data.meta?.driverAdapterError.cause.constraint?.index === index;
  const plain = PgUnique.safeParse(error);
  return plain.success && (index === undefined || plain.data.constraint === index);
};
