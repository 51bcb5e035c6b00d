import { isConnectorRefused } from "@sportello/connectors/failures";
import { stampCents } from "@sportello/domain/payments/stamp";
import { isProvince } from "@sportello/domain/places/provinces";
import { profileIn } from "@sportello/forms/prefill";
import { loadApplication } from "../../applications/load-application.ts";
import { openPayments } from "../../connectors/open.ts";
import type { ApplicantContext } from "../../context.ts";
import { readAnswers } from "../../drafts/read-answers.ts";
import { profileOf } from "../../people/profile-of.ts";
import { expectFound } from "../../refused.ts";
import { paymentView } from "../present.ts";

/**
 * What the applicant can do about the stamp of an application: the ways it may be given (online only where the municipality's intermediary
 * sells stamps), the grounds on which none is due, the province they live in as far as it is known, and the payment they began. Amount in cents.
 */
export const findOwnStamp = async (ctx: ApplicantContext, { applicationId }: { applicationId: string }) => {
  const found = await ctx.inTenant(async (tx) => {
    const { row, version } = await loadApplication(ctx, tx, applicationId);
    const person = expectFound(await tx.person.findUnique({ where: { id: row.personId } }));
    const payment = await tx.payment.findFirst({
      where: { applicationId, kind: "stamp", state: { notIn: ["cancelled", "expired"] } },
      orderBy: { sequence: "desc" },
    });
    const province = (
      profileOf(person).province ??
      profileIn(version.form, readAnswers(row.answers)).province ??
      ""
    ).toUpperCase();
    return {
      row,
      ways: version.options.stamp ? version.options.stampWays : [],
      connector: version.options.charge?.intermediary ?? ("payments" as const),
      payment,
      province,
      exemptions: version.options.stamp ? version.options.stampExemptions : [],
    };
  });
  const isSold = found.ways.includes("digital") && (await sellsStamps(ctx, found.connector));
  return {
    status: found.row.status,
    amount: stampCents,
    ways: found.ways.filter((way) => way !== "digital" || isSold),
    exemptions: found.exemptions,
    province: isProvince(found.province) ? found.province : null,
    payment: found.payment && paymentView(found.payment),
  };
};

/** No intermediary yet, or one of which nothing is known: then a paper stamp is the way. */
const sellsStamps = async (
  { runtime, tenant }: ApplicantContext,
  connector: "payments" | "payments-local",
): Promise<boolean> => {
  try {
    const { port } = await openPayments(runtime, tenant.id, connector);
    return port.stamp !== null;
  } catch (error) {
    if (isConnectorRefused(error)) return false;
    throw error;
  }
};
