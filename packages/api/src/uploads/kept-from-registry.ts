import { answerAt, type Answers } from "@sportello/forms/answers";
import type { FormDefinition } from "@sportello/forms/definition";
import { filePaths, fileQuestion } from "./file-questions.ts";

/** Ids of the files given to questions whose form says that they stay with the application and are not registered. */
export const keptFromRegistry = (form: FormDefinition, answers: Answers): ReadonlySet<string> =>
  new Set(
    filePaths(form, answers)
      .filter((path) => fileQuestion(form, path)?.protocol === false)
      .flatMap((path) => {
        const answer = answerAt(answers, path);
        return Array.isArray(answer)
          ? answer.filter((id) => typeof id === "string")
          : typeof answer === "string"
            ? [answer]
            : [];
      }),
  );
