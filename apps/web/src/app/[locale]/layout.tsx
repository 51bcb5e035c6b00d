import "../../styles/fonts.ts";
import "../../styles/site.css";
import { inLocale } from "@sportello/domain/locales";
import type { Metadata, Viewport } from "next";
import { hasLocale } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { NoSuchPlace } from "../../components/no-such-place.tsx";
import { routing } from "../../i18n/routing.ts";
import { answerMissing } from "../../missing/answer-missing.ts";
import { isOurPlace } from "../../missing/is-our-place.ts";
import { orMissingTitle } from "../../missing/missing-metadata.ts";
import { orNotFound } from "../../session/or-not-found.ts";
import { requestContext } from "../../session/request-context.ts";
import { SiteFrame } from "../site-frame.tsx";

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export const generateMetadata = orMissingTitle(async (): Promise<Metadata> => {
  const { tenant } = await orNotFound(requestContext());
  const t = await getTranslations("site");
  const name = inLocale(tenant.name, await getLocale());
  return {
    title: { default: t("title", { name }), template: `%s · ${name}` },
    description: t("description", { name }),
  };
});

const Layout = async ({ children, params }: LayoutProps<"/[locale]">) => {
  const { locale } = await params;
  if (hasLocale(routing.locales, locale) && (await isOurPlace(locale)))
    return <SiteFrame locale={locale}>{children}</SiteFrame>;
  return answerMissing() ? <NoSuchPlace /> : notFound();
};
export default Layout;
