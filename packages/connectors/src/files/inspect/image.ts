import { imageSize } from "image-size";
import { endsAsZip, holdsMarkup, latin1 } from "./markers.ts";

/** More than any camera or A3 scan has; decoding it would need gigabytes. */
const maxPixels = 250_000_000;

/** Whether an image is only an image, of a size that can be shown. */
export const isHarmlessImage = (bytes: Uint8Array): boolean => {
  const text = latin1(bytes);
  if (holdsMarkup(text) || endsAsZip(text) || text.slice(0, 1024).includes("%PDF-")) return false;
  let size: { width: number; height: number };
  try {
    size = imageSize(bytes);
  } catch {
    // A header without measures belongs to no image.
    return false;
  }
  return size.width > 0 && size.height > 0 && size.width * size.height <= maxPixels;
};
