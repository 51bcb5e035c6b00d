"use client";

import NextLink from "next/link";
import { usePathname } from "next/navigation";
import { inLanguage } from "../../../i18n/in-language.ts";

type Tab = {
  readonly href: string;
  readonly label: string;
  readonly also: readonly string[];
  readonly badge?: { readonly count: number; readonly label: string };
};

/** The sections of the personal area, with the current one marked and what waits counted; an application belongs to the activities. */
export const AreaTabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => {
  // Without the language: on the server the path carries the one the address leaves out.
  const here = inLanguage(usePathname(), "it");
  const isWithin = (href: string) => here === inLanguage(href, "it") || here.startsWith(`${inLanguage(href, "it")}/`);
  const current = tabs.findLast(({ href, also }) => isWithin(href) || also.some(isWithin));
  return (
    <nav aria-label={label}>
      <ul className="nav nav-tabs area-tabs">
        {tabs.map((tab) => (
          <li className="nav-item" key={tab.href}>
            <NextLink
              className={tab === current ? "nav-link active" : "nav-link"}
              href={tab.href}
              prefetch={false}
              aria-current={tab === current ? (here === inLanguage(tab.href, "it") ? "page" : "true") : undefined}
            >
              {tab.label}
              {tab.badge ? (
                <>
                  <span className="badge area-badge" aria-hidden="true">
                    {tab.badge.count}
                  </span>
                  <span className="visually-hidden">({tab.badge.label})</span>
                </>
              ) : null}
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};
