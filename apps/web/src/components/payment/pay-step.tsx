import { inLocale, type Localised } from "@sportello/domain/locales";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { PageHeading } from "../page-heading.tsx";

type Props = {
  title: string;
  text: string;
  /** The service that is asked for. */ service: { readonly slug: string; readonly title: Localised };
  children: ReactNode;
};

/** The frame of a step at which something is paid, after the form was sent. */
export const PayStep = ({ title, text, service, children }: Props) => (
  <>
    <PageHeading
      title={title}
      path={[{ label: inLocale(service.title, useLocale()), href: `/servizi/${service.slug}` }]}
    >
      <p className="subtitle-small">{text}</p>
    </PageHeading>
    <div className="container section-block">
      <div className="row justify-content-center">
        <div className="col-12 col-lg-10">{children}</div>
      </div>
    </div>
  </>
);
