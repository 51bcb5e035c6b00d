import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<"input">, "id" | "name"> & {
  /** Also its id. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with it, told beside it. */
  readonly error?: string | null;
  /** Marked as wrong, also where it is not known what is. */
  readonly isWrong?: boolean;
};

/** A line to fill in under its label, with its hint and its error; both are read out with it. */
export const LineField = ({
  name,
  label,
  hint,
  error = null,
  isWrong = error !== null,
  className,
  ...input
}: Props) => {
  const described = [hint === undefined ? "" : `${name}-aiuto`, error === null ? "" : `${name}-errore`]
    .join(" ")
    .trim();
  return (
    <div className="form-group">
      <label htmlFor={name}>{label}</label>
      <input
        {...input}
        className={["form-control", className, isWrong ? "is-invalid" : ""].filter(Boolean).join(" ")}
        id={name}
        name={name}
        aria-invalid={isWrong || undefined}
        aria-describedby={described || undefined}
      />
      {hint === undefined ? null : (
        <small className="form-text" id={`${name}-aiuto`}>
          {hint}
        </small>
      )}
      {error === null ? null : (
        <p className="invalid-feedback d-block" id={`${name}-errore`}>
          {error}
        </p>
      )}
    </div>
  );
};
