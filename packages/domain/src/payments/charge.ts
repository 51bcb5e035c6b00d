import { z } from "zod";
import { Localised } from "../locales.ts";
import { splitAmount } from "./split.ts";

const cents = z.int().min(1).max(99_999_999);

/** A part of the money and where it goes in the budget. `cents` is exact, `weight` a share of the rest. */
export const SplitPart = z.strictObject({
  chapter: z.string().trim().min(1).max(40),
  assessment: z.string().trim().max(40).optional(),
  office: z.string().trim().max(40).optional(),
  share: z.union([z.strictObject({ cents }), z.strictObject({ weight: z.int().min(1).max(10_000) })]),
});
export type SplitPart = z.infer<typeof SplitPart>;

/** How much: always the same, or what a number question of the form says (in euro). */
export const ChargeAmount = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("fixed"), cents }),
  z.strictObject({ kind: z.literal("answer"), path: z.string().regex(/^[A-Za-z][\w.]{0,79}$/) }),
]);
export type ChargeAmount = z.infer<typeof ChargeAmount>;

export const intermediaries = ["payments", "payments-local"] as const;

/** What a paid service asks for. Of a deferred payment the amount is a suggestion to the operator. */
export const Charge = z
  .strictObject({
    amount: ChargeAmount.optional(),
    /** Reason of the payment (causale), with placeholders (`reason.ts`); the service's title and the code of the application when there is none. */
    reason: Localised.optional(),
    /** Code of the national taxonomy of collections, e.g. "9/0101002IM/". */
    category: z.string().regex(/^9\/\d{7}[A-Z]{2}\/$/),
    split: z.array(SplitPart).max(20).default([]),
    /** Days to pay from the day it is asked. */
    expiresInDays: z.int().min(1).max(365).default(90),
    /** Through which of the municipality's two payment connectors: the direct one or the local intermediary. */
    intermediary: z.enum(intermediaries).default("payments"),
  })
  .refine(({ split }) => split.length === 0 || split.some(({ share }) => "weight" in share), {
    error: "the split has no share for the rest",
    path: ["split"],
  });
export type Charge = z.infer<typeof Charge>;

export type SplitLine = {
  readonly chapter: string;
  readonly assessment?: string | undefined;
  readonly office?: string | undefined;
  readonly cents: number;
};

/** The amount over the budget chapters, to the cent. Null when the exact shares are more than the amount. */
export const splitOf = (split: readonly SplitPart[], amount: number): SplitLine[] | null => {
  if (split.length === 0) return [];
  const parts = splitAmount(
    amount,
    split.map(({ share }) => share),
  );
  return (
    parts?.map((part, index) => {
      const { share: _, ...line } = split[index] as SplitPart;
      return { ...line, cents: part };
    }) ?? null
  );
};

/**
 * The amount in cents that the form's answers make. Null when the question was not answered, or not with an amount between one
 * cent and a million euro.
 */
export const amountOf = (amount: ChargeAmount | undefined, answerAt: (path: string) => unknown): number | null => {
  if (amount === undefined) return null;
  if (amount.kind === "fixed") return amount.cents;
  const answer = answerAt(amount.path);
  const euro =
    typeof answer === "number"
      ? answer
      : typeof answer === "string" && /^\d+([.,]\d{1,2})?$/.test(answer)
        ? Number(answer.replace(",", "."))
        : Number.NaN;
  const inCents = Math.round(euro * 100);
  return Number.isSafeInteger(inCents) && cents.safeParse(inCents).success && Math.abs(inCents - euro * 100) < 1e-6
    ? inCents
    : null;
};
