import { type RefusalCode, refusals } from "@sportello/domain/refusals";
import { useTranslations } from "next-intl";
import { Notice } from "./notice.tsx";

const isRefusal = (code: unknown): code is RefusalCode => typeof code === "string" && Object.hasOwn(refusals, code);

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
