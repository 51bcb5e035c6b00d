import { useTranslations } from "next-intl";

export const trapName = "sito";

/** A field that no person sees and programs like to fill in. Whoever finds it all the same is told to leave it empty. */
export const TrapField = () => {
  const t = useTranslations("guest");
  return (
    <div className="trap-field" aria-hidden="true">
      <label htmlFor={trapName}>{t("trap")}</label>
      <input id={trapName} name={trapName} type="text" tabIndex={-1} autoComplete="off" defaultValue="" />
    </div>
  );
};
