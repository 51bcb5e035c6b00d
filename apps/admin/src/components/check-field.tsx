"use client";

import { useId } from "react";

type CheckFieldProps = {
  readonly label: string;
  readonly description?: string | undefined;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
};

/** One yes or no, with its help read together with it. */
export const CheckField = ({ label, description, isChecked, onChange }: CheckFieldProps) => {
  const id = useId();
  return (
    <div className="flex items-start gap-2.5">
      <input
        id={id}
        type="checkbox"
        checked={isChecked}
        aria-describedby={description === undefined ? undefined : `${id}-help`}
        onChange={({ target }) => onChange(target.checked)}
        className="mt-1 size-4.5 shrink-0 accent-primary"
      />
      <div>
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {description === undefined ? null : (
          <p id={`${id}-help`} className="text-sm text-ink-faint">
            {description}
          </p>
        )}
      </div>
    </div>
  );
};
