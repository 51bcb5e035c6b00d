"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { ViewBar } from "../../../../../../components/view-bar.tsx";

/** Under `/servizi/[slug]`; without a draft only the last ones have something to show. */
const tabs = [
  ["general", "modifica", true],
  ["sheet", "modifica/scheda", true],
  ["form", "modifica/modulo", true],
  ["translations", "modifica/traduzioni", true],
  ["messages", "modifica/messaggi", true],
  ["rules", "modifica/regole", true],
  ["assignment", "modifica/assegnazione", true],
  ["preview", "modifica/anteprima", true],
  ["publish", "modifica/pubblica", true],
  ["news", "modifica/novita", false],
  ["versions", "modifica/versioni", false],
  ["life", "modifica/stato", false],
] as const;

export const EditorTabs = ({ slug, hasDraft }: { readonly slug: string; readonly hasDraft: boolean }) => {
  const t = useTranslations("serviceEditor.tabs");
  const path = usePathname();
  return (
    <ViewBar label={t("label")} current={path} className="mb-4 border-b border-line">
      <ul className="flex min-w-max gap-0.5">
        {tabs
          .filter(([, , needsDraft]) => hasDraft || !needsDraft)
          .map(([key, place]) => {
            const href = `/servizi/${slug}/${place}`;
            return (
              <li key={key}>
                <Link
                  href={href as Route}
                  aria-current={path === href ? "page" : undefined}
                  className="-mb-px flex min-h-10 items-center border-b-3 border-transparent px-2.5 text-ink-soft -outline-offset-2 hover:text-primary-deep aria-[current=page]:border-primary aria-[current=page]:font-semibold aria-[current=page]:text-primary-deep"
                >
                  {t(key)}
                </Link>
              </li>
            );
          })}
      </ul>
    </ViewBar>
  );
};
