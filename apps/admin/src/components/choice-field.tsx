"use client";

import { useId } from "react";

type ChoiceFieldProps<Value extends string> = {
  readonly label: string;
  readonly description?: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
};

/** One of a list, in the browser's own control. */
export const ChoiceField = <Value extends string>({
  label,
  description,
  value,
  options,
  onChange,
}: ChoiceFieldProps<Value>) => {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
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
        aria-describedby={description ? `${id}-help` : undefined}
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
    </div>
  );
};
