"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "../../../../components/button.tsx";

type SelectionBarProps = { readonly count: number; readonly onClear: () => void; readonly children?: ReactNode };

/** What can be done with the rows selected; there only while some are. */
export const SelectionBar = ({ count, onClear, children }: SelectionBarProps) => {
  const t = useTranslations("queue");
  if (count === 0) return null;
  return (
    <div className="sticky top-0 z-10 flex flex-wrap items-center gap-2 rounded-md border border-primary bg-primary-faint px-3 py-1.5 max-lg:top-14">
      <span role="status" className="font-semibold text-primary-deeper tabular-nums">
        {t("selected", { count })}
      </span>
      {children}
      <span className="flex-1" />
      <Button look="quiet" onPress={onClear}>
        {t("clearSelection")}
      </Button>
    </div>
  );
};
