import { useTranslations } from "next-intl";
import type { Messages } from "../i18n/messages.ts";

type Slug = keyof Messages["category"];

/** Names a category of services by its slug; one the model does not know is shown as it is written. */
export const useCategoryName = (): ((slug: string) => string) => {
  const t = useTranslations("category");
  return (slug) => (t.has(`${slug as Slug}.name`) ? t(`${slug as Slug}.name`) : slug);
};
