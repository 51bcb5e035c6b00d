import { siteOrigin } from "../../session/site-origin.ts";

const body = (origin: string): string =>
  [
    "User-agent: *",
    "Disallow: /api/",
    "Disallow: /*/area-personale",
    "Disallow: /area-personale",
    "Disallow: /*/richiesta",
    "Allow: /",
    "",
    `Sitemap: ${origin}/sitemap.xml`,
    "",
  ].join("\n");

/** What search engines may read: everything public; a citizen's own pages would only answer with the sign-in. */
export const GET = async (): Promise<Response> =>
  new Response(body(await siteOrigin()), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
