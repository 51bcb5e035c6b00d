import { inLocale } from "@sportello/domain/locales";
import { Icon } from "@sportello/ui/icon";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CategoryCards } from "../../components/catalogue/category-cards.tsx";
import { noticesOf } from "../../components/catalogue/notices-of.ts";
import { ServiceCard } from "../../components/catalogue/service-card.tsx";
import { TermChips } from "../../components/catalogue/term-chips.tsx";
import { Link } from "../../components/link.tsx";
import { publicMetadata } from "../../components/machines/public-metadata.ts";
import { api, requestContext } from "../../session/request-context.ts";
import { townFacts } from "../../session/town-facts.ts";
import { wayInto } from "../../session/way-into.ts";
import { HomeOpening } from "./home-opening.tsx";
import { LifeEventCards } from "./life-event-cards.tsx";

export const generateMetadata = async (): Promise<Metadata> => {
  const [t, facts] = await Promise.all([getTranslations("site"), townFacts()]);
  return publicMetadata({ description: t("description", facts), path: "/" });
};

/** The counter's front door: find a service, follow an application, go to one's own area, know the dates. */
const HomePage = async () => {
  const [t, e, locale, { catalogue }, { tenant, now }] = await Promise.all([
    getTranslations("home"),
    getTranslations("explore"),
    getLocale(),
    api(),
    requestContext(),
  ]);
  const [{ services, counts }, area] = await Promise.all([catalogue.list({ locale }), wayInto("/area-personale")]);
  const tasks = [
    { task: "personalArea", href: area, icon: "user" },
    { task: "status", href: "/stato-pratica", icon: "search" },
    { task: "faq", href: "/domande-frequenti", icon: "help-circle" },
  ] as const;
  return (
    <>
      <HomeOpening name={inLocale(tenant.name, locale)} services={services} notices={noticesOf(services, now)} />
      <section className="container section-block" aria-labelledby="compiti">
        <h2 className="visually-hidden" id="compiti">
          {t("tasks")}
        </h2>
        <ul className="row g-4 list-unstyled">
          {tasks.map(({ task, href, icon }) => (
            <li className="col-12 col-md-4" key={task}>
              <Link className="task-link card shadow-sm" href={href}>
                <Icon name={icon} className="icon icon-primary" />
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
          <h2 className="title-xxlarge" id="servizi">
            {t("services")}
          </h2>
          <ul className="row g-4 list-unstyled">
            {services.slice(0, 6).map((service) => (
              <li className="col-12 col-md-6 col-xl-4" key={service.slug}>
                <ServiceCard service={service} level="h3" />
              </li>
            ))}
          </ul>
          <Link className="btn btn-primary mt-4" href="/servizi">
            {t("allServices")}
          </Link>
        </div>
      </section>
      <LifeEventCards services={services} counts={counts.lifeEvent} />
      <CategoryCards categories={counts.category} title={t("categories")} />
      <section className="container section-block pt-0" aria-labelledby="argomenti">
        <h2 className="title-xlarge" id="argomenti">
          {e("topicsInFocus")}
        </h2>
        <TermChips facet="topic" counts={counts.topic.slice(0, 12)} label={e("topicsInFocus")} />
        <Link className="more-link" href="/argomenti">
          {e("allTopics")}
          <Icon name="arrow-right" className="icon icon-sm icon-primary" />
        </Link>
      </section>
    </>
  );
};

export default HomePage;
