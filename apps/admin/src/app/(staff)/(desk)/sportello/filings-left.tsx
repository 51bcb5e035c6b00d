import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { Instant } from "../../../../components/instant.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";

/** What one began at the counter and did not send. */
export const FilingsLeft = ({ drafts }: { readonly drafts: Outputs["counter"]["drafts"] }) => {
  const t = useTranslations("counter");
  const locale = useLocale();
  return (
    <section aria-labelledby="left" className="rounded-lg border border-line bg-panel">
      <h2 id="left" className="border-b border-line px-4 py-2.5 font-bold">
        {t("left")}
      </h2>
      {drafts.length === 0 ? (
        <p className="px-4 py-3 text-ink-soft">{t("noneLeft")}</p>
      ) : (
        <ul className="divide-y divide-line-soft">
          {drafts.map(({ id, applicant, title, updatedAt }) => (
            <li key={id} className="px-4 py-2.5">
              <Link href={`/sportello/${id}`} className="font-semibold text-primary-deep underline">
                {applicant}
              </Link>
              <span className="block text-sm">{inLocale(title, locale)}</span>
              <span className="block text-sm text-ink-faint">
                <Instant at={updatedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
