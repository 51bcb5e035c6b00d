"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../../components/button.tsx";
import { ExportDialog } from "./export-dialog.tsx";
import type { QueueParameters } from "./queue-filters.ts";
import { useExportReady } from "./use-export-ready.ts";

type ExportButtonProps = {
  readonly parameters: QueueParameters;
  /** Rows selected; everything the filter shows when left out. */ readonly ids?: readonly string[];
  readonly isOpenAtFirst?: boolean;
};

/** Opens the export of what the queue shows, and says when a long one is ready. */
export const ExportButton = ({ parameters, ids, isOpenAtFirst = false }: ExportButtonProps) => {
  const t = useTranslations("export");
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  useExportReady(ids === undefined);
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        <Download aria-hidden className="size-4" />
        {t(ids ? "openSelected" : "open")}
      </Button>
      {isOpen ? <ExportDialog parameters={parameters} {...(ids && { ids })} onClose={() => setOpen(false)} /> : null}
    </>
  );
};
