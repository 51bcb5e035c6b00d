import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PageHeading } from "../../../../../../components/page-heading.tsx";
import { PaymentCard } from "../../../../../../components/payment/payment-card.tsx";
import { ask, orNotFound, signedInWith } from "../../../../../../staff.ts";
import { PaymentViews } from "../../payment-views.tsx";
import { FactsList } from "./facts-list.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("payments"))("one") });

/** One payment as the accounts office sees it, with everything that was ever said of it. */
const PaymentPage = async ({ params }: PageProps<"/pagamenti/elenco/[id]">) => {
  const me = await signedInWith("payments.read");
  const [{ id }, t] = await Promise.all([params, getTranslations("payments")]);
  if (!z.uuid().safeParse(id).success) notFound();
  const payment = await orNotFound((await ask()).payments.find({ id }));
  const canMend = me.keepsAccounts && me.permissions.includes("payments.mend");
  return (
    <>
      <PageHeading title={t("one")} text={payment.debtorName} />
      <PaymentViews current="elenco" keepsAccounts={me.keepsAccounts} />
      <div className="max-w-4xl space-y-5">
        <PaymentCard
          payment={payment}
          canAct={payment.mayAct && me.permissions.includes("applications.decide")}
          canMend={canMend}
        />
        {payment.applicationId ? (
          <p>
            <Link
              href={`/pratiche/${payment.applicationId}` as Route}
              className="font-semibold text-primary-deep underline"
            >
              {t("toApplication")} {payment.code}
            </Link>
          </p>
        ) : null}
        <FactsList facts={payment.facts} />
      </div>
    </>
  );
};

export default PaymentPage;
