import { getLocale } from "next-intl/server";
import { resumeStep, stepPath } from "../../../../../../components/flow/steps-of.ts";
import { redirect } from "../../../../../../i18n/navigation.ts";
import { orMissing } from "../../../../../../missing/or-missing.tsx";
import { openDraft } from "./open-draft.ts";

/** An application without a step: goes on where the citizen left off. */
const ResumePage = async ({ params }: PageProps<"/[locale]/servizi/[slug]/richiesta/[id]">) => {
  const { slug, id } = await params;
  const { steps } = await openDraft(slug, id);
  return redirect({ href: stepPath(slug, id, resumeStep(steps)), locale: await getLocale() });
};

export default orMissing(ResumePage);
