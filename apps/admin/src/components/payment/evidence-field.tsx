"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";

type EvidenceFieldProps = {
  readonly isRequired?: boolean;
  readonly error?: string | null;
  readonly onChange: (file: File | null) => void;
};

/** The file that proves a payment or a refund: PDF, photo or signed document. */
export const EvidenceField = ({ isRequired = false, error = null, onChange }: EvidenceFieldProps) => {
  const t = useTranslations("payments");
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-semibold">
        {t("evidenceFile")}
      </label>
      <p id={`${id}-help`} className="text-sm text-ink-faint">
        {t("evidenceFileHelp")}
      </p>
      <input
        id={id}
        type="file"
        accept=".pdf,.jpg,.jpeg,.png,.p7m"
        required={isRequired}
        className="control w-full py-1.5"
        aria-invalid={error !== null || undefined}
        aria-describedby={`${id}-help${error === null ? "" : ` ${id}-error`}`}
        onChange={({ target }) => onChange(target.files?.[0] ?? null)}
      />
      {error === null ? null : (
        <p id={`${id}-error`} className="text-sm font-semibold text-bad">
          {error}
        </p>
      )}
    </div>
  );
};
