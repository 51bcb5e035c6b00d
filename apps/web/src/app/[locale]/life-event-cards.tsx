import { inLocale } from "@sportello/domain/locales";
import type { Count } from "@sportello/domain/services/narrow";
import { Icon } from "@sportello/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import { termAddress } from "../../components/catalogue/term-address.ts";
import { useTermName } from "../../components/catalogue/term-name.ts";
import { Link } from "../../components/link.tsx";
import type { ServiceInList } from "../../session/answers.ts";

const atMost = 3;

/** The moments of life with most services, each with the first of them: for who does not know the service's name. */
export const LifeEventCards = ({
  services,
  counts,
}: {
  services: readonly ServiceInList[];
  counts: readonly Count[];
}) => {
  const t = useTranslations("home");
  const e = useTranslations("explore");
  const locale = useLocale();
  const nameOf = useTermName();
  if (counts.length === 0) return null;
  return (
    <section className="life-events section-block" aria-labelledby="eventi">
      <div className="container">
        <h2 className="title-xxlarge" id="eventi">
          {t("lifeEvents")}
        </h2>
        <ul className="row g-4 list-unstyled">
          {counts.slice(0, atMost).map(({ slug }) => (
            <li className="col-12 col-md-6 col-xl-4" key={slug}>
              <div className="card shadow-sm rounded life-event-card">
                <div className="card-body">
                  <h3 className="title-xlarge">{nameOf("lifeEvent", slug)}</h3>
                  <ul className="plain-list">
                    {services
                      .filter(({ lifeEvents }) => lifeEvents.includes(slug))
                      .slice(0, 4)
                      .map((service) => (
                        <li key={service.slug}>
                          <Link href={`/servizi/${service.slug}`}>{inLocale(service.title, locale)}</Link>
                        </li>
                      ))}
                  </ul>
                  <Link className="more-link" href={termAddress("lifeEvent", slug)}>
                    {e("explore")} <span className="visually-hidden">{nameOf("lifeEvent", slug)}</span>
                    <Icon name="arrow-right" className="icon icon-sm icon-primary" />
                  </Link>
                </div>
              </div>
            </li>
          ))}
        </ul>
        {counts.length > atMost ? (
          <Link className="btn btn-outline-light mt-4" href="/eventi-della-vita">
            {e("allLifeEvents")}
          </Link>
        ) : null}
      </div>
    </section>
  );
};
