import type { Answer, Path } from "../answers.ts";
import { textOf } from "../component-texts.ts";
import type { CheckboxQuestion, TermsQuestion } from "../components.ts";
import { FieldFault, FieldHint } from "./field-frame.tsx";
import { Prose } from "./prose.tsx";
import { describedBy, fieldId, type Shown } from "./shown.ts";

/** One box to tick: a yes-or-no question, or a declaration to accept with its text above. */
export const TickControl = ({
  question,
  path,
  answer,
  label,
  hint,
  error,
  shown,
}: {
  readonly question: CheckboxQuestion | TermsQuestion;
  readonly path: Path;
  readonly answer: Answer | undefined;
  readonly label: string;
  readonly hint: string;
  readonly error: string | null;
  readonly shown: Shown;
}) => {
  const isRequired = question.type === "terms" || question.validate?.required === true;
  const text = question.type === "terms" ? textOf(question, "text", shown.locale) : "";
  return (
    <div className="form-group">
      {text === "" ? null : (
        <div className="text-paragraph mb-3">
          <Prose text={text} />
        </div>
      )}
      <div className="form-check">
        <input
          type="checkbox"
          id={fieldId(path)}
          name={path}
          value="true"
          defaultChecked={answer === true}
          required={isRequired}
          aria-invalid={error !== null || undefined}
          aria-describedby={describedBy(path, { hint: hint !== "", error: error !== null })}
        />
        <label htmlFor={fieldId(path)}>
          {label}
          {isRequired ? "*" : ""}
        </label>
      </div>
      <FieldHint path={path} hint={hint} />
      <FieldFault path={path} error={error} prefix={shown.words.errorPrefix} />
    </div>
  );
};
