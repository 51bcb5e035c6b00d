import { useLocale, useTranslations } from "next-intl";
import { getPathname } from "../../i18n/navigation.ts";
import { signInPath } from "../../session/sign-in-path.ts";
import { Link } from "../link.tsx";
import { Notice } from "../notice.tsx";

/** Nobody has to sign in for this service; who does finds their data filled in and the request in the personal area. */
export const GuestNotice = ({ path }: { path: string }) => {
  const t = useTranslations("guest");
  const locale = useLocale();
  return (
    <Notice tone="note" title={t("title")}>
      <p>{t("text")}</p>
      <p className="mb-0">
        <Link href={signInPath(getPathname({ href: path, locale }))}>{t("signIn")}</Link>
      </p>
    </Notice>
  );
};
