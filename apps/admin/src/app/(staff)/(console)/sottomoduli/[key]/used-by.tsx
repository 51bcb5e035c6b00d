import { inLocale, type Locale } from "@sportello/domain/locales";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { Badge } from "../../../../../components/badge.tsx";
import { peopleOf, type Use } from "../uses-of.ts";

/** Who uses this part, at which version, with the way to where they move to the newest. */
export const UsedBy = ({
  uses,
  newest,
  locale,
}: {
  readonly uses: readonly Use[];
  readonly newest: number;
  readonly locale: Locale;
}) => {
  const t = useTranslations("subforms");
  const users = peopleOf(uses);
  return (
    <section aria-label={t("columns.uses")} className="rounded-lg border border-line bg-panel p-4">
      <h2 className="font-bold">{t("columns.uses")}</h2>
      {users.length === 0 ? <p className="text-ink-soft">{t("unused")}</p> : null}
      <ul className="mt-1 divide-y divide-line-soft">
        {users.map(({ where, name, isSubform, published, prepared }) => (
          <li key={`${isSubform} ${where}`} className="flex flex-wrap items-baseline gap-x-2 py-1.5">
            <Link
              href={(isSubform ? `/sottomoduli/${where}` : `/servizi/${where}/modifica/modulo`) as Route}
              className="font-semibold text-primary-deep underline"
            >
              {inLocale(name, locale)}
            </Link>
            <span className="text-sm text-ink-faint">{isSubform ? t("ofSubform") : ""}</span>
            <span className="ml-auto flex flex-wrap gap-1">
              {published.map((version) => (
                <Badge key={`p${version}`} tone={version < newest ? "wait" : "good"}>
                  {t(isSubform ? "version" : "inForce", { number: version })}
                </Badge>
              ))}
              {prepared.map((version) => (
                <Badge key={`d${version}`} tone={version < newest ? "wait" : "good"}>
                  {t("inDraft", { number: version })}
                </Badge>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
