import { inLocale } from "@sportello/domain/locales";
import { Icon } from "@sportello/ui/icon";
import { getLocale, getTranslations } from "next-intl/server";
import { CategoryCards } from "../../components/category-cards.tsx";
import { Link } from "../../components/link.tsx";
import { SearchForm } from "../../components/search-form.tsx";
import { ServiceCard } from "../../components/service-card.tsx";
import { api, requestContext } from "../../session/request-context.ts";

/** The counter's front door: find a service, follow an application, go to one's own area. */
const HomePage = async () => {
  const t = await getTranslations("home");
  const locale = await getLocale();
  const { tenant } = await requestContext();
  const { services, categories } = await (await api()).catalogue.list({});
  return (
    <>
      <section className="home-opening">
        <div className="container">
          <h1 className="title-xxxlarge" data-element="page-name">{t("title", { name: inLocale(tenant.name, locale) })}</h1>
          <p className="subtitle-small">{t("intro")}</p>
          <SearchForm idPrefix="home" />
        </div>
      </section>
      <section className="container section-block" aria-labelledby="compiti">
        <h2 className="title-xxlarge visually-hidden" id="compiti">{t("tasks")}</h2>
        <ul className="row g-4 list-unstyled">
          {(["personalArea", "status", "faq"] as const).map((task) => (
            <li className="col-12 col-md-4" key={task}>
              <Link className="task-link card shadow-sm" href={tasks[task].href}>
                <Icon name={tasks[task].icon} className="icon icon-primary" />
                <span>
                  <strong>{t(`task.${task}.title`)}</strong>
                  <span>{t(`task.${task}.text`)}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section className="bg-grey-card section-block" aria-labelledby="servizi">
        <div className="container">
          <h2 className="title-xxlarge" id="servizi">{t("services")}</h2>
          <ul className="row g-4 list-unstyled">
            {services.slice(0, 6).map((service) => (
              <li className="col-12 col-md-6 col-lg-4" key={service.slug}><ServiceCard service={service} level="h3" /></li>
            ))}
          </ul>
          <Link className="btn btn-outline-primary mt-4" href="/servizi">{t("allServices")}</Link>
        </div>
      </section>
      <CategoryCards categories={categories} title={t("categories")} />
    </>
  );
};

const tasks = {
  personalArea: { href: "/area-personale", icon: "user" },
  status: { href: "/stato-pratica", icon: "search" },
  faq: { href: "/domande-frequenti", icon: "help-circle" },
} as const;

export default HomePage;
