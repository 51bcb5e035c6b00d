import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FlowFrame } from "../../../../../../../components/flow/flow-frame.tsx";
import { PrivacyForm } from "../../../../../../../components/flow/privacy-form.tsx";
import { ReturnKeyField } from "../../../../../../../components/flow/return-key-field.tsx";
import { privacyStep, stepPath } from "../../../../../../../components/flow/steps-of.ts";
import { getPathname } from "../../../../../../../i18n/navigation.ts";
import { orMissing } from "../../../../../../../missing/or-missing.tsx";
import { requestContext } from "../../../../../../../session/request-context.ts";
import { openDraft } from "../open-draft.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("request"))("privacyStep"),
});

/** The privacy notice of a draft, to read for the first time or again. */
const PrivacyPage = async ({ params, searchParams }: PageProps<"/[locale]/servizi/[slug]/richiesta/[id]/privacy">) => {
  const { slug, id } = await params;
  const { draft, steps } = await openDraft(slug, id, privacyStep);
  const [{ tenant }, locale, { errore }] = await Promise.all([requestContext(), getLocale(), searchParams]);
  const action = getPathname({ href: stepPath(slug, id, "privacy/accetta"), locale });
  return (
    <FlowFrame service={draft.service} steps={steps} current={privacyStep}>
      <PrivacyForm action={action} tenant={tenant} isMissing={errore === "privacy"}>
        <ReturnKeyField of={draft.returnKey} />
      </PrivacyForm>
    </FlowFrame>
  );
};

export default orMissing(PrivacyPage);
