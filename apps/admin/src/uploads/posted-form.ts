import { Refused } from "@sportello/api/refused";

/**
 * The fields and files of a posted body. Throws `file_too_large` for one that says it is larger, or does not say how large it is, before anything
 * of it is read; `invalid_input` for one that is no form.
 */
export const postedForm = async (request: Request, maxBytes: number): Promise<FormData> => {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= maxBytes)) throw new Refused("file_too_large");
  return request.formData().catch(() => {
    throw new Refused("invalid_input");
  });
};
