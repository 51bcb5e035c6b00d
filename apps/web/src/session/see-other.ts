import { routing } from "../i18n/routing.ts";

/** After a post: go and look at this page of ours (303), so that reloading never posts again. The language's prefix is added. */
export const seeOther = (path: string, locale: string): Response =>
  new Response(null, {
    status: 303,
    headers: { Location: locale === routing.defaultLocale ? path : `/${locale}${path}` },
  });
