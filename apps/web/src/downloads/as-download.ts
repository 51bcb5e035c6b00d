import { contentDisposition } from "../uploads/content-disposition.ts";

type Given = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** A file as a download, never opened inside our site. */
export const asDownload = ({ name, mediaType, bytes }: Given): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": mediaType,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": contentDisposition(name),
    },
  });
