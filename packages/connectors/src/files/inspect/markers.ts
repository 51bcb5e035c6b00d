const html = /<(?:script|html|svg|iframe|object|embed|\?php|!doctype\s+html)[\s>/]/i;

/** Latin-1 view of the bytes: one character per byte, so that text and signatures can be searched. */
export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/** Markup a browser might run if it mistook the file for a page. */
export const holdsMarkup = (text: string): boolean => html.test(text);

/** The end-of-archive record of a ZIP within its last 64 KiB: the file opens as an archive too, whatever its beginning says. */
export const endsAsZip = (text: string): boolean => text.slice(-65_557).includes("PK\x05\x06");
