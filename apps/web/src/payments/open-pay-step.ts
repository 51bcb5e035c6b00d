import { getLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { stepPath } from "../components/flow/steps-of.ts";
import { redirect } from "../i18n/navigation.ts";
import { applicantApi } from "../session/applicant.ts";
import { orNotFound } from "../session/or-not-found.ts";
import { stepToPay } from "./step-to-pay.ts";

/**
 * What the steps of the stamp and of the payment begin with: the application of the one who asks. Who is at another step is sent there; an application of another
 * service than the address names is none.
 */
export const openPayStep = async (
  params: Promise<{ readonly slug: string; readonly id: string }>,
  here: "bollo" | "pagamento",
) => {
  const { slug, id } = await params;
  const path = stepPath(slug, id, here);
  const api = await applicantApi(slug, path);
  const locale = await getLocale();
  const application = await orNotFound(api.applications.find({ id, locale }));
  if (application.service.slug !== slug) notFound();
  if (application.status === "draft") redirect({ href: stepPath(slug, id), locale });
  const step = stepToPay(application.status) ?? "inviata";
  if (step !== here) redirect({ href: stepPath(slug, id, step), locale });
  return { id, path, api, application };
};
