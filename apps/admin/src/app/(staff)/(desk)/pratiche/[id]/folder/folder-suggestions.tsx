"use client";

import { inLocale } from "@sportello/domain/locales";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import { Button } from "../../../../../../components/button.tsx";
import { ReasonDialog } from "../../../../../../components/reason-dialog.tsx";
import { StatusBadge } from "../../../../../../components/status-badge.tsx";
import type { ApplicationDetails } from "../../../../../../trpc/outputs.ts";
import { OpenFolder } from "./open-folder.tsx";
import { type Suggestion, suggestionsFor } from "./suggestions.ts";
import { useFolder } from "./use-folder.ts";

/** What else of the same person may belong here; nothing is put together without somebody who says why. */
export const FolderSuggestions = ({ application }: { readonly application: ApplicationDetails }) => {
  const t = useTranslations("folder");
  const locale = useLocale();
  const suggestions = suggestionsFor(application);
  if (suggestions.length === 0) return null;
  return (
    <section aria-labelledby="folder-suggestions">
      <h2 id="folder-suggestions" className="mb-2 font-bold">
        {t("suggestions")}
      </h2>
      <ul className="divide-y divide-line-soft rounded-lg border border-line bg-panel">
        {suggestions.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5">
            <span className="min-w-0 flex-1 basis-52">
              <Link href={`/pratiche/${one.id}` as Route} className="font-semibold text-primary-deep hover:underline">
                {inLocale(one.title, locale)}
              </Link>
              <span className="block text-sm text-ink-soft">
                {one.folder ? t("inFolder", { name: one.folder.name }) : t(one.isRenewal ? "renewal" : "samePerson")}
              </span>
            </span>
            <StatusBadge status={one.status} />
            <Join application={application} other={one} />
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The other comes into this folder, this one into the other's, or both into a new one. */
const Join = ({
  application: { id, folder },
  other,
}: {
  readonly application: ApplicationDetails;
  readonly other: Suggestion;
}) => {
  const t = useTranslations("folder");
  const [isOpen, setOpen] = useState(false);
  const { link, isPending, failure, forget } = useFolder(() => setOpen(false));
  const target = folder?.id ?? other.folder?.id;
  if (target === undefined) return <OpenFolder applicationIds={[id, other.id]} look="quiet" label={t("together")} />;
  const begin = () => {
    forget();
    setOpen(true);
  };
  return (
    <>
      <Button look="quiet" onPress={begin}>
        {t(folder === null ? "joinThat" : "bringHere")}
      </Button>
      {isOpen ? (
        <ReasonDialog
          title={t(folder === null ? "joinThat" : "bringHere")}
          label={t("why")}
          action={t("put")}
          isOpen
          isPending={isPending}
          failure={failure}
          onClose={() => setOpen(false)}
          onGiven={(reason) => link({ folderId: target, applicationId: folder === null ? id : other.id, reason })}
        />
      ) : null}
    </>
  );
};
