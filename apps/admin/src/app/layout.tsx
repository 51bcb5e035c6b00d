import "./globals.css";
import { inLocale } from "@sportello/domain/locales";
import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { AriaLocale } from "../components/aria-locale.tsx";
import { Toasts } from "../components/toasts.tsx";
import { contextOrNull } from "../staff.ts";
import { ProceduresProvider } from "../trpc/provider.tsx";

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export const generateMetadata = async (): Promise<Metadata> => {
  const [context, locale, t] = await Promise.all([contextOrNull(), getLocale(), getTranslations("common")]);
  const place = context ? ` · ${inLocale(context.tenant.name, locale)}` : "";
  return {
    title: { default: `${t("product")}${place}`, template: `%s${place}` },
    robots: { index: false, follow: false },
  };
};

const RootLayout = async ({ children }: LayoutProps<"/">) => {
  const [context, locale, asked, t] = await Promise.all([
    contextOrNull(),
    getLocale(),
    headers(),
    getTranslations("errors"),
  ]);
  const nonce = asked.get("x-nonce") ?? "";
  return (
    <html lang={locale}>
      <head>
        <meta name="csp-nonce" nonce={nonce} />
        {/* The colour is `#rrggbb` by the branding's schema. */}
        {context ? <style nonce={nonce}>{`:root{--tenant:${context.tenant.branding.colour}}`}</style> : null}
      </head>
      <body>
        <NextIntlClientProvider>
          <AriaLocale locale={locale}>
            <ProceduresProvider>
              {context ? (
                children
              ) : (
                <main className="mx-auto max-w-lg px-6 py-24">
                  <h1 className="text-2xl font-bold">{t("tenantTitle")}</h1>
                  <p className="mt-2 text-ink-soft">{t("tenantText")}</p>
                </main>
              )}
              <Toasts />
            </ProceduresProvider>
          </AriaLocale>
        </NextIntlClientProvider>
      </body>
    </html>
  );
};

export default RootLayout;
