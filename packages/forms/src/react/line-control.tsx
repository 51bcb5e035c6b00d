import type { Answer, Path } from "../answers.ts";
import type { ProfileBlock, Question } from "../components.ts";
import { boundOn } from "../fields/date.ts";
import { tidyTyped } from "./island/tidy-typed.ts";
import { describedBy, fieldId, type Shown } from "./shown.ts";
import { TextArea } from "./text-area.tsx";

const autocompleteOf: Partial<Record<ProfileBlock, string>> = {
  givenName: "given-name",
  familyName: "family-name",
  birthDate: "bday",
  gender: "sex",
  email: "email",
  phone: "tel",
  street: "address-line1",
  municipality: "address-level2",
  province: "address-level1",
  postalCode: "postal-code",
};

const kinds: Partial<
  Record<
    Question["type"],
    {
      type?: string;
      inputMode?: "numeric" | "decimal" | "tel" | "email" | "url";
      mask?: "code" | "iban" | "plate" | "amount";
    }
  >
> = {
  email: { type: "email", inputMode: "email" },
  phoneNumber: { type: "tel", inputMode: "tel" },
  url: { type: "url", inputMode: "url" },
  number: { inputMode: "decimal" },
  currency: { inputMode: "decimal", mask: "amount" },
  vatNumber: { inputMode: "numeric" },
  fiscalCode: { mask: "code" },
  iban: { mask: "iban" },
  plate: { mask: "plate" },
  datetime: { type: "date" },
  time: { type: "time" },
};

/** The answer as it is typed: cents become euros with a comma, an IBAN stands in groups. */
const typed = (question: Question, answer: Answer | undefined, mask: string): string => {
  if (answer === undefined || answer === null || typeof answer === "object") return "";
  if (question.type === "currency" && typeof answer === "number")
    return tidyTyped(mask, (answer / 100).toFixed(2).replace(".", ","));
  return question.type === "number" ? String(answer).replace(".", ",") : tidyTyped(mask, String(answer));
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
    defaultValue: typed(question, answer, kind.mask ?? ""),
    required: validate.required === true,
    "aria-invalid": props.hasError || undefined,
    "aria-describedby": describedBy(path, { hint: props.hasHint, error: props.hasError }),
    autoComplete:
      question.autocomplete ??
      (props.isAboutApplicant && question.profile ? autocompleteOf[question.profile] : undefined),
    placeholder: props.placeholder || undefined,
    maxLength: validate.maxLength,
    readOnly: question.calculateValue !== undefined || undefined,
  };
  if (question.type === "textarea") {
    const { className, defaultValue, autoComplete, maxLength, readOnly, ...named } = common;
    return (
      <TextArea
        text={defaultValue}
        attributes={{
          ...named,
          class: className,
          autocomplete: autoComplete,
          maxlength: maxLength,
          readonly: readOnly,
          rows: question.rows ?? 4,
        }}
      />
    );
  }
  const days =
    question.type === "datetime"
      ? {
          min: validate.minDate === undefined ? undefined : boundOn(validate.minDate, shown.today),
          max: validate.maxDate === undefined ? undefined : boundOn(validate.maxDate, shown.today),
        }
      : {};
  const times = question.type === "time" ? { min: validate.minTime, max: validate.maxTime } : {};
  const code = kind.mask && kind.mask !== "amount" ? { autoCapitalize: "characters", spellCheck: false } : {};
  const input = (
    <input
      {...common}
      {...days}
      {...times}
      {...code}
      data-mask={kind.mask}
      type={kind.type ?? "text"}
      inputMode={kind.inputMode}
    />
  );
  if (question.type !== "currency") return input;
  return (
    <div className="input-group">
      <span className="input-group-text" aria-hidden="true">
        €
      </span>
      {input}
    </div>
  );
};
