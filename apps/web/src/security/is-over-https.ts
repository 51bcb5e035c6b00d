/** Whether the browser came by HTTPS: the proxy in front says so, else the address asked for. */
export const isOverHttps = ({ headers, url }: Pick<Request, "headers" | "url">): boolean =>
  /^https\b/.test(headers.get("x-forwarded-proto") ?? new URL(url).protocol);
