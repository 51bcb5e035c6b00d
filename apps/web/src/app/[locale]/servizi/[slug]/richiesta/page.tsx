import { inLocale } from "@sportello/domain/locales";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AvailabilityText } from "../../../../../components/availability-text.tsx";
import { EarlierOffer } from "../../../../../components/flow/earlier-offer.tsx";
import { FlowFrame } from "../../../../../components/flow/flow-frame.tsx";
import { GuestNotice } from "../../../../../components/flow/guest-notice.tsx";
import { KnownOffer } from "../../../../../components/flow/known-offer.tsx";
import { PrivacyForm } from "../../../../../components/flow/privacy-form.tsx";
import { privacyStep, summaryStep } from "../../../../../components/flow/steps-of.ts";
import { Notice } from "../../../../../components/notice.tsx";
import { RefusalNotice } from "../../../../../components/refusal-notice.tsx";
import { getPathname } from "../../../../../i18n/navigation.ts";
import { orMissing } from "../../../../../missing/or-missing.tsx";
import { orNotFound } from "../../../../../session/or-not-found.ts";
import { api, requestContext } from "../../../../../session/request-context.ts";
import { signedInApi } from "../../../../../session/signed-in.ts";
import { DraftChoice } from "./draft-choice.tsx";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("request"))("startTitle"),
});

/** The door of a service's flow: the privacy notice, or the choice between a draft and a new application. Reading it changes nothing. */
const StartPage = async ({ params, searchParams }: PageProps<"/[locale]/servizi/[slug]/richiesta">) => {
  const { slug } = await params;
  const path = `/servizi/${slug}/richiesta`;
  const { actor } = await requestContext();
  const [service, locale, t, guest] = await Promise.all([
    orNotFound((await api()).catalogue.sheet({ slug })),
    getLocale(),
    getTranslations("request"),
    getTranslations("guest"),
  ]);
  const isOpenToGuests = service.options.level === "none";
  if (!isOpenToGuests) await signedInApi(path);
  const { tenant } = await requestContext();
  const { drafts } = await api();
  const [earlier, known] =
    actor.kind === "citizen" ? await Promise.all([drafts.earlier({ slug }), drafts.known({ slug })]) : [null, []];
  const { errore } = await searchParams;
  const isGuestOver = errore === "session_expired" && isOpenToGuests && actor.kind !== "citizen";
  const steps = [
    { key: privacyStep, title: t("privacyStep"), href: path, isConfirmed: false },
    ...service.pages.map(({ key, title }) => ({ key, title: inLocale(title, locale), href: path, isConfirmed: false })),
    { key: summaryStep, title: t("summaryStep"), href: path, isConfirmed: false },
  ];
  const action = getPathname({ href: `${path}/avvia`, locale });
  return (
    <FlowFrame
      service={{ slug, category: service.category, title: service.sheet.title }}
      steps={steps}
      current={privacyStep}
    >
      {service.availability.state !== "open" ? (
        <AvailabilityText availability={service.availability} />
      ) : service.hasDrafts ? (
        <DraftChoice action={action} earlier={earlier} known={known} />
      ) : (
        <>
          {isGuestOver ? (
            <Notice tone="warning" title={guest("overTitle")} isUrgent>
              <p>{guest("over")}</p>
            </Notice>
          ) : (
            <RefusalNotice code={errore} />
          )}
          {isOpenToGuests && actor.kind !== "citizen" ? <GuestNotice path={path} /> : null}
          <PrivacyForm
            action={action}
            tenant={tenant}
            isMissing={errore === "privacy"}
            hasTrap={isOpenToGuests && actor.kind !== "citizen"}
          >
            <EarlierOffer earlier={earlier} />
            <KnownOffer known={known} />
          </PrivacyForm>
        </>
      )}
    </FlowFrame>
  );
};

export default orMissing(StartPage);
