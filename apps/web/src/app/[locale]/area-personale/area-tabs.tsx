"use client";

import { Link, usePathname } from "../../../i18n/navigation.ts";

type Tab = { path: string; href: string; label: string };

/** The sections of the personal area, with the current one marked; an application belongs to "Pratiche". */
export const AreaTabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => {
  const here = usePathname();
  const current = tabs.findLast(({ path }) => here === path || here.startsWith(`${path}/`));
  return (
    <nav aria-label={label}>
      <ul className="nav nav-tabs area-tabs">
        {tabs.map((tab) => (
          <li className="nav-item" key={tab.path}>
            <Link
              className={tab === current ? "nav-link active" : "nav-link"}
              href={tab.path}
              prefetch={false}
              aria-current={tab === current ? (here === tab.path ? "page" : "true") : undefined}
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
