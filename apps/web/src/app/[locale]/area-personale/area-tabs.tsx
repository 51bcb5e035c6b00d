"use client";

import NextLink from "next/link";
import { usePathname } from "next/navigation";
import { inLanguage } from "../../../i18n/in-language.ts";

type Tab = { href: string; label: string };

/** The sections of the personal area, with the current one marked; an application belongs to "Pratiche". */
export const AreaTabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => {
  // Without the language: on the server the path carries the one the address leaves out.
  const here = inLanguage(usePathname(), "it");
  const current = tabs.findLast(({ href }) => here === inLanguage(href, "it") || here.startsWith(`${inLanguage(href, "it")}/`));
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
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};
