import type { Answer, Path } from "../answers.ts";
import { choicesOf } from "../choices.ts";
import type { RadioQuestion, SelectboxesQuestion, SelectQuestion, YesNoQuestion } from "../components.ts";
import { FieldFault, FieldHint } from "./field-frame.tsx";
import { describedBy, fieldId, type Shown } from "./shown.ts";

type ChoiceProps = {
  readonly path: Path;
  readonly answer: Answer | undefined;
  readonly label: string;
  readonly hint: string;
  readonly error: string | null;
  readonly shown: Shown;
};

/** Up to this many choices stand open on the page; more go into a list. */
export const openChoices = 5;
/** Up to this many stand in a plain list; more are searched by typing where scripts run. */
const listedChoices = 10;

const isChosen = (answer: Answer | undefined, value: string): boolean =>
  Array.isArray(answer) ? (answer as readonly Answer[]).includes(value) : answer === value;

/** Radio buttons or tick boxes under one legend. */
export const OpenChoices = ({
  question,
  path,
  answer,
  label,
  hint,
  error,
  shown,
}: ChoiceProps & { readonly question: RadioQuestion | SelectQuestion | SelectboxesQuestion | YesNoQuestion }) => {
  const type = question.type === "selectboxes" ? "checkbox" : "radio";
  const isRequired = question.validate?.required === true;
  return (
    <fieldset className="form-group" aria-describedby={describedBy(path, { hint: hint !== "", error: error !== null })}>
      <legend className="h6 mb-2">
        {label}
        {isRequired ? "*" : ""}
      </legend>
      <FieldHint path={path} hint={hint} />
      {choicesOf(question, shown.locale).map((choice, index) => {
        const id = index === 0 ? fieldId(path) : `${fieldId(path)}-${index}`;
        return (
          <div className="form-check" key={choice.value}>
            <input
              type={type}
              id={id}
              name={path}
              value={choice.value}
              defaultChecked={isChosen(answer, choice.value)}
              required={type === "radio" && isRequired}
              aria-invalid={error !== null || undefined}
            />
            <label htmlFor={id}>{choice.label}</label>
          </div>
        );
      })}
      <FieldFault path={path} error={error} prefix={shown.words.errorPrefix} />
    </fieldset>
  );
};

/** A native list: it opens with the keyboard, is searched by typing, and works the same on a phone. */
export const ListChoice = ({
  question,
  path,
  answer,
  label,
  hint,
  error,
  shown,
}: ChoiceProps & { readonly question: RadioQuestion | SelectQuestion }) => {
  const isRequired = question.validate?.required === true;
  const choices = choicesOf(question, shown.locale);
  return (
    <div className="form-group select-wrapper">
      <label htmlFor={fieldId(path)}>
        {label}
        {isRequired ? "*" : ""}
      </label>
      <select
        id={fieldId(path)}
        name={path}
        className={error === null ? undefined : "is-invalid"}
        defaultValue={typeof answer === "string" ? answer : ""}
        required={isRequired}
        aria-invalid={error !== null || undefined}
        aria-describedby={describedBy(path, { hint: hint !== "", error: error !== null })}
        autoComplete={question.autocomplete}
        data-combobox={choices.length > listedChoices ? "" : undefined}
      >
        <option value="">{shown.words.choose}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <FieldHint path={path} hint={hint} />
      <FieldFault path={path} error={error} prefix={shown.words.errorPrefix} />
    </div>
  );
};
