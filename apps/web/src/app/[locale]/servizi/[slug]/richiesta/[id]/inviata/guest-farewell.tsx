import { useLocale, useTranslations } from "next-intl";
import { Link } from "../../../../../../../components/link.tsx";

/** Who did not sign in keeps the code, and may wipe what this browser remembers before leaving a shared computer. */
export const GuestFarewell = ({ code }: { code: string }) => {
  const t = useTranslations("guest");
  return (
    <>
      <p>
        <Link href={`/stato-pratica?${new URLSearchParams({ codice: code })}`}>{t("follow")}</Link> {t("followText")}
      </p>
      <form action={`/api/uscita?locale=${useLocale()}`} method="post">
        <p>{t("forgetText")}</p>
        <button className="btn btn-outline-primary" type="submit">
          {t("forget")}
        </button>
      </form>
    </>
  );
};
