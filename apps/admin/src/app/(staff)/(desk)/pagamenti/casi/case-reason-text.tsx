import { useTranslations } from "next-intl";
import { Money } from "../../../../../components/money.tsx";
import { caseReason } from "./case-reason.ts";

/** Why a case was opened, in the reader's language. */
export const CaseReasonText = ({ reason }: { readonly reason: string }) => {
  const t = useTranslations();
  const read = caseReason(reason);
  switch (read?.kind) {
    case "receipt":
      return (
        <>
          {t("payments.caseReason.receipt")} <span className="font-mono break-all">{read.id}</span>
        </>
      );
    case "application":
      return (
        <>
          {t("payments.caseReason.application")}: {t(`status.${read.status}`)}
        </>
      );
    case "amounts":
      return (
        <>
          {t("payments.caseReason.here")}: <Side side={read.here} /> · {t("payments.caseReason.there")}:{" "}
          <Side side={read.there} />
        </>
      );
    case "stamp":
      return (
        <>
          {t(`payments.caseReason.stamp.${read.fault}`)} · IUBD <span className="font-mono break-all">{read.iubd}</span>
        </>
      );
    case "said":
      return <>· {read.text}</>;
    case undefined:
      return null;
  }
};

const Side = ({ side }: { readonly side: { readonly cents: number; readonly isPaid: boolean } | null }) => {
  const t = useTranslations("payments.caseReason");
  return side === null ? (
    t("nothing")
  ) : (
    <>
      <Money cents={side.cents} />
      {side.isPaid ? `, ${t("paid")}` : ""}
    </>
  );
};
