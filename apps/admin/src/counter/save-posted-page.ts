import type { StaffContext } from "@sportello/api/context";
import { atCounter } from "@sportello/api/counter/at-counter";
import { removeUploadAtCounter } from "@sportello/api/counter/remove-upload";
import { savePage } from "@sportello/api/drafts/save-page";
import { isRefused } from "@sportello/api/refused";
import { addUpload } from "@sportello/api/uploads/add-upload";
import type { RefusalCode } from "@sportello/domain/refusals";
import { answerAt, type Answers, withAnswer } from "@sportello/forms/answers";
import type { FormDefinition } from "@sportello/forms/definition";
import type { FormCommand } from "@sportello/forms/form-command";
import { fromFormData } from "@sportello/forms/from-form-data";
import { wholePage } from "@sportello/forms/whole-page";

type Posted = {
  readonly draft: { readonly id: string; readonly form: FormDefinition; readonly savedAt: string };
  readonly page: string;
  readonly form: FormData;
};
export type PostedOutcome = {
  readonly hasErrors: boolean;
  readonly command: FormCommand | null;
  /** Why the first file that was not accepted was refused; the others are stored. */ readonly refusedFile: RefusalCode | null;
};

/** Stores the files of a posted page, then saves its answers, right or wrong. Throws the refusals of saving. */
export const savePostedPage = async (
  staff: StaffContext,
  { draft: { id, form: definition, savedAt }, page, form }: Posted,
): Promise<PostedOutcome> => {
  const { answers, command, files } = fromFormData(definition, page, form);
  const present = await atCounter(staff, id);
  let all: Answers = answers;
  let refusedFile: RefusalCode | null = null;
  for (const { path, file } of files) {
    try {
      const upload = await addUpload(present, {
        applicationId: id,
        field: path,
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      });
      const list = answerAt(all, path);
      all = withAnswer(all, path, [...(Array.isArray(list) ? list.map(String) : []), upload.id]);
    } catch (error) {
      if (!isRefused(error)) throw error;
      refusedFile ??= error.code;
    }
  }
  const { errors } = await savePage(present, {
    id,
    page,
    answers: wholePage(definition, page, all),
    stale: savedAt,
    force: false,
  });
  if (command?.kind === "detach") await removeUploadAtCounter(staff, { id, uploadId: command.uploadId });
  return { hasErrors: errors.length > 0, command, refusedFile };
};
