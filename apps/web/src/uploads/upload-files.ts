import type { Context } from "@sportello/api/context";
import { asApplicant } from "@sportello/api/procedures";
import { addUpload } from "@sportello/api/uploads/add-upload";

/** The files of a form field; browsers send an empty one where nothing was chosen. */
export const filesOf = (form: FormData, name: string): File[] =>
  form
    .getAll(name)
    .filter((value): value is File => typeof value !== "string" && (value.size > 0 || value.name !== ""));

type Uploads = { applicationId: string; field: string | null; files: readonly File[]; key?: string | undefined };

/** Checks and stores the files one after the other; the first that is refused stops here, those before it stay. */
export const uploadFiles = async (context: Context, { applicationId, field, files, key }: Uploads) => {
  const applicant = asApplicant(context);
  const added = [];
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    added.push(
      await addUpload(applicant, {
        ...(key !== undefined && { id: key }),
        applicationId,
        field,
        name: file.name,
        bytes,
      }),
    );
  }
  return added;
};
