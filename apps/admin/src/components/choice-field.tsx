"use client";

import { useId } from "react";

type ChoiceFieldProps<Value extends string> = {
  readonly label: string;
  readonly description?: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly error?: string | null;
  readonly onChange: (value: Value) => void;
};

/** One of a list, in the browser's own control, with its error. */
export const ChoiceField = <Value extends string>({
  label,
  description,
  value,
  options,
  error = null,
  onChange,
}: ChoiceFieldProps<Value>) => {
  const id = useId();
  const described = [description ? `${id}-help` : "", error === null ? "" : `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {description ? (
        <p id={`${id}-help`} className="text-sm text-ink-faint">
          {description}
        </p>
      ) : null}
      <select
        id={id}
        value={value}
        aria-invalid={error !== null}
        aria-describedby={described || undefined}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen) onChange(chosen.value);
        }}
        className="control w-full pr-8"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {error === null ? null : (
        <p id={`${id}-error`} className="text-sm font-semibold text-bad">
          {error}
        </p>
      )}
    </div>
  );
};
