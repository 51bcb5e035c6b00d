import "../styles/fonts.ts";
import "../styles/site.css";
import { inLocale } from "@sportello/domain/locales";
import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { NoSuchPlace } from "../components/no-such-place.tsx";
import { NotFoundView } from "../components/not-found-view.tsx";
import { isOurPlace } from "../missing/is-our-place.ts";
import { missingMetadata } from "../missing/missing-metadata.ts";
import { requestContext } from "../session/request-context.ts";
import { SiteFrame } from "./site-frame.tsx";

/** With the municipality's name, as the other pages have it from their frame. */
export const generateMetadata = async (): Promise<Metadata> => {
  const [locale, metadata] = await Promise.all([getLocale(), missingMetadata()]);
  if (!(await isOurPlace(locale))) return metadata;
  const { tenant } = await requestContext();
  return { ...metadata, title: `${metadata.title} · ${inLocale(tenant.name, locale)}` };
};

/** An address that is none of ours. Made on the server as a page of its own, so that it can be read without scripts. */
const UnknownAddress = async () => {
  const locale = await getLocale();
  return (await isOurPlace(locale)) ? (
    <SiteFrame locale={locale}>
      <NotFoundView />
    </SiteFrame>
  ) : (
    <NoSuchPlace />
  );
};

export default UnknownAddress;
