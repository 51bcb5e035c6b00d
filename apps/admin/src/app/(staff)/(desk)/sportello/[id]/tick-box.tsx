"use client";

import { useId } from "react";

type TickBoxProps = {
  readonly label: string;
  readonly isTicked: boolean;
  readonly onChange: (isTicked: boolean) => void;
  readonly error: string | null;
};

/** A box that must be ticked to go on, with its error beside it. */
export const TickBox = ({ label, isTicked, onChange, error }: TickBoxProps) => {
  const id = useId();
  return (
    <div>
      <label className="flex items-start gap-2.5">
        <input
          type="checkbox"
          checked={isTicked}
          onChange={({ target }) => onChange(target.checked)}
          aria-invalid={error !== null || undefined}
          aria-describedby={error ? id : undefined}
          className="mt-1 size-4.5 shrink-0 accent-primary"
        />
        <span>{label}</span>
      </label>
      {error ? (
        <p id={id} role="alert" className="mt-1 text-sm font-semibold text-bad">
          {error}
        </p>
      ) : null}
    </div>
  );
};
