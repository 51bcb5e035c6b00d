/** Headers of every answer that is made for one request: nobody keeps it, and over HTTPS the browser stays on HTTPS. */
export const responseHeaders = ({
  policy,
  isHttps,
  requestId,
}: {
  policy: string;
  isHttps: boolean;
  requestId: string;
}): Record<string, string> => ({
  "Content-Security-Policy": policy,
  "Cache-Control": "no-store, private",
  "X-Request-Id": requestId,
  ...(isHttps ? { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" } : {}),
});
