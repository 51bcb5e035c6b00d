/** The address a request comes from, as `settleAddresses` has left it; `unknown` where nothing listened for it. */
export const settledAddress = (headers: { get(name: string): string | null }): string =>
  headers.get("x-forwarded-for") || "unknown";
