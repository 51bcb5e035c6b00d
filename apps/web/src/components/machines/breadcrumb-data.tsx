import { getLocale, getTranslations } from "next-intl/server";
import { inLanguage } from "../../i18n/in-language.ts";
import { siteOrigin } from "../../session/site-origin.ts";
import type { Crumb } from "../breadcrumb.tsx";
import { JsonLd } from "./json-ld.tsx";

/** The breadcrumb of a public page for search engines, which show it in place of the address. */
export const BreadcrumbData = async ({ path, current }: { path: readonly Crumb[]; current: string }) => {
  const [origin, locale, t] = await Promise.all([siteOrigin(), getLocale(), getTranslations("explore")]);
  const places = [{ label: t("home"), href: "/" }, ...path];
  return (
    <JsonLd
      data={{
        "@type": "BreadcrumbList",
        itemListElement: [
          ...places.map(({ label, href }, index) => ({
            "@type": "ListItem",
            position: index + 1,
            name: label,
            item: origin + inLanguage(href, locale),
          })),
          { "@type": "ListItem", position: places.length + 1, name: current },
        ],
      }}
    />
  );
};
