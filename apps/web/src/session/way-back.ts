import { safePath } from "../security/safe-path.ts";

/** What tells of the last thing done on a page: come back to, it would be told again. `_rsc` is Next's own. */
const passing = ["errore", "fatto", "_rsc"];
/** next-auth keeps the way back in a cookie, percent-encoded, and a browser keeps none above 4 kB. */
const longest = 1_200;

/**
 * The way back to the address somebody asked for, with what it asks: filters, a page of a list, a code from a mail. `page`, its path alone, where that is no
 * address of ours to go back to or too long to be kept.
 */
export const wayBack = (asked: string | null, page: string): string => {
  const path = safePath(asked, page);
  const url = new URL(path, "https://own.invalid");
  for (const name of passing) url.searchParams.delete(name);
  const search = url.searchParams.size > 0 ? `?${url.searchParams}` : "";
  const back = url.pathname + search + url.hash;
  return encodeURIComponent(back).length <= longest ? back : page;
};
