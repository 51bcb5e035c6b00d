/** What a page may load. Inline code never runs: scripts and style elements carry the request's nonce. */
export type PolicyFor = {
  readonly path: string;
  readonly nonce: string;
  readonly isDevelopment: boolean;
  readonly isHttps: boolean;
};

type Directives = Record<string, readonly string[]>;

/** Pages of the desk and the console, and every answer that is not a file. */
const pagePolicy = ({ nonce, isDevelopment, isHttps }: PolicyFor): Directives => ({
  "default-src": ["'self'"],
  // React rebuilds server stacks with eval while developing, and its hot styles have no nonce; never in production.
  "script-src": ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...(isDevelopment ? ["'unsafe-eval'"] : [])],
  "style-src": isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${nonce}'`],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'"],
  "connect-src": isDevelopment ? ["'self'", "ws:"] : ["'self'"],
  "frame-src": ["'self'"],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'self'"],
  "frame-ancestors": ["'none'"],
  ...(isHttps ? { "upgrade-insecure-requests": [] } : {}),
});

/** A file somebody sent us: it may be looked at inside our own preview, and may load or run nothing. */
const filePolicy = (): Directives => ({
  "default-src": ["'none'"],
  // Browsers draw a PDF as an embedded object with a style of their own.
  "object-src": ["'self'"],
  "img-src": ["'self'"],
  "style-src": ["'unsafe-inline'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "frame-ancestors": ["'self'"],
});

/** One row per kind of path that differs from the pages; the first that fits is taken. */
const exceptions: readonly {
  readonly fits: (path: string) => boolean;
  readonly directives: (request: PolicyFor) => Directives;
}[] = [{ fits: (path) => path.startsWith("/api/files/"), directives: filePolicy }];

/** The Content-Security-Policy of a path, as the header's value (W3C CSP level 3). */
export const contentSecurityPolicy = (request: PolicyFor): string => {
  const directives = exceptions.find(({ fits }) => fits(request.path))?.directives ?? pagePolicy;
  return Object.entries(directives(request))
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");
};
