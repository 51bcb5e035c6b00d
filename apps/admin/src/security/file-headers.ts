/** Types a browser shows without running anything of theirs; everything else is only downloaded. */
const shownInline = ["application/pdf", "image/jpeg", "image/png", "image/webp", "image/gif"];

export const canPreview = (mediaType: string): boolean => shownInline.includes(mediaType);

/** How a file is handed over: shown in place where that is harmless and asked for, else downloaded under its name (RFC 6266). */
export const fileHeaders = (
  file: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array },
  asDownload: boolean,
): Record<string, string> => {
  const isShown = !asDownload && canPreview(file.mediaType);
  return {
    "content-type": canPreview(file.mediaType) ? file.mediaType : "application/octet-stream",
    "content-length": String(file.bytes.byteLength),
    "content-disposition": isShown ? attachment(file.name).replace("attachment", "inline") : attachment(file.name),
  };
};

/** The header of a download under this name (RFC 6266). */
export const attachment = (name: string): string => {
  const plain = name.normalize("NFKD").replace(/[^\x20-\x7e]|["\\%]/g, "_");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`;
};
