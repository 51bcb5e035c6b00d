const colour = /^[0-9a-f]{6}$/;

/** The municipality's colour as a stylesheet: a page may not carry inline styles. The address holds the value, so it never ages. */
export const GET = (request: Request): Response => {
  const asked = new URL(request.url).searchParams.get("colore") ?? "";
  if (!colour.test(asked)) return new Response(null, { status: 404 });
  return new Response(`:root{--brand:#${asked}}`, {
    headers: { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "public, max-age=31536000, immutable" },
  });
};
