import { usualLimits } from "@sportello/api/uploads/limits";

type Props = {
  /** Tells the fields of two forms on one page apart. */
  readonly ids: { readonly text: string; readonly files: string };
  readonly rows: number;
  readonly words: { readonly text: string; readonly files: string; readonly filesHint: string };
};

/** What is written to the office: a text, and files beside it. A phone offers its camera for them. */
export const WritingFields = ({ ids, rows, words }: Props) => (
  <>
    <div className="form-group">
      <label htmlFor={ids.text}>{words.text}</label>
      <textarea id={ids.text} name="testo" rows={rows} maxLength={5000} required />
    </div>
    <div className="form-group">
      <label htmlFor={ids.files}>{words.files}</label>
      <input
        className="form-control"
        id={ids.files}
        name="file"
        type="file"
        multiple
        accept={usualLimits.accept.join(",")}
        aria-describedby={`${ids.files}-aiuto`}
      />
      <small className="form-text" id={`${ids.files}-aiuto`}>
        {words.filesHint}
      </small>
    </div>
  </>
);
