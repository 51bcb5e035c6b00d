import type { Tenant } from "@sportello/api/tenants/find-tenant";
import { Icon } from "@sportello/ui/icon";
import { useTranslations } from "next-intl";
import { Link } from "./link.tsx";

/** "Contatta il comune", at the foot of every page and of every step: nobody is left alone with a form. */
export const ContactCard = ({ tenant }: { tenant: Tenant }) => {
  const t = useTranslations("contact");
  const { email, phone } = tenant.branding;
  return (
    <section className="bg-grey-card shadow-contacts" aria-labelledby="contatti-comune">
      <div className="container">
        <div className="row d-flex justify-content-center p-contacts">
          <div className="col-12 col-lg-6">
            <div className="cmp-contacts card" data-element="contacts">
              <div className="card-body">
                <h2 className="title-medium-2-semi-bold" id="contatti-comune">
                  {t("title")}
                </h2>
                <ul className="contact-list">
                  <li>
                    <Icon name="help-circle" className="icon icon-primary icon-sm" />
                    <Link href="/domande-frequenti">{t("faq")}</Link>
                  </li>
                  <li>
                    <Icon name="mail" className="icon icon-primary icon-sm" />
                    <a href={`mailto:${email}`}>{t("assistance")}</a>
                  </li>
                  <li>
                    <Icon name="telephone" className="icon icon-primary icon-sm" />
                    <a href={`tel:${phone.replaceAll(" ", "")}`}>{t("call", { phone })}</a>
                  </li>
                </ul>
              </div>
            </div>
          </div>
        </div>
      </div>
    </section>
  );
};
