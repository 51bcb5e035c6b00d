import type { Locale } from "@sportello/domain/locales";
import type { ReactNode } from "react";
import { ContactCard } from "../components/contact-card.tsx";
import { SiteFooter } from "../components/footer/site-footer.tsx";
import { SiteHeader } from "../components/header/site-header.tsx";
import { SkipLinks } from "../components/skip-links.tsx";
import { requestContext } from "../session/request-context.ts";
import { waiting } from "../session/waiting.ts";

type SiteFrameProps = { readonly locale: Locale; readonly children: ReactNode };

/** The document with the municipality's header, contacts and footer around a page. Throws `tenant_unknown`. */
export const SiteFrame = async ({ locale, children }: SiteFrameProps) => {
  const [{ tenant, session }, { yourTurn, unread }] = await Promise.all([requestContext(), waiting()]);
  return (
    <html lang={locale} data-scroll-behavior="smooth">
      <head>
        <link rel="stylesheet" href={`/tema.css?colore=${tenant.branding.colour.slice(1)}`} />
      </head>
      <body>
        <SkipLinks />
        <SiteHeader
          tenant={tenant}
          citizenName={session?.kind === "citizen" ? session.name : null}
          waiting={yourTurn + unread}
        />
        <main id="contenuto" tabIndex={-1}>
          {children}
        </main>
        <ContactCard tenant={tenant} />
        <SiteFooter tenant={tenant} />
      </body>
    </html>
  );
};
