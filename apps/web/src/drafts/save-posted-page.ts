import type { Context } from "@sportello/api/context";
import type { RefusalCode } from "@sportello/domain/refusals";
import { answerAt, type Answers, withAnswer } from "@sportello/forms/answers";
import type { FormCommand } from "@sportello/forms/form-command";
import { fromFormData } from "@sportello/forms/from-form-data";
import { wholePage } from "@sportello/forms/whole-page";
import type { Draft } from "../session/answers.ts";
import { refusalOf } from "../session/refusal-of.ts";
import { api } from "../session/request-context.ts";
import { uploadFiles } from "../uploads/upload-files.ts";

export type PostedOutcome = {
  readonly hasErrors: boolean;
  readonly command: FormCommand | null;
  /** The first file that was not accepted; the others are stored. */
  readonly refusedFile: { readonly path: string; readonly code: RefusalCode } | null;
};

type Posted = { draft: Draft; page: string; form: FormData; isForced: boolean };

/** Stores the files of a posted page, then saves its answers, right or wrong. Throws the refusals of saving. */
export const savePostedPage = async (
  context: Context,
  { draft, page, form, isForced }: Posted,
): Promise<PostedOutcome> => {
  const { answers, command, files } = fromFormData(draft.form, page, form);
  const { drafts, uploads } = await api();
  let all: Answers = answers;
  let refusedFile: PostedOutcome["refusedFile"] = null;
  for (const { path, file } of files) {
    try {
      const [upload] = await uploadFiles(context, { applicationId: draft.id, field: path, files: [file] });
      if (upload) all = withAnswer(all, path, [...listAt(all, path), upload.id]);
    } catch (error) {
      refusedFile ??= { path, code: refusalOf(error) };
    }
  }
  const { errors } = await drafts.savePage({
    id: draft.id,
    page,
    answers: wholePage(draft.form, page, all),
    stale: draft.savedAt,
    force: isForced,
  });
  if (command?.kind === "detach") await uploads.remove({ id: command.uploadId });
  return { hasErrors: errors.length > 0, command, refusedFile };
};

const listAt = (answers: Answers, path: string): readonly string[] => {
  const list = answerAt(answers, path);
  return Array.isArray(list) ? list.map(String) : [];
};
