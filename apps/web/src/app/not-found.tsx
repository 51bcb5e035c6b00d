import "../styles/fonts.ts";
import "../styles/site.css";
import { getLocale } from "next-intl/server";
import { NoSuchPlace } from "../components/no-such-place.tsx";
import { NotFoundView } from "../components/not-found-view.tsx";
import { isOurPlace } from "../missing/is-our-place.ts";
import { missingMetadata } from "../missing/missing-metadata.ts";
import { SiteFrame } from "./site-frame.tsx";

export const generateMetadata = missingMetadata;

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
