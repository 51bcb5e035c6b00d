/**
 * The address of who asks, for rate limits. Proxies append to `X-Forwarded-For`, so only its last entry was written by
 * the machine in front of us; the ones before it are what the client claims.
 */
export const clientAddress = (forwardedFor: string | null): string => forwardedFor?.split(",").at(-1)?.trim() || "unknown";
