import { Prisma } from "@sportello/db/generated/client";

/** A value for a column of JSON that may hold none. */
export const asJson = (value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull =>
  value === null || value === undefined ? Prisma.DbNull : value;
