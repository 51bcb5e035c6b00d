"use client";

import {
  Building2,
  ChartColumn,
  CreditCard,
  FileCheck2,
  FolderOpen,
  Inbox,
  PlugZap,
  Puzzle,
  ScrollText,
  Settings,
  Store,
  TextQuote,
  Users,
  UsersRound,
  Workflow,
} from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { holdsPath, type Section, sections } from "../navigation/sections.ts";

const icons = {
  applications: Inbox,
  payments: CreditCard,
  counter: Store,
  team: Users,
  statistics: ChartColumn,
  texts: TextQuote,
  registrations: FileCheck2,
  actions: Workflow,
  connectors: PlugZap,
  services: FolderOpen,
  subforms: Puzzle,
  offices: Building2,
  staff: UsersRound,
  settings: Settings,
  audit: ScrollText,
} as const satisfies Record<Section["key"], typeof Inbox>;

const parts = ["desk", "console"] as const;

/** The sections somebody may see, in the two parts of the app. */
export const SectionLinks = ({
  keys,
  onFollow,
}: {
  readonly keys: readonly Section["key"][];
  readonly onFollow?: () => void;
}) => {
  const t = useTranslations("nav");
  const path = usePathname();
  return (
    <nav aria-label={t("label")} className="space-y-5">
      {parts.map((part) => {
        const shown = sections.filter((section) => section.part === part && keys.includes(section.key));
        if (shown.length === 0) return null;
        return (
          <div key={part}>
            <p className="px-2.5 pb-1 text-sm font-semibold text-ink-faint">{t(part)}</p>
            <ul className="space-y-0.5">
              {shown.map((section) => {
                const Icon = icons[section.key];
                return (
                  <li key={section.key}>
                    <Link
                      href={section.href}
                      onClick={() => onFollow?.()}
                      aria-current={holdsPath(section, path) ? "page" : undefined}
                      className="flex min-h-9 items-center gap-2.5 rounded-md px-2.5 text-ink-soft hover:bg-sunken aria-[current=page]:bg-primary-faint aria-[current=page]:font-semibold aria-[current=page]:text-primary-deep"
                    >
                      <Icon aria-hidden className="size-4.5 shrink-0" strokeWidth={1.75} />
                      {t(section.key)}
                    </Link>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </nav>
  );
};
