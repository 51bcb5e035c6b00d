"use client";

import { Paperclip } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ApplicationDetails } from "../../../../../../trpc/outputs.ts";

export type Point = ApplicationDetails["points"][number];
type PointsFieldProps = {
  readonly points: readonly Point[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
};

/** Chooses which answers and documents the citizen is asked to complete. */
export const PointsField = ({ points, chosen, onChange }: PointsFieldProps) => {
  const t = useTranslations();
  if (points.length === 0) return null;
  const toggle = (path: string, isChosen: boolean) =>
    onChange(new Set(isChosen ? [...chosen, path] : [...chosen].filter((one) => one !== path)));
  return (
    <fieldset>
      <legend className="font-semibold">
        {t("integrationPoints.legend")} ({t("common.optional")})
      </legend>
      <p className="text-sm text-ink-faint">{t("integrationPoints.help")}</p>
      <div className="mt-1 max-h-56 overflow-y-auto rounded-md border border-line px-3 py-1">
        {points.map(({ path, label, kind }) => (
          <label key={path} className="flex min-h-8 items-start gap-2 py-1">
            <input
              type="checkbox"
              checked={chosen.has(path)}
              onChange={({ target }) => toggle(path, target.checked)}
              className="mt-1 size-4 shrink-0 accent-primary"
            />
            <span className="min-w-0 break-words">
              {label}
              {kind === "file" ? (
                <Paperclip
                  aria-label={t("integrationPoints.document")}
                  className="ml-1.5 inline size-3.5 text-ink-faint"
                />
              ) : null}
            </span>
          </label>
        ))}
      </div>
      <p role="status" className="text-sm text-ink-soft">
        {chosen.size > 0 ? t("integrationPoints.chosen", { count: chosen.size }) : ""}
      </p>
    </fieldset>
  );
};
