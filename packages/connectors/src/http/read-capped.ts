/** The body of an answer was longer than the caller accepts. */
export class AnswerTooLarge extends Error {
  override name = "AnswerTooLarge";
}

/** Reads a body of at most `maxBytes`; stops reading, and throws AnswerTooLarge, as soon as there is more. */
export const readCapped = async (response: Response, maxBytes: number): Promise<Uint8Array> => {
  const announced = Number(response.headers.get("content-length") ?? 0);
  if (announced > maxBytes) {
    await response.body?.cancel();
    throw new AnswerTooLarge(`${announced} bytes announced, ${maxBytes} accepted`);
  }
  if (response.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    // Leaving the loop by a throw cancels the stream and frees the connection.
    if (size > maxBytes) throw new AnswerTooLarge(`more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
