"use client";

import type { Locale } from "@sportello/domain/locales";
import { headingOf } from "@sportello/forms/component-texts";
import type { FormDefinition } from "@sportello/forms/definition";
import type { Simulation } from "@sportello/forms/tools/simulate";
import { useTranslations } from "next-intl";

type PageStepsProps = {
  readonly form: FormDefinition;
  readonly pages: Simulation["pages"];
  readonly page: string;
  readonly language: Locale;
  readonly onChoose: (page: string) => void;
};

/** The pages in their order; one that these answers never reach is there and cannot be opened. */
export const PageSteps = ({ form, pages, page, language, onChoose }: PageStepsProps) => {
  const t = useTranslations("formBuilder.try");
  return (
    <ol aria-label={t("pages")} className="flex flex-wrap gap-1">
      {pages.map(({ key, isVisible, errors }) => {
        const component = form.components.find((one) => one.key === key);
        return (
          <li key={key}>
            <button
              type="button"
              disabled={!isVisible}
              aria-current={key === page ? "step" : undefined}
              onClick={() => onChoose(key)}
              className="min-h-9 rounded-md border border-line px-3 text-left text-sm text-ink-soft hover:bg-sunken disabled:bg-sunken disabled:text-ink-faint disabled:line-through aria-[current=step]:border-primary aria-[current=step]:bg-primary-faint aria-[current=step]:font-semibold aria-[current=step]:text-primary-deep"
            >
              {component ? headingOf(component, language) : key}
              {isVisible ? (
                <span className="ml-1 text-ink-faint">
                  {errors === 0 ? t("pageDone") : t("pageMissing", { count: errors })}
                </span>
              ) : null}
            </button>
          </li>
        );
      })}
    </ol>
  );
};
