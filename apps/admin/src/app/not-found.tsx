import { useTranslations } from "next-intl";
import Link from "next/link";
import { buttonClass } from "../components/button-class.ts";

const NotFound = () => {
  const t = useTranslations("errors");
  return (
    <main className="mx-auto max-w-lg px-6 py-24">
      <h1 className="text-2xl font-bold">{t("notFoundTitle")}</h1>
      <p className="mt-2 mb-6 text-ink-soft">{t("notFoundText")}</p>
      <Link href="/" className={buttonClass("primary")}>
        {t("home")}
      </Link>
    </main>
  );
};

export default NotFound;
