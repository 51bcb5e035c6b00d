import { isUniqueViolation } from "@sportello/db/unique-violation";
import type { Locale } from "@sportello/domain/locales";
import { isStampDay, type PaperStamp } from "@sportello/domain/payments/stamp";
import { romeDay } from "@sportello/domain/time/rome-day";
import { type Moved, moveApplication } from "../../applications/move.ts";
import type { ApplicantContext } from "../../context.ts";
import { Refused } from "../../refused.ts";
import { callOffOpenStamps } from "./call-off-open.ts";
import { expectWay } from "./expect-way.ts";
import { stampStatement } from "./words.ts";

/** Number and day of a paper stamp; `locale` is the language the declaration was read and confirmed in. */
export type DeclareStampInput = PaperStamp & { readonly id: string; readonly locale: Locale };

/**
 * The applicant declares a paper stamp: with it the application goes on. The words of the declaration are kept, a number serves once in the
 * municipality. Throws `stamp_used`, `not_in_this_status`, `invalid_input` (`issuedOn`) for a day on which no such stamp was issued.
 */
export const declareStamp = async (
  ctx: ApplicantContext,
  { id, serial, issuedOn, locale }: DeclareStampInput,
): Promise<Moved> => {
  if (!isStampDay(issuedOn, romeDay(ctx.now))) throw new Refused("invalid_input", { field: "issuedOn" });
  try {
    return await moveApplication(
      ctx,
      id,
      { name: "provideStamp" },
      {
        also: async (tx, { version }) => {
          expectWay(version, "declared");
          await tx.revenueStamp.create({
            data: {
              applicationId: id,
              way: "declared",
              serial,
              issuedOn: new Date(issuedOn),
              statement: stampStatement[locale],
              givenAt: ctx.now,
            },
            select: { id: true },
          });
          await callOffOpenStamps(tx, id);
        },
      },
    );
  } catch (error) {
    if (isUniqueViolation(error, "revenue_stamp_tenant_id_serial_key")) throw new Refused("stamp_used");
    throw error;
  }
};
