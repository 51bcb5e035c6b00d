"use client";

import { inLocale } from "@sportello/domain/locales";
import { FolderOpen } from "lucide-react";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { Instant } from "../../../../../../components/instant.tsx";
import { StatusBadge } from "../../../../../../components/status-badge.tsx";
import type { ApplicationDetails } from "../../../../../../trpc/outputs.ts";
import { FolderSuggestions } from "./folder-suggestions.tsx";
import { OpenFolder } from "./open-folder.tsx";
import { TakeOut } from "./take-out.tsx";

type FolderPanelProps = { readonly application: ApplicationDetails; readonly canWork: boolean };

/** The folder (fascicolo): what belongs together with this application, by whose hand and why; what may belong too; where the registry files it. */
export const FolderPanel = ({ application, canWork }: FolderPanelProps) => {
  const t = useTranslations("folder");
  const locale = useLocale();
  const { id, folder, registryFolder } = application;
  return (
    <div className="space-y-5">
      {registryFolder ? (
        <p className="text-ink-soft">
          {t("registry")} <span className="font-mono text-ink">{registryFolder}</span>
        </p>
      ) : null}
      {folder === null ? (
        <p className="text-ink-soft">{t("none")}</p>
      ) : (
        <section aria-labelledby="folder" className="rounded-lg border border-line bg-panel">
          <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-line px-4 py-2.5">
            <div>
              <h2 id="folder" className="flex items-center gap-2 font-bold">
                <FolderOpen aria-hidden className="size-4.5 text-primary" />
                {folder.name}
              </h2>
              <p className="text-sm whitespace-pre-line text-ink-soft">{folder.reason}</p>
            </div>
            {canWork ? <TakeOut applicationId={id} /> : null}
          </header>
          <ul className="divide-y divide-line-soft">
            {folder.applications.map((one) => (
              <li
                key={one.id}
                aria-current={one.id === id ? "true" : undefined}
                className="px-4 py-2.5 aria-[current=true]:bg-primary-faint"
              >
                <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
                  <span className="min-w-0 flex-1 basis-52">
                    {one.id === id ? (
                      <span className="font-semibold">
                        {inLocale(one.title, locale)} ({t("thisOne")})
                      </span>
                    ) : (
                      <Link
                        href={`/pratiche/${one.id}` as Route}
                        className="font-semibold text-primary-deep hover:underline"
                      >
                        {inLocale(one.title, locale)}
                      </Link>
                    )}
                    <span className="block text-sm text-ink-soft">
                      {one.applicant} · <span className="font-mono text-[0.8125rem]">{one.code}</span>
                    </span>
                  </span>
                  <StatusBadge status={one.status} />
                </div>
                <p className="text-sm text-ink-faint">
                  {t("linkedBy", { name: one.linkedBy })} <Instant at={one.linkedAt} as="day" />
                  {one.reason === folder.reason ? null : <> · {one.reason}</>}
                </p>
              </li>
            ))}
          </ul>
          {folder.hidden > 0 ? (
            <p className="border-t border-line-soft px-4 py-2.5 text-sm text-ink-soft">
              {t("hidden", { count: folder.hidden })}
            </p>
          ) : null}
        </section>
      )}
      {canWork ? <FolderSuggestions application={application} /> : null}
      {canWork && folder === null ? <OpenFolder applicationIds={[id]} /> : null}
    </div>
  );
};
