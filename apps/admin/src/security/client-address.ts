/**
 * The address the request came from, for limits and the security log. A proxy in front appends what it saw, so the last
 * entry is the one nobody outside can write.
 */
export const clientAddress = (forwardedFor: string | null): string => forwardedFor?.split(",").at(-1)?.trim() || "unknown";
