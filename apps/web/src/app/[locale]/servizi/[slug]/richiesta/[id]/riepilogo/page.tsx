import { randomUUID } from "node:crypto";
import { summarise } from "@sportello/forms/summarise";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FlowFrame } from "../../../../../../../components/flow/flow-frame.tsx";
import { neighbour, privacyStep, stepPath, summaryStep } from "../../../../../../../components/flow/steps-of.ts";
import { Link } from "../../../../../../../components/link.tsx";
import { Notice } from "../../../../../../../components/notice.tsx";
import { RefusalNotice } from "../../../../../../../components/refusal-notice.tsx";
import { SummaryCards } from "../../../../../../../components/summary/summary-cards.tsx";
import { orMissing } from "../../../../../../../missing/or-missing.tsx";
import { openDraft } from "../open-draft.ts";
import { SendForm } from "./send-form.tsx";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("request"))("summaryStep"),
});

/** Everything that was given, in one screen, right before sending (C.SE.1.4); each page can be corrected from here. */
const SummaryPage = async ({
  params,
  searchParams,
}: PageProps<"/[locale]/servizi/[slug]/richiesta/[id]/riepilogo">) => {
  const { slug, id } = await params;
  const { draft, steps } = await openDraft(slug, id, summaryStep);
  const [locale, t, { errore }] = await Promise.all([getLocale(), getTranslations("request"), searchParams]);
  const missing = steps.filter(({ key, isConfirmed }) => key !== summaryStep && !isConfirmed);
  const back = neighbour(steps, summaryStep, -1)?.key ?? privacyStep;
  return (
    <FlowFrame service={draft.service} steps={steps} current={summaryStep}>
      <RefusalNotice code={errore} />
      <Notice tone="note" title={t("attention")}>
        <p>{t("declaration")}</p>
      </Notice>
      <SummaryCards
        sections={summarise(draft.form, draft.answers, locale)}
        uploads={draft.uploads}
        level="h2"
        action={({ page, title }) => (
          <Link className="summary-edit" href={stepPath(slug, id, page)} aria-label={t("editOf", { section: title })}>
            {t("edit")}
          </Link>
        )}
      />
      {missing.length > 0 ? (
        <Notice tone="warning" title={t("incomplete")}>
          <p>{t("incompleteText")}</p>
          <ul>
            {missing.map(({ key, title, href }) => (
              <li key={key}>
                <Link href={href}>{title}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <SendForm
        slug={slug}
        id={id}
        back={stepPath(slug, id, back)}
        idempotencyKey={randomUUID()}
        isReady={missing.length === 0}
        challenge={draft.challenge}
        returnKey={draft.returnKey}
        newContacts={draft.newContacts}
      />
    </FlowFrame>
  );
};

export default orMissing(SummaryPage);
