import { Icon } from "@sportello/ui/icon";
import { useTranslations } from "next-intl";
import { Link } from "../link.tsx";

/** The model's four menus in their fixed order; only the services live here, the others are on the institutional site. */
export const MainMenu = ({ siteUrl }: { siteUrl: string }) => {
  const t = useTranslations("header");
  const onSite = (path: string): string => new URL(path, siteUrl).href;
  return (
    <div className="it-header-navbar-wrapper" id="header-nav-wrapper">
      <div className="container">
        <nav id="main-menu" popover="auto" className="main-menu" aria-label={t("mainMenu")}>
          <button type="button" className="menu-closer" popoverTarget="main-menu" popoverTargetAction="hide">
            <Icon name="close-big" className="icon" />
            <span>{t("closeMenu")}</span>
          </button>
          <ul className="navbar-nav" data-element="main-navigation">
            <li className="nav-item">
              <a className="nav-link" href={onSite("/amministrazione")} data-element="management">{t("management")}</a>
            </li>
            <li className="nav-item">
              <a className="nav-link" href={onSite("/novita")} data-element="news">{t("news")}</a>
            </li>
            <li className="nav-item">
              <Link className="nav-link active" aria-current="true" href="/servizi" data-element="all-services">{t("services")}</Link>
            </li>
            <li className="nav-item">
              <a className="nav-link" href={onSite("/vivere-il-comune")} data-element="live">{t("live")}</a>
            </li>
          </ul>
        </nav>
      </div>
    </div>
  );
};
