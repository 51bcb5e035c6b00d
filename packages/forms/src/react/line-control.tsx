import type { Answer, Path } from "../answers.ts";
import type { ProfileBlock, Question } from "../components.ts";
import { boundOn } from "../fields/date.ts";
import { describedBy, fieldId, type Shown } from "./shown.ts";

const autocompleteOf: Partial<Record<ProfileBlock, string>> = {
  givenName: "given-name", familyName: "family-name", birthDate: "bday", gender: "sex", email: "email", phone: "tel",
  street: "address-line1", municipality: "address-level2", province: "address-level1", postalCode: "postal-code",
};

const kinds: Partial<Record<Question["type"], { type?: string; inputMode?: "numeric" | "decimal" | "tel" | "email" | "url"; isCode?: boolean }>> = {
  email: { type: "email", inputMode: "email" },
  phoneNumber: { type: "tel", inputMode: "tel" },
  url: { type: "url", inputMode: "url" },
  number: { inputMode: "decimal" },
  currency: { inputMode: "decimal" },
  vatNumber: { inputMode: "numeric" },
  fiscalCode: { isCode: true },
  iban: { isCode: true },
  plate: { isCode: true },
  datetime: { type: "date" },
};

/** The answer as it is typed: cents become euros with a comma. */
const typed = (question: Question, answer: Answer | undefined): string => {
  if (answer === undefined || answer === null || typeof answer === "object") return "";
  if (question.type === "currency" && typeof answer === "number") return (answer / 100).toFixed(2).replace(".", ",");
  return question.type === "number" ? String(answer).replace(".", ",") : String(answer);
};

/** A native control for one line, a text, a number, an amount or a day. */
export const LineControl = (props: {
  readonly question: Question;
  readonly path: Path;
  readonly answer: Answer | undefined;
  readonly isAboutApplicant: boolean;
  readonly placeholder: string;
  readonly hasHint: boolean;
  readonly hasError: boolean;
  readonly shown: Shown;
}) => {
  const { question, path, answer, shown } = props;
  const { validate = {} } = question;
  const kind = kinds[question.type] ?? {};
  const common = {
    id: fieldId(path),
    name: path,
    className: `form-control${props.hasError ? " is-invalid" : ""}`,
    defaultValue: typed(question, answer),
    required: validate.required === true,
    "aria-invalid": props.hasError || undefined,
    "aria-describedby": describedBy(path, { hint: props.hasHint, error: props.hasError }),
    autoComplete: question.autocomplete ?? (props.isAboutApplicant && question.profile ? autocompleteOf[question.profile] : undefined),
    placeholder: props.placeholder || undefined,
    maxLength: validate.maxLength,
    readOnly: question.calculateValue !== undefined || undefined,
  };
  if (question.type === "textarea") return <textarea {...common} rows={question.rows ?? 4} />;
  const days = question.type === "datetime" ? {
    min: validate.minDate === undefined ? undefined : boundOn(validate.minDate, shown.today),
    max: validate.maxDate === undefined ? undefined : boundOn(validate.maxDate, shown.today),
  } : {};
  const code = kind.isCode ? { autoCapitalize: "characters", spellCheck: false } : {};
  const input = <input {...common} {...days} {...code} type={kind.type ?? "text"} inputMode={kind.inputMode} />;
  if (question.type !== "currency") return input;
  return (
    <div className="input-group">
      <span className="input-group-text" aria-hidden="true">€</span>
      {input}
    </div>
  );
};
