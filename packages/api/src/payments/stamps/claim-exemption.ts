import type { Locale } from "@sportello/domain/locales";
import type { StampExemption } from "@sportello/domain/payments/stamp-exemption";
import { type Moved, moveApplication } from "../../applications/move.ts";
import type { ApplicantContext } from "../../context.ts";
import { Refused } from "../../refused.ts";
import { callOffOpenStamps } from "./call-off-open.ts";
import { exemptionStatement } from "./words.ts";

/** The ground and, of another law, which; `locale` is the language the declaration was read and confirmed in. */
export type ClaimExemptionInput = { readonly id: string; readonly exemption: StampExemption; readonly locale: Locale };

/**
 * The applicant declares that no stamp is due, on one of the grounds the service admits: with it the application goes on, and the office reads why. The words of the
 * declaration are kept. Throws `not_in_this_status`, `invalid_input` (`ground`) for a ground the service does not admit.
 */
export const claimExemption = (ctx: ApplicantContext, { id, exemption, locale }: ClaimExemptionInput): Promise<Moved> =>
  moveApplication(
    ctx,
    id,
    { name: "provideStamp" },
    {
      also: async (tx, { version: { options } }) => {
        if (!options.stamp || !options.stampExemptions.includes(exemption.ground))
          throw new Refused("invalid_input", { field: "ground" });
        const norm = exemption.ground === "other" ? exemption.norm : null;
        await tx.revenueStamp.create({
          data: {
            applicationId: id,
            way: "exempt",
            ground: exemption.ground,
            norm,
            statement: exemptionStatement[locale],
            givenAt: ctx.now,
          },
          select: { id: true },
        });
        await callOffOpenStamps(tx, id);
      },
    },
  );
