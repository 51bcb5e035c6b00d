import { type Imported, importDefinition } from "@sportello/forms/import/import-definition";

/** Larger than any form: a file that is something else. */
const maxBytes = 5_000_000;

/** A file with a Form.io definition made elsewhere, read; what does not read is told like an offence of the whole. Never throws. */
export const readFormFile = async (file: Pick<File, "size" | "text">): Promise<Imported> => {
  const refused = (code: "too_large" | "invalid"): Imported => ({
    definition: null,
    offences: [{ path: "", code }],
    changes: [],
  });
  if (file.size > maxBytes) return refused("too_large");
  try {
    return importDefinition(JSON.parse(await file.text()) as unknown);
  } catch {
    return refused("invalid");
  }
};
