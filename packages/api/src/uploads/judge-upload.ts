import type { checkUpload } from "@sportello/connectors/files/check-upload";

/** The judge of files, loaded when the first one arrives: its readers of archives, images and signatures are no part of what a page of the site needs. */
export const judgeUpload: typeof checkUpload = async (...file) =>
  (await import("@sportello/connectors/files/check-upload")).checkUpload(...file);
