"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";

type DialogEndProps = {
  readonly onBack: () => void;
  /** What the way back says where "back" could be taken for the deed itself. */
  readonly back?: string;
  /** Keeps to the left. */
  readonly start?: ReactNode;
  /** The deed. */
  readonly children?: ReactNode;
};

/** How every dialog ends: the way back, plain, and beside it the deed. In sight however far the fields are scrolled. */
export const DialogEnd = ({ onBack, back, start, children }: DialogEndProps) => {
  const t = useTranslations("common");
  return (
    <div className="sticky bottom-0 z-1 -mx-5 mt-4 flex flex-wrap items-center justify-end gap-2 border-t border-line-soft bg-panel px-5 pt-3 pb-1">
      {start ? <div className="mr-auto">{start}</div> : null}
      <Button look="quiet" onPress={onBack}>
        {back ?? t("cancel")}
      </Button>
      {children}
    </div>
  );
};
