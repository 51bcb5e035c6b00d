import { useTranslations } from "next-intl";
import Link from "next/link";
import { Notice } from "../../../../components/notice.tsx";

/** Documents that wait for a number are mended elsewhere. */
export const WaitingNotice = ({ count }: { readonly count: number }) => {
  const t = useTranslations("actions");
  return (
    <div className="mb-3">
      <Notice tone="note">
        <p>
          {t("waitingRegistrations", { count })}{" "}
          <Link href="/registrazioni?stato=waiting" className="font-semibold underline">
            {t("seeRegistrations")}
          </Link>
        </p>
      </Notice>
    </div>
  );
};
