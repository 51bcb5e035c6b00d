/**
 * The Content-Security-Policy of every page: scripts run only with the nonce of this answer, nothing inline, no eval,
 * nobody may frame us. In development React needs `eval` for its stack traces, and Next's tools inline styles and a WebSocket.
 */
export const contentSecurityPolicy = ({ nonce, isDevelopment }: { nonce: string; isDevelopment: boolean }): string =>
  [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
