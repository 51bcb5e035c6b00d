import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Sheet } from "../../session/answers.ts";
import { Breadcrumb } from "../breadcrumb.tsx";
import { termAddress } from "../catalogue/term-address.ts";
import { useTermName } from "../catalogue/term-name.ts";
import { type FlowStep, Stepper } from "./stepper.tsx";

type Props = {
  service: Pick<Sheet, "slug" | "category"> & { title: Sheet["sheet"]["title"] };
  steps: readonly FlowStep[];
  current: string;
  /** What stands on the left of wide screens: the questions of this page. */
  aside?: ReactNode;
  children: ReactNode;
};

/** A step of an application: where we are, the service, all the steps, then the step itself. */
export const FlowFrame = ({ service, steps, current, aside, children }: Props) => {
  const t = useTranslations("request");
  const locale = useLocale();
  const category = useTermName()("category", service.category);
  const title = inLocale(service.title, locale);
  return (
    <>
      <div className="container" id="main-container">
        <div className="row justify-content-center">
          <div className="col-12 col-lg-10">
            <Breadcrumb
              path={[
                { label: t("services"), href: "/servizi" },
                { label: category, href: termAddress("category", service.category) },
                { label: title, href: `/servizi/${service.slug}` },
              ]}
              current={t("breadcrumb")}
            />
            <div className="cmp-heading pb-3">
              <h1 className="title-xxxlarge">{title}</h1>
              <p className="subtitle-small mb-1">
                {t("help")} <a href="#contatti-comune">{t("helpLink")}</a>
              </p>
            </div>
          </div>
        </div>
      </div>
      <div className="container">
        <Stepper steps={steps} current={current} />
        <div className="row flow-body">
          {aside ? <div className="col-12 col-lg-3 d-none d-lg-block">{aside}</div> : null}
          <div className={aside ? "col-12 col-lg-8 offset-lg-1" : "col-12 col-lg-8 mx-auto"}>{children}</div>
        </div>
      </div>
    </>
  );
};
