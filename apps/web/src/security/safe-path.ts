const base = "https://own.invalid";

/** A path of our own site to go back to, or `fallback`: what comes from the address bar must not lead elsewhere. */
export const safePath = (asked: string | null | undefined, fallback: string): string => {
  if (!asked || !asked.startsWith("/") || !URL.canParse(asked, base)) return fallback;
  const url = new URL(asked, base);
  if (url.origin !== base || url.pathname.startsWith("//") || /^\/(?:[a-z]{2}\/)?api(?:\/|$)/i.test(url.pathname))
    return fallback;
  return url.pathname + url.search + url.hash;
};
