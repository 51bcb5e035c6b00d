import type { ReactNode } from "react";
import type { Path } from "../answers.ts";
import { errorId, fieldId, hintId } from "./shown.ts";

/** The error beside a field, tied to it by `aria-describedby`. */
export const FieldFault = ({
  path,
  error,
  prefix,
}: {
  readonly path: Path;
  readonly error: string | null;
  readonly prefix: string;
}) =>
  error === null ? null : (
    <div className="invalid-feedback d-block" id={errorId(path)}>
      <span className="visually-hidden">{prefix} </span>
      {error}
    </div>
  );

export const FieldHint = ({ path, hint }: { readonly path: Path; readonly hint: string }) =>
  hint === "" ? null : (
    <small className="form-text" id={hintId(path)}>
      {hint}
    </small>
  );

/** A control under its label, with hint and error. */
export const FieldFrame = (props: {
  readonly path: Path;
  readonly label: string;
  readonly isRequired: boolean;
  readonly hint: string;
  readonly error: string | null;
  readonly errorPrefix: string;
  readonly children: ReactNode;
}) => (
  <div className="form-group cmp-input">
    <label className="cmp-input__label active" htmlFor={fieldId(props.path)}>
      {props.label}
      {props.isRequired ? "*" : ""}
    </label>
    {props.children}
    <FieldHint path={props.path} hint={props.hint} />
    <FieldFault path={props.path} error={props.error} prefix={props.errorPrefix} />
  </div>
);
