import { useTranslations } from "next-intl";

/** Names a category of services by its slug; one the model does not know is shown as it is written. */
export const useCategoryName = (): ((slug: string) => string) => {
  const t = useTranslations("category");
  return (slug) => (t.has(slug as Known) ? t(`${slug as KnownSlug}.name`) : slug);
};

type KnownSlug = keyof typeof import("../../messages/it.json")["category"];
type Known = `${KnownSlug}.name`;
