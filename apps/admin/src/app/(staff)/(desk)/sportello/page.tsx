import { getTranslations } from "next-intl/server";
import { PageHeading } from "../../../../components/page-heading.tsx";
import { ask, signedInWith, staffContext } from "../../../../staff.ts";
import { FilingsLeft } from "./filings-left.tsx";
import { NewFiling } from "./new-filing.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("counter"))("title") });

/** The counter: an application is begun for the person who stands there, or one that was left is gone on with. */
const CounterPage = async () => {
  await signedInWith("counter.fill");
  const [caller, { tenant }, t] = await Promise.all([ask(), staffContext(), getTranslations("counter")]);
  const [services, drafts] = await Promise.all([caller.counter.services(), caller.counter.drafts()]);
  return (
    <>
      <PageHeading title={t("title")} text={t("text")} />
      <div className="grid gap-6 xl:grid-cols-[minmax(0,44rem)_minmax(16rem,24rem)] xl:items-start">
        <NewFiling services={services} languages={tenant.languages} />
        <FilingsLeft drafts={drafts} />
      </div>
    </>
  );
};

export default CounterPage;
