import { asText, isEmpty, type Path } from "../answers.ts";
import { choicesOf } from "../choices.ts";
import { ownMessage, textOf } from "../component-texts.ts";
import { isText, type Question } from "../components.ts";
import { readable } from "../summarise.ts";
import { ListChoice, openChoices, OpenChoices } from "./choice-control.tsx";
import { DayControl } from "./day-control.tsx";
import { FieldFault, FieldFrame } from "./field-frame.tsx";
import { FileControl } from "./file-control.tsx";
import { LineControl } from "./line-control.tsx";
import { MunicipalityControl } from "./municipality-control.tsx";
import { sentences } from "./sentences.ts";
import { answerOf, errorAt, fieldId, type Shown } from "./shown.ts";
import { TickControl } from "./tick-control.tsx";

/** One question with its control; what comes from the identity is shown and not asked. */
export const QuestionField = ({
  question,
  path,
  isAboutApplicant,
  shown,
}: {
  readonly question: Question;
  readonly path: Path;
  readonly isAboutApplicant: boolean;
  readonly shown: Shown;
}) => {
  const { locale, words } = shown;
  const text = (name: "label" | "description" | "placeholder") => textOf(question, name, locale);
  const label = text("label");
  const answer = answerOf(shown, path);
  const error = errorAt(shown, path, ownMessage(question, locale));
  if (question.type === "hidden")
    return isEmpty(answer) ? null : <input type="hidden" name={path} value={asText(answer)} />;
  if (Object.hasOwn(shown.locked, path)) {
    return (
      <div className="single-line-info" {...(error === null ? {} : { id: fieldId(path), tabIndex: -1 })}>
        <div className="text-paragraph-small">{label}</div>
        <div className="border-light">
          <p className="data-text">{readable(question, shown.locked[path], locale)}</p>
        </div>
        <FieldFault path={path} error={error} prefix={words.errorPrefix} />
      </div>
    );
  }
  const common = { path, answer, label, error, shown };
  const hint = sentences(text("description"), question.type === "currency" ? words.currencyHint : "");
  const line = (
    <FieldFrame
      path={path}
      label={label}
      isRequired={question.validate?.required === true}
      hint={hint}
      error={error}
      errorPrefix={words.errorPrefix}
    >
      <LineControl
        question={question}
        path={path}
        answer={answer}
        isAboutApplicant={isAboutApplicant}
        placeholder={text("placeholder")}
        hasHint={hint !== ""}
        hasError={error !== null}
        shown={shown}
      />
    </FieldFrame>
  );
  if (isText(question)) return line;
  switch (question.type) {
    case "checkbox":
    case "terms":
      return <TickControl {...common} question={question} hint={hint} />;
    case "selectboxes":
      return <OpenChoices {...common} question={question} hint={hint} />;
    case "yesno":
      return <OpenChoices {...common} question={question} hint={hint} />;
    case "day":
      return <DayControl {...common} question={question} hint={hint} isAboutApplicant={isAboutApplicant} />;
    case "municipality":
      return <MunicipalityControl {...common} question={question} hint={hint} isAboutApplicant={isAboutApplicant} />;
    case "radio":
    case "select":
      return choicesOf(question, locale).length <= openChoices ? (
        <OpenChoices {...common} question={question} hint={hint} />
      ) : (
        <ListChoice {...common} question={question} hint={hint} />
      );
    case "file":
      return <FileControl {...common} question={question} description={hint} />;
    case "number":
    case "currency":
    case "datetime":
    case "time":
      return line;
  }
};
