import { inLocale } from "@sportello/domain/locales";
import type { ServiceSheet } from "@sportello/domain/services/sheet";
import { Icon } from "@sportello/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import { Markdown } from "../../../../components/text/markdown.tsx";

/** "Condizioni di servizio": the rules, and the laws and documents they come from. */
export const ConditionsSection = ({ sheet: { conditions, links } }: { sheet: ServiceSheet }) => {
  const locale = useLocale();
  const t = useTranslations("sheet");
  return (
    <>
      <Markdown>{inLocale(conditions, locale)}</Markdown>
      {links.length > 0 ? (
        <>
          <h3 className="title-small-semi-bold mt-4">{t("links")}</h3>
          <ul className="sheet-links">
            {links.map(({ title, url }) => (
              <li key={url}>
                <a href={url}>
                  <span>{inLocale(title, locale)}</span>
                  <Icon name="external-link" className="icon icon-sm icon-primary" />
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
};
