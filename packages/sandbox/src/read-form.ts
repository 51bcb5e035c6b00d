import type { IncomingMessage } from "node:http";

const mostBytes = 64 * 1024;

/** Answered with 413. */
export class FormTooLarge extends Error {}

/** The fields of a posted form. Throws `FormTooLarge` when the body is larger than 64 KiB. */
export const readForm = async (request: IncomingMessage): Promise<URLSearchParams> =>
  new URLSearchParams(await readText(request));

export const readText = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new FormTooLarge("the form is too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
};
