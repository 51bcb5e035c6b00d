"use client";

import { ListChecks } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../../../components/button.tsx";
import type { QueueParameters } from "../queue-filters.ts";
import { BulkDialog, type Colleague } from "./bulk-dialog.tsx";

type BulkButtonProps = { readonly parameters: QueueParameters; readonly ids: readonly string[]; readonly colleagues: readonly Colleague[] };

/** Opens what can be done with many applications at once. */
export const BulkButton = ({ parameters, ids, colleagues }: BulkButtonProps) => {
  const t = useTranslations("bulk");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onPress={() => setOpen(true)}>
        <ListChecks aria-hidden className="size-4" />
        {t("open")}
      </Button>
      {isOpen ? <BulkDialog parameters={parameters} ids={ids} colleagues={colleagues} onClose={() => setOpen(false)} /> : null}
    </>
  );
};
