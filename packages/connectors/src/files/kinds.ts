/** What a citizen may send, by the extension the content itself calls for. What is not here is refused, whatever the service accepts. */
export const kinds = {
  pdf: { mediaType: "application/pdf", extensions: ["pdf"], family: "pdf" },
  jpg: { mediaType: "image/jpeg", extensions: ["jpg", "jpeg"], family: "image" },
  png: { mediaType: "image/png", extensions: ["png"], family: "image" },
  gif: { mediaType: "image/gif", extensions: ["gif"], family: "image" },
  webp: { mediaType: "image/webp", extensions: ["webp"], family: "image" },
  tif: { mediaType: "image/tiff", extensions: ["tif", "tiff"], family: "image" },
  heic: { mediaType: "image/heic", extensions: ["heic", "heif"], family: "image" },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extensions: ["docx"],
    family: "office",
  },
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extensions: ["xlsx"],
    family: "office",
  },
  pptx: {
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    extensions: ["pptx"],
    family: "office",
  },
  odt: { mediaType: "application/vnd.oasis.opendocument.text", extensions: ["odt"], family: "office" },
  ods: { mediaType: "application/vnd.oasis.opendocument.spreadsheet", extensions: ["ods"], family: "office" },
  odp: { mediaType: "application/vnd.oasis.opendocument.presentation", extensions: ["odp"], family: "office" },
  /** A document inside an electronic signature (CAdES). */
  p7m: { mediaType: "application/pkcs7-mime", extensions: ["p7m"], family: "signed" },
} as const satisfies Record<
  string,
  { mediaType: string; extensions: readonly string[]; family: "pdf" | "image" | "office" | "signed" }
>;

export type Kind = keyof typeof kinds;

export const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);
