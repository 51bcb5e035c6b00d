import "../../styles/fonts.ts";
import "../../styles/site.css";
import { inLocale } from "@sportello/domain/locales";
import type { Metadata, Viewport } from "next";
import { hasLocale } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ContactCard } from "../../components/contact-card.tsx";
import { SiteFooter } from "../../components/footer/site-footer.tsx";
import { SiteHeader } from "../../components/header/site-header.tsx";
import { SkipLinks } from "../../components/skip-links.tsx";
import { routing } from "../../i18n/routing.ts";
import { orNotFound } from "../../session/or-not-found.ts";
import { requestContext } from "../../session/request-context.ts";
import { waiting } from "../../session/waiting.ts";

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export const generateMetadata = async (): Promise<Metadata> => {
  const { tenant } = await orNotFound(requestContext());
  const t = await getTranslations("site");
  const name = inLocale(tenant.name, await getLocale());
  return { title: { default: t("title", { name }), template: `%s · ${name}` }, description: t("description", { name }) };
};

const Layout = async ({ children, params }: LayoutProps<"/[locale]">) => {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const { tenant, session } = await orNotFound(requestContext());
  if (!tenant.languages.includes(locale)) notFound();
  const { yourTurn, unread } = await waiting();
  return (
    <html lang={locale} data-scroll-behavior="smooth">
      <head>
        <link rel="stylesheet" href={`/tema.css?colore=${tenant.branding.colour.slice(1)}`} />
      </head>
      <body>
        <SkipLinks />
        <SiteHeader tenant={tenant} citizenName={session?.kind === "citizen" ? session.name : null} waiting={yourTurn + unread} />
        <main id="contenuto" tabIndex={-1}>{children}</main>
        <ContactCard tenant={tenant} />
        <SiteFooter tenant={tenant} />
      </body>
    </html>
  );
};
export default Layout;
