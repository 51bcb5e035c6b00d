import type { Locale } from "@sportello/domain/locales";
import { termAddress } from "../../components/catalogue/term-address.ts";
import { inLanguage } from "../../i18n/in-language.ts";
import { escapeHtml } from "../../kept/escape-html.ts";
import { refusalOf } from "../../session/refusal-of.ts";
import { api, requestContext } from "../../session/request-context.ts";
import { siteOrigin } from "../../session/site-origin.ts";

type Place = { readonly path: string; readonly changedAt?: string };

const fixed = [
  "/",
  "/servizi",
  "/eventi-della-vita",
  "/argomenti",
  "/amministrazione",
  "/amministrazione/uffici",
  "/novita",
  "/novita/avvisi",
  "/vivere-il-comune",
  "/vivere-il-comune/luoghi",
  "/domande-frequenti",
  "/privacy",
  "/note-legali",
  "/accessibilita",
  "/mappa-del-sito",
  "/stato-pratica",
];

/** Every public page of this municipality, each with its addresses in the municipality's languages (sitemaps.org, with Google's hreflang). */
export const GET = async (): Promise<Response> => {
  try {
    const [{ tenant }, { catalogue }, origin] = await Promise.all([requestContext(), api(), siteOrigin()]);
    const { services, counts } = await catalogue.list({});
    const places: Place[] = [
      ...fixed.map((path) => ({ path })),
      ...(["category", "topic", "lifeEvent"] as const).flatMap((facet) =>
        counts[facet].map(({ slug }) => ({ path: termAddress(facet, slug) })),
      ),
      ...services.map(({ slug, publishedAt }) => ({ path: `/servizi/${slug}`, changedAt: publishedAt })),
    ];
    return new Response(document(places, origin, tenant.languages), {
      headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
    });
  } catch (error) {
    if (refusalOf(error) === "tenant_unknown") return new Response(null, { status: 404 });
    throw error;
  }
};

const document = (places: readonly Place[], origin: string, languages: readonly Locale[]): string => {
  const address = (path: string, language: Locale): string => escapeHtml(origin + inLanguage(path, language));
  const alternates = (path: string): string =>
    languages
      .map((language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${address(path, language)}"/>`)
      .join("");
  const entry = ({ path, changedAt }: Place): string[] =>
    languages.map(
      (language) =>
        `<url><loc>${address(path, language)}</loc>${changedAt ? `<lastmod>${changedAt}</lastmod>` : ""}${alternates(path)}</url>`,
    );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${places.flatMap(entry).join("\n")}
</urlset>
`;
};
