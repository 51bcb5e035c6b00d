import { isRefusal } from "@sportello/domain/refusals";
import { useTranslations } from "next-intl";
import { Notice } from "./notice.tsx";

/** Why something was refused, and what can be done; nothing when the address carries no known code. */
export const RefusalNotice = ({ code }: { code: unknown }) => {
  const t = useTranslations("refusal");
  if (!isRefusal(code)) return null;
  return (
    <Notice tone="danger" title={t("title")} isUrgent>
      <p>{t(`code.${code}`)}</p>
    </Notice>
  );
};
