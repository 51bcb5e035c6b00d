import { addDays, romeDay } from "@sportello/domain/time/rome-day";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Button } from "../../../../components/button.tsx";
import { DateField } from "../../../../components/date-field.tsx";
import { PageHeading } from "../../../../components/page-heading.tsx";
import { ask, signedInWith, staffContext } from "../../../../staff.ts";
import { PaymentTiles } from "./payment-tiles.tsx";
import { PaymentViews } from "./payment-views.tsx";
import { ServicesSection } from "./services-section.tsx";
import { StatesSection } from "./states-section.tsx";
import { WeeksSection } from "./weeks-section.tsx";

const Parameters = z.object({
  dal: z.iso.date().optional().catch(undefined),
  al: z.iso.date().optional().catch(undefined),
});
/** The stretch shown without being asked for. */
const usualDays = 90;

export const generateMetadata = async () => ({ title: (await getTranslations("payments"))("title") });

/** What was asked for and what came, by service, state and week. */
const PaymentsPage = async ({ searchParams }: PageProps<"/pagamenti">) => {
  const me = await signedInWith("payments.read");
  const [t, { now }, { dal, al }] = await Promise.all([
    getTranslations("payments"),
    staffContext(),
    searchParams.then((search) => Parameters.parse(search)),
  ]);
  const today = romeDay(now);
  const to = al ?? today;
  const from = dal !== undefined && dal <= to ? dal : addDays(to, 1 - usualDays);
  const dashboard = await (await ask()).payments.dashboard({ from, to });
  return (
    <>
      <PageHeading title={t("title")} text={t(dashboard.isTown ? "text" : "textOffice")} />
      <PaymentViews current="quadro" keepsAccounts={me.keepsAccounts} openCases={dashboard.openCases} />
      <form action="/pagamenti" className="mb-5 flex flex-wrap items-end gap-2">
        <DateField name="dal" label={t("from")} value={from} max={to} />
        <DateField name="al" label={t("to")} value={to} max={today} />
        <Button type="submit">{t("apply")}</Button>
      </form>
      <PaymentTiles dashboard={dashboard} />
      <div className="grid gap-6 xl:grid-cols-2">
        <WeeksSection weeks={dashboard.weeks} />
        <StatesSection services={dashboard.services} />
        <ServicesSection services={dashboard.services} />
      </div>
    </>
  );
};

export default PaymentsPage;
