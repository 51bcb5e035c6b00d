import "../styles/fonts.ts";
import "../styles/site.css";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NoSuchPlace } from "../components/no-such-place.tsx";
import { NotFoundView } from "../components/not-found-view.tsx";
import { SiteFrame } from "./site-frame.tsx";
import { refusalOf } from "../session/refusal-of.ts";
import { requestContext } from "../session/request-context.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("notFound"))("title"), robots: { index: false } });

/** An address that is none of ours. Made on the server as a page of its own, so that it can be read without scripts. */
const UnknownAddress = async () => {
  const [locale, isOurs] = await Promise.all([getLocale(), isKnownHost()]);
  return isOurs ? <SiteFrame locale={locale}><NotFoundView /></SiteFrame> : <NoSuchPlace />;
};

const isKnownHost = async (): Promise<boolean> => {
  try {
    const { tenant } = await requestContext();
    return tenant.languages.includes(await getLocale());
  } catch (error) {
    if (refusalOf(error) === "tenant_unknown") return false;
    throw error;
  }
};

export default UnknownAddress;
