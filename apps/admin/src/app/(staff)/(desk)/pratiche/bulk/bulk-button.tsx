"use client";

import { ListChecks } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../../../../components/button.tsx";
import type { QueueParameters } from "../queue-filters.ts";
import { BulkDialog, type Colleague } from "./bulk-dialog.tsx";

type BulkButtonProps = {
  readonly parameters: QueueParameters;
  readonly ids: readonly string[];
  readonly colleagues: readonly Colleague[];
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
};

/** Opens what can be done with many applications at once. */
export const BulkButton = ({ parameters, ids, colleagues, isOpen, onOpen }: BulkButtonProps) => {
  const t = useTranslations("bulk");
  return (
    <>
      <Button look="primary" onPress={() => onOpen(true)}>
        <ListChecks aria-hidden className="size-4" />
        {t("open")}
      </Button>
      {isOpen ? (
        <BulkDialog parameters={parameters} ids={ids} colleagues={colleagues} onClose={() => onOpen(false)} />
      ) : null}
    </>
  );
};
