import { formatApplicationCode } from "@sportello/domain/applications/code";
import { inLocale } from "@sportello/domain/locales";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { buttonClass } from "../../../../../../components/button-class.ts";
import { Notice } from "../../../../../../components/notice.tsx";
import { RefreshEvery } from "../../../../../../components/refresh-every.tsx";
import { ask, orNotFound, signedInWith, staffContext } from "../../../../../../staff.ts";
import { isSystemsTurn } from "../../../pratiche/[id]/timeline/systems-turn.ts";
import { PrintButton } from "./print-button.tsx";
import { ReceiptSheet } from "./receipt-sheet.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("counter"))("receipt") });

/** It was sent: the sheet to print and sign, and the receipt as soon as it is made. */
const CounterReceiptPage = async ({ params }: PageProps<"/sportello/[id]/ricevuta">) => {
  await signedInWith("counter.fill");
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const [caller, { tenant }, locale, t] = await Promise.all([
    ask(),
    staffContext(),
    getLocale(),
    getTranslations("counter"),
  ]);
  const application = await orNotFound(caller.applications.find({ id, locale }));
  if (application.counter === null) notFound();
  const receipt = application.documents.find(({ kind }) => kind === "receipt");
  return (
    <>
      {!receipt && isSystemsTurn(application.status) ? <RefreshEvery seconds={3} /> : null}
      <div className="mb-5 max-w-3xl space-y-4 print:hidden">
        <Notice
          tone="good"
          live="status"
          title={t("sent", { code: application.code === null ? "" : formatApplicationCode(application.code) })}
        >
          <p>{t("sentText")}</p>
          {application.status === "payment_pending" ? <p>{t("toPay")}</p> : null}
        </Notice>
        <div className="flex flex-wrap gap-2">
          <PrintButton />
          {receipt ? (
            <a
              href={`/api/files/document/${receipt.id}`}
              target="_blank"
              rel="noreferrer"
              className={buttonClass("secondary")}
            >
              {t("receiptPdf")}
            </a>
          ) : (
            <span role="status" className="self-center text-wait">
              {t("receiptSoon")}
            </span>
          )}
          <Link href={`/pratiche/${id}`} className={buttonClass("quiet")}>
            {t("toApplication")}
          </Link>
          <Link href="/sportello" className={buttonClass("quiet")}>
            {t("another")}
          </Link>
        </div>
      </div>
      <ReceiptSheet application={application} filing={application.counter} town={inLocale(tenant.name, locale)} />
    </>
  );
};

export default CounterReceiptPage;
