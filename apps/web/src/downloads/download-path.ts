const base = "https://own.invalid";

/** The address of a file of the person's own that somebody may be brought back to after signing in; null for anything else that stood in the address bar. */
export const downloadPath = (asked: unknown): string | null => {
  if (typeof asked !== "string" || !asked.startsWith("/") || !URL.canParse(asked, base)) return null;
  const { origin, pathname, search } = new URL(asked, base);
  return origin === base && /^\/api\/(?:files|applications|exports|payments)\/[^/]/.test(pathname)
    ? pathname + search
    : null;
};
