import type { Answer, Path } from "../answers.ts";
import { asText } from "../answers.ts";
import type { MunicipalityQuestion } from "../components.ts";
import { FieldFrame } from "./field-frame.tsx";
import { sentences } from "./sentences.ts";
import { describedBy, fieldId, type Shown } from "./shown.ts";

/**
 * A municipality of Italy, typed: without scripts by name and province; with scripts the island looks for `data-places` and offers
 * what matches in the browser's own list. The eight thousand names never reach the page.
 */
export const MunicipalityControl = ({
  question,
  path,
  answer,
  isAboutApplicant,
  label,
  hint,
  error,
  shown,
}: {
  readonly question: MunicipalityQuestion;
  readonly path: Path;
  readonly answer: Answer | undefined;
  readonly isAboutApplicant: boolean;
  readonly label: string;
  readonly hint: string;
  readonly error: string | null;
  readonly shown: Shown;
}) => {
  const { words } = shown;
  const isRequired = question.validate?.required === true;
  const purpose =
    question.autocomplete ?? (isAboutApplicant && question.profile === "municipality" ? "address-level2" : undefined);
  const listId = `${fieldId(path)}-list`;
  return (
    <FieldFrame
      path={path}
      label={label}
      isRequired={isRequired}
      hint={sentences(hint, words.municipalityHint)}
      error={error}
      errorPrefix={words.errorPrefix}
    >
      <input
        type="text"
        id={fieldId(path)}
        name={path}
        className={`form-control${error === null ? "" : " is-invalid"}`}
        defaultValue={asText(answer)}
        list={listId}
        data-places={listId}
        maxLength={120}
        spellCheck={false}
        required={isRequired}
        aria-invalid={error !== null || undefined}
        aria-describedby={describedBy(path, { hint: true, error: error !== null })}
        autoComplete={purpose}
        readOnly={question.calculateValue !== undefined || undefined}
      />
      <datalist id={listId} aria-label={label} />
      <span
        className="visually-hidden"
        role="status"
        data-places-status={listId}
        data-count={words.municipalityCount}
        data-none={words.municipalityNone}
      />
    </FieldFrame>
  );
};
