import type { FileQuestion } from "@sportello/forms/components";

/** What `checkUpload` holds a file against: bytes, and extensions with their dot. */
export type UploadLimits = { readonly maxBytes: number; readonly accept: readonly string[] };

const bytesOf = { KB: 1024, MB: 1024 * 1024 };
/** No file is larger than this, whatever a form says; the apps' routes stop reading here. */
export const maxUploadBytes = 25 * bytesOf.MB;

/** What a file question without its own limits takes, and what an integration or the office may attach. */
export const usualLimits: UploadLimits = {
  maxBytes: 10 * bytesOf.MB,
  accept: [".pdf", ".jpg", ".jpeg", ".png", ".p7m"],
};
const usualFiles = 5;

/** The limits written in a form, where they are stricter than the installation's. */
export const limitsOf = ({
  filePattern,
  fileMaxSize,
  maxFiles,
  multiple,
}: FileQuestion): UploadLimits & { readonly maxFiles: number } => ({
  maxBytes: Math.min(maxUploadBytes, fileMaxSize === undefined ? usualLimits.maxBytes : sizeOf(fileMaxSize)),
  accept: filePattern?.split(",") ?? usualLimits.accept,
  maxFiles: maxFiles ?? (multiple ? usualFiles : 1),
});

/** "10MB" in bytes. */
const sizeOf = (text: string): number => {
  const [, amount = "", unit = ""] = /^(\d{1,4})(KB|MB)$/.exec(text) ?? [];
  return Number(amount) * (unit === "MB" ? bytesOf.MB : bytesOf.KB);
};
