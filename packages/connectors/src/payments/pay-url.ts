/** Where a browser may be sent to pay: an address of the web, in nobody's name. Null for all the rest: what the intermediary says ends in a redirect. */
export const payUrlIn = (said: string | null | undefined): string | null => {
  const url = URL.parse(said?.trim() ?? "");
  if (
    url === null ||
    (url.protocol !== "https:" && url.protocol !== "http:") ||
    url.username !== "" ||
    url.password !== ""
  )
    return null;
  return url.href;
};
