import type { Status } from "@sportello/domain/applications/status";
import { useTranslations } from "next-intl";
import { Badge } from "./badge.tsx";
import { toneOfStatus } from "./status-tone.ts";

/** Where an application stands, in the words of the desk. */
export const StatusBadge = ({ status, mayWrap = false }: { readonly status: Status; readonly mayWrap?: boolean }) => {
  const t = useTranslations("status");
  return (
    <Badge tone={toneOfStatus[status]} mayWrap={mayWrap}>
      {t(status)}
    </Badge>
  );
};
