import { Icon } from "@sportello/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import { getPathname } from "../../i18n/navigation.ts";
import { MenuLink } from "./menu-link.tsx";

const sections = [
  { key: "management", path: "/amministrazione" },
  { key: "news", path: "/novita" },
  { key: "services", path: "/servizi" },
  { key: "live", path: "/vivere-il-comune" },
] as const;
const hooks = { management: "management", news: "news", services: "all-services", live: "live" } as const;

/** The model's four menus in their fixed order. The services live here; the others on the institutional site where there is one, else here too. */
export const MainMenu = ({ siteUrl }: { siteUrl: string | undefined }) => {
  const t = useTranslations("header");
  const locale = useLocale();
  const here = (href: string): string => getPathname({ href, locale });
  return (
    <div className="it-header-navbar-wrapper" id="header-nav-wrapper">
      <div className="container">
        <nav id="main-menu" popover="auto" className="main-menu" aria-label={t("mainMenu")}>
          <button type="button" className="menu-closer" popoverTarget="main-menu" popoverTargetAction="hide">
            <Icon name="close-big" className="icon" />
            <span>{t("closeMenu")}</span>
          </button>
          <ul className="navbar-nav" data-element="main-navigation">
            {sections.map(({ key, path }) => (
              <li className="nav-item" key={key}>
                {siteUrl !== undefined && key !== "services" ? (
                  <a className="nav-link" href={new URL(path, siteUrl).href} data-element={hooks[key]}>
                    {t(key)}
                  </a>
                ) : (
                  <MenuLink href={here(path)} hook={hooks[key]}>
                    {t(key)}
                  </MenuLink>
                )}
              </li>
            ))}
          </ul>
          <ul className="navbar-nav navbar-secondary" data-element="custom-submenu">
            <li className="nav-item">
              <MenuLink href={here("/eventi-della-vita")}>{t("lifeEvents")}</MenuLink>
            </li>
            <li className="nav-item">
              <MenuLink href={here("/argomenti")} hook="all-topics">
                {t("allTopics")}
              </MenuLink>
            </li>
          </ul>
        </nav>
      </div>
    </div>
  );
};
