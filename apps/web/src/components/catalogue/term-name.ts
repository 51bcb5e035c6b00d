import type { Facet } from "@sportello/domain/services/narrow";
import { useTranslations } from "next-intl";
import type { Messages } from "../../i18n/messages.ts";

/** Names a category, topic, life event or audience by its slug; one that the closed lists do not know is shown as it is written. */
export const useTermName = (): ((facet: Facet, slug: string) => string) => {
  const category = useTranslations("category");
  const topic = useTranslations("topic");
  const lifeEvent = useTranslations("lifeEvent");
  const audience = useTranslations("audience");
  return (facet, slug) => {
    // The translations look names up as they come: "constructor" would be found in every list.
    if (slug in Object.prototype) return slug;
    const name = {
      category: () =>
        category.has(`${slug as keyof Messages["category"]}.name`) &&
        category(`${slug as keyof Messages["category"]}.name`),
      topic: () => topic.has(slug as keyof Messages["topic"]) && topic(slug as keyof Messages["topic"]),
      lifeEvent: () =>
        lifeEvent.has(slug as keyof Messages["lifeEvent"]) && lifeEvent(slug as keyof Messages["lifeEvent"]),
      audience: () => audience.has(slug as keyof Messages["audience"]) && audience(slug as keyof Messages["audience"]),
    }[facet]();
    return name || slug;
  };
};
