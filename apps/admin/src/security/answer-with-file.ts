import { Readable } from "node:stream";
import { attachment } from "./file-headers.ts";

/** Hands a stream over as a download; when it breaks off, so does the answer, and the browser says that the file is not whole. */
export const answerWithFile = ({
  name,
  mediaType,
  stream,
}: {
  readonly name: string;
  readonly mediaType: string;
  readonly stream: Readable;
}): Response =>
  new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
    headers: { "content-type": mediaType, "content-disposition": attachment(name) },
  });
