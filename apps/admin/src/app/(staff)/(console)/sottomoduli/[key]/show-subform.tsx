"use client";

import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";

const Loading = () => {
  const t = useTranslations("formBuilder");
  return (
    <p role="status" className="py-12 text-center text-ink-soft">
      {t("loading")}
    </p>
  );
};

/** The editor works in the browser only. */
export const ShowSubform = dynamic(() => import("./subform-editor.tsx").then((module) => module.SubformEditor), {
  ssr: false,
  loading: () => <Loading />,
});
