/** The JSON of a refusal: the SDK reads `error` and `status` from the body. */
export const refuse = (status: number, error: string): Response =>
  Response.json({ error, status }, { status });

/** A request's JSON, or undefined when it has none. */
export async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}
