import { useTranslations } from "next-intl";
import type { Messages } from "../i18n/messages.ts";

/** Names a topic of the national model by its slug; one the model does not know is shown as it is written. */
export const useTopicName = (): ((slug: string) => string) => {
  const t = useTranslations("topic");
  return (slug) => (t.has(slug as keyof Messages["topic"]) ? t(slug as keyof Messages["topic"]) : slug);
};
