import type { Prisma } from "@sportello/db/generated/client";
import type { Answers } from "@sportello/forms/answers";
import { z } from "zod";

const Stored = z.record(z.string(), z.unknown());

/** The answers as stored; what they may be is the form's business. */
export const readAnswers = (json: unknown): Answers => Stored.parse(json) as Answers;

/** Answers as a JSON column takes them: what JSON cannot say (undefined) is left out. */
export const storable = (answers: Answers): Prisma.InputJsonObject =>
  JSON.parse(JSON.stringify(answers)) as Prisma.InputJsonObject;
