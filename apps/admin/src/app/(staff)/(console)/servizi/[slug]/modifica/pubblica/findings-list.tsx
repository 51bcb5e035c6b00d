import type { Route } from "next";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { Notice } from "../../../../../../../components/notice.tsx";
import type { Outputs } from "../../../../../../../trpc/outputs.ts";
import { findingText } from "./finding-text.ts";
import { pageOf, placeOf } from "./place-of.ts";

type Finding = Outputs["services"]["review"]["findings"][number];

/** The parts of the editor in their order. */
const places = [
  "general",
  "sheet",
  "form",
  "translations",
  "messages",
  "rules",
  "payment",
  "assignment",
] as const satisfies readonly Finding["place"][];
const mostShown = 8;

/** Everything that speaks against publishing, by the part where it is put right, each with its link. */
export const FindingsList = ({ slug, findings }: { readonly slug: string; readonly findings: readonly Finding[] }) => {
  const t = useTranslations("serviceEditor");
  const words = useTranslations();
  if (findings.length === 0) return <Notice tone="good" title={t("publish.ready")} />;
  return (
    <section aria-label={t("publish.findings")} className="space-y-3">
      <Notice tone="warn" title={t("publish.notReady", { count: findings.length })} />
      {places.map((place) => {
        const here = findings.filter((finding) => finding.place === place);
        if (here.length === 0) return null;
        return (
          <div key={place} className="rounded-lg border border-line bg-panel">
            <h2 className="border-b border-line px-4 py-2.5 font-bold">
              {t(`publish.place.${place}`)} ({here.length})
            </h2>
            <ul className="divide-y divide-line-soft px-4">
              {here.slice(0, mostShown).map((finding) => (
                <li
                  key={`${finding.code} ${finding.path} ${finding.language ?? ""} ${finding.detail ?? ""}`}
                  className="py-1.5"
                >
                  <Link href={placeOf(slug, finding) as Route} className="text-primary-deep underline">
                    {findingText(finding, t, words)}
                  </Link>
                </li>
              ))}
              {here.length > mostShown ? (
                <li className="py-1.5">
                  <Link href={pageOf(slug, place) as Route} className="font-semibold text-primary-deep underline">
                    {t("publish.more", { count: here.length - mostShown })}
                  </Link>
                </li>
              ) : null}
            </ul>
          </div>
        );
      })}
    </section>
  );
};
