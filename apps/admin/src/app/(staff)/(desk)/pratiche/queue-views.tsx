"use client";

import type { Localised } from "@sportello/domain/locales";
import { useQuery } from "@tanstack/react-query";
import { BookmarkPlus, Settings2, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../../components/button.tsx";
import { ViewLinks } from "../../../../components/view-links.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import type { Outputs } from "../../../../trpc/outputs.ts";
import type { KeptView } from "./kept-view.ts";
import {
  asksTheSame,
  hasFilters,
  queueAddress,
  queueQuestion,
  questionParameters,
  type QueueParameters,
} from "./queue-filters.ts";
import { ViewDialog } from "./view-dialog.tsx";

type QueueViewsProps = {
  readonly parameters: QueueParameters;
  readonly counts: Outputs["queue"]["surroundings"]["counts"];
  readonly views: readonly KeptView[];
  readonly offices: readonly { readonly id: string; readonly name: Localised }[];
  readonly defaultViewId: string | null;
  readonly canWork: boolean;
};

/** The views everybody asks for many times a day and those that were kept, with how much is open in each. */
export const QueueViews = ({ parameters, counts, views, offices, defaultViewId, canWork }: QueueViewsProps) => {
  const t = useTranslations();
  const [edited, setEdited] = useState<KeptView | "new" | null>(null);
  const { data: kept = {} } = useQuery(
    useTRPC().queue.viewCounts.queryOptions(undefined, { enabled: views.length > 0, refetchInterval: 60_000 }),
  );
  const { vista } = parameters;
  const current = views.find(({ id }) => id === vista);
  const isChanged = current !== undefined && !asksTheSame(parameters, questionParameters(current));
  const usual = (changes: QueueParameters) => ({
    href: queueAddress({}, { vista: "tutte", ...changes }),
    isCurrent: current === undefined && asksTheSame(parameters, changes),
  });
  return (
    <div className="mb-3 flex flex-wrap items-end gap-x-2 border-b border-line">
      <ViewLinks
        label={t("queue.views")}
        isBare
        views={[
          { label: t("queue.all"), count: counts.open, ...usual({}) },
          ...(canWork ? [{ label: t("queue.mine"), count: counts.mine, ...usual({ chi: "me" }) }] : []),
          { label: t("queue.unassigned"), count: counts.unassigned, ...usual({ chi: "nessuno" }) },
          {
            label: t("queue.overdue"),
            count: counts.overdue,
            isUrgent: counts.overdue > 0,
            ...usual({ turno: "scadute" }),
          },
          ...views.map((view) => ({
            key: view.id,
            label: view.name,
            href: queueAddress(questionParameters(view), { vista: view.id }),
            isCurrent: view.id === vista,
            ...(kept[view.id] === undefined ? {} : { count: kept[view.id] ?? 0 }),
            ...(view.officeId === null ? {} : { icon: <Users aria-label={t("view.shared")} className="size-3.5" /> }),
          })),
        ]}
      />
      <span className="flex-1" />
      {current && (current.mayChange || isChanged) ? (
        <Button look="quiet" onPress={() => setEdited(current.mayChange ? current : "new")}>
          <Settings2 aria-hidden className="size-4" />
          {t(isChanged ? "view.update" : "view.edit")}
        </Button>
      ) : null}
      {!current && hasFilters(parameters) ? (
        <Button look="quiet" onPress={() => setEdited("new")}>
          <BookmarkPlus aria-hidden className="size-4" />
          {t("view.save")}
        </Button>
      ) : null}
      {edited ? (
        <ViewDialog
          view={edited === "new" ? null : edited}
          question={queueQuestion(parameters)}
          isChanged={isChanged}
          offices={offices}
          isDefault={edited !== "new" && edited.id === defaultViewId}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </div>
  );
};
