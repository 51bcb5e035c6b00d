"use client";

import { useState } from "react";

type ManyFieldProps<Value extends string> = {
  readonly label: string;
  readonly description?: string;
  readonly values: readonly Value[];
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (values: Value[]) => void;
};

/** Several of a list: those chosen when it was opened first, then by name. How many are chosen stands beside the label. */
export const ManyField = <Value extends string>({
  label,
  description,
  values,
  options,
  onChange,
}: ManyFieldProps<Value>) => {
  const [first] = useState(values);
  const ordered = options.toSorted(
    (one, other) =>
      Number(first.includes(other.value)) - Number(first.includes(one.value)) || one.label.localeCompare(other.label),
  );
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="font-semibold">
        {label} <span className="font-normal text-ink-faint tabular-nums">({values.length})</span>
      </legend>
      {description ? <p className="text-sm text-ink-faint">{description}</p> : null}
      <div className="mt-1 grid max-h-56 gap-x-4 gap-y-0.5 overflow-y-auto rounded-md border border-line p-2 sm:grid-cols-2 lg:grid-cols-3">
        {ordered.map((option) => (
          <label key={option.value} className="flex min-h-7 items-center gap-2 rounded-sm px-1 hover:bg-sunken">
            <input
              type="checkbox"
              checked={values.includes(option.value)}
              onChange={({ target }) =>
                onChange(target.checked ? [...values, option.value] : values.filter((value) => value !== option.value))
              }
              className="size-4 shrink-0 accent-primary"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
