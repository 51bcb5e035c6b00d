"use client";

import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";

type TabPage = {
  readonly id: string;
  readonly name: string;
  readonly count?: number;
  readonly isNew?: boolean;
  readonly page: ReactNode;
};

/** Several pages in one place; the choice outlives a refresh of what they show. */
export const TabPages = ({ label, tabs }: { readonly label: string; readonly tabs: readonly TabPage[] }) => (
  <Tabs keyboardActivation="manual">
    <div className="overflow-x-auto border-b border-line">
      <TabList aria-label={label} className="flex min-w-max">
        {tabs.map(({ id, name, count, isNew = false }) => (
          <Tab
            key={id}
            id={id}
            className="-mb-px flex min-h-10 cursor-pointer items-center gap-1.5 rounded-t-md border-b-3 border-transparent px-2.5 text-ink-soft -outline-offset-2 hover:text-primary-deep data-selected:border-primary data-selected:font-semibold data-selected:text-primary-deep"
          >
            {name}
            {count ? (
              <span
                className={`rounded-full px-1.5 text-[0.8125rem] font-semibold tabular-nums ${isNew ? "bg-primary text-white" : "bg-line-soft text-ink-soft"}`}
              >
                {count}
              </span>
            ) : null}
          </Tab>
        ))}
      </TabList>
    </div>
    {tabs.map(({ id, page }) => (
      <TabPanel key={id} id={id} className="pt-4">
        {page}
      </TabPanel>
    ))}
  </Tabs>
);
