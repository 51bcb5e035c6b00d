const trailer = "\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n";

/** A small PDF as the content check knows one; `size` makes it larger. */
export const pdfBytes = (size = 0): Uint8Array => {
  const head =
    "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\nxref\n0 1\n0000000000 65535 f \n";
  return new TextEncoder().encode(head + " ".repeat(Math.max(0, size - head.length - trailer.length)) + trailer);
};
