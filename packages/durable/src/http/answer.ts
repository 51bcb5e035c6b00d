/** The JSON of a refusal: the SDK reads `error` and `status` from the body. */
export const refuse = (status: number, error: string): Response => Response.json({ error, status }, { status });

/** The value of a JSON text, or undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A request's JSON, or undefined when it has none. */
export const readJson = async (request: Request): Promise<unknown> => parseJson(await request.text());
