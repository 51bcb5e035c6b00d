import type { RefusalCode } from "@sportello/domain/refusals";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { Notice } from "../../../components/notice.tsx";
import { PageHeading } from "../../../components/page-heading.tsx";
import { inLanguage } from "../../../i18n/in-language.ts";
import { localeOf } from "../../../i18n/locale-of.ts";
import { getPathname, redirect } from "../../../i18n/navigation.ts";
import { requestContext } from "../../../session/request-context.ts";
import { returnPath } from "../../../session/return-path.ts";
import { SignInMethod } from "./sign-in-method.tsx";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("signIn"))("title") });

const reasons = ["session_expired", "identity_level_too_low"] as const satisfies readonly RefusalCode[];
const Search = z.object({
  ritorno: z.string().optional().catch(undefined),
  callbackUrl: z.string().optional().catch(undefined),
  motivo: z.enum(reasons).optional().catch(undefined),
  error: z.string().optional().catch(undefined),
});

/** next-auth's words for what went wrong, and ours. */
const failures: Record<string, "denied" | "unreachable" | "identity"> = {
  AccessDenied: "denied",
  OAuthSignin: "unreachable",
  Identity: "identity",
};

/** The three digital identities. Whoever came from a service goes back into that service. */
const SignInPage = async ({ searchParams }: PageProps<"/[locale]/accesso">) => {
  const t = await getTranslations("signIn");
  const locale = await getLocale();
  const { ritorno, callbackUrl, motivo, error } = Search.parse(await searchParams);
  const asked = returnPath({ ritorno, callbackUrl }, getPathname({ href: "/area-personale", locale }));
  const began = localeOf(asked.split("/")[1] ?? "");
  // next-auth knows one address for failures: go on in the language the citizen began with.
  if (error && ritorno === undefined && began !== locale)
    redirect({ href: `/accesso?${new URLSearchParams({ ritorno: asked, error })}`, locale: began });
  const { actor } = await requestContext();
  // Signed in meanwhile in another tab: on to where the link leads.
  if (actor.kind === "citizen" && !motivo && !error) redirect({ href: asked, locale: began });
  // Who chose another language here goes on in it.
  const returnTo = inLanguage(asked, locale);
  return (
    <>
      <PageHeading title={t("title")}>
        <p className="subtitle-small">{t("intro")}</p>
      </PageHeading>
      <hr className="sheet-rule" />
      <div className="container">
        <div className="row justify-content-center">
          <div className="col-12 col-lg-8 sign-in">
            {motivo ? (
              <Notice tone="note" title={t(`reason.${motivo}.title`)}>
                <p>{t(`reason.${motivo}.text`)}</p>
              </Notice>
            ) : null}
            {error ? (
              <Notice tone="danger" title={t("failed.title")} isUrgent>
                <p>{t(`failed.${failures[error] ?? "other"}`)}</p>
              </Notice>
            ) : null}
            {(["spid", "cie", "eidas"] as const).map((method) => (
              <SignInMethod key={method} method={method} returnTo={returnTo} />
            ))}
          </div>
        </div>
      </div>
    </>
  );
};

export default SignInPage;
