/** Whether this is what Next's `notFound()` throws. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && "digest" in error && error.digest === "NEXT_HTTP_ERROR_FALLBACK;404";
