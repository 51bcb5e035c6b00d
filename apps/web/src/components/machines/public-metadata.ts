import { inLocale } from "@sportello/domain/locales";
import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { inLanguage } from "../../i18n/in-language.ts";
import { orNotFound } from "../../session/or-not-found.ts";
import { requestContext } from "../../session/request-context.ts";
import { siteOrigin } from "../../session/site-origin.ts";

type Page = {
  /** Absent on the home page, whose title is the site's. */
  readonly title?: string;
  readonly description: string;
  /** The page's own address without the language; what only changes how it is shown (a filter, a number of cards) is no part of it. */
  readonly path: string;
};

/** What search engines and people who share a link read of a public page: title, description, the one address, and the other languages. */
export const publicMetadata = async ({ title, description, path }: Page): Promise<Metadata> => {
  const [{ tenant }, locale, origin] = await Promise.all([orNotFound(requestContext()), getLocale(), siteOrigin()]);
  const name = inLocale(tenant.name, locale);
  const short = description.length > 200 ? `${description.slice(0, lastSpace(description) || 198)}…` : description;
  const url = inLanguage(path, locale);
  return {
    metadataBase: new URL(origin),
    ...(title !== undefined && { title }),
    description: short,
    alternates: {
      canonical: url,
      languages: {
        ...Object.fromEntries(tenant.languages.map((language) => [language, inLanguage(path, language)])),
        "x-default": inLanguage(path, "it"),
      },
    },
    openGraph: {
      type: "website",
      title: title ?? name,
      description: short,
      url,
      siteName: name,
      locale: { it: "it_IT", de: "de_DE", en: "en_GB" }[locale],
    },
  };
};

/** Where the last whole word ends that still fits; 0 where there is none. */
const lastSpace = (text: string): number => Math.max(0, text.lastIndexOf(" ", 198));
