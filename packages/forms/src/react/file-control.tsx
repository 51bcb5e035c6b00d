import { formatTag } from "@sportello/domain/format-tag";
import type { Locale } from "@sportello/domain/locales";
import type { Answer, Path } from "../answers.ts";
import type { FileQuestion } from "../components.ts";
import { fillIn } from "../fill-in.ts";
import { FieldFault, FieldHint } from "./field-frame.tsx";
import { sentences } from "./sentences.ts";
import { describedBy, fieldId, type Shown } from "./shown.ts";

const sizeOf = (bytes: number, locale: Locale): string =>
  bytes < 1_000_000
    ? new Intl.NumberFormat(formatTag[locale], { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 }).format(
        Math.max(1, bytes / 1_000),
      )
    : new Intl.NumberFormat(formatTag[locale], { style: "unit", unit: "megabyte", maximumFractionDigits: 1 }).format(
        bytes / 1_000_000,
      );

const limitsOf = ({ filePattern, fileMaxSize }: FileQuestion, { words }: Shown): string => {
  const types = filePattern?.replaceAll(".", "").split(",").join(", ").toUpperCase();
  const size = fileMaxSize?.replace(/(KB|MB)$/, " $1");
  if (types && size) return fillIn(words.fileHint, { types, size });
  return types ? fillIn(words.fileHintTypes, { types }) : size ? fillIn(words.fileHintSize, { size }) : "";
};

/** On phones a document is photographed on the spot; the style sheet shows the button there only. */
const takesPhotos = ({ filePattern }: FileQuestion): boolean =>
  filePattern === undefined || /\.jpe?g/i.test(filePattern);

/**
 * The files of a question. Those already uploaded travel as hidden fields and go away by a submit button; new ones are chosen in
 * the browser's own control, posted with the page, or sent at once by the island, which looks for `data-upload`.
 */
export const FileControl = ({
  question,
  path,
  answer,
  label,
  description,
  error,
  shown,
}: {
  readonly question: FileQuestion;
  readonly path: Path;
  readonly answer: Answer | undefined;
  readonly label: string;
  readonly description: string;
  readonly error: string | null;
  readonly shown: Shown;
}) => {
  const { words, uploads, locale } = shown;
  const ids = Array.isArray(answer) ? (answer as readonly Answer[]).map(String) : [];
  const hint = sentences(description, limitsOf(question, shown));
  return (
    <div className="cmp-upload mb-4" data-upload={path}>
      <label className="h6 d-block" htmlFor={fieldId(path)}>
        {label}
        {question.validate?.required ? "*" : ""}
      </label>
      <FieldHint path={path} hint={hint} />
      <ul className="upload-file-list" data-upload-list="">
        {ids.map((id) => {
          const upload = uploads.find((candidate) => candidate.id === id);
          return (
            <li className="upload-file success" key={id}>
              <input type="hidden" name={path} value={id} />
              <span>{upload ? `${upload.name} (${sizeOf(upload.size, locale)})` : id}</span>
              <button type="submit" name="_detach" value={`${path}:${id}`} className="btn btn-link">
                {fillIn(words.fileRemove, { name: upload?.name ?? id })}
              </button>
            </li>
          );
        })}
      </ul>
      <input
        type="file"
        id={fieldId(path)}
        name={`_file.${path}`}
        className="form-control"
        accept={question.filePattern}
        multiple={question.multiple}
        required={question.validate?.required === true && ids.length === 0}
        aria-invalid={error !== null || undefined}
        aria-describedby={describedBy(path, { hint: hint !== "", error: error !== null })}
      />
      {takesPhotos(question) ? (
        <label className="btn btn-outline-primary btn-xs upload-camera">
          {words.fileCamera}
          <input
            type="file"
            className="visually-hidden"
            name={`_file.${path}`}
            accept="image/*"
            capture="environment"
          />
          <span className="visually-hidden">: {label}</span>
        </label>
      ) : null}
      <p className="form-text" role="status" data-upload-status="" />
      <FieldFault path={path} error={error} prefix={words.errorPrefix} />
    </div>
  );
};
