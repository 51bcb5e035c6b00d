import { Download } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { buttonClass } from "../../../../../../components/button-class.ts";
import { Money } from "../../../../../../components/money.tsx";
import { Notice } from "../../../../../../components/notice.tsx";
import { PageHeading } from "../../../../../../components/page-heading.tsx";
import { RefreshEvery } from "../../../../../../components/refresh-every.tsx";
import { ask, orNotFound, signedInWith } from "../../../../../../staff.ts";
import { PaymentViews } from "../../payment-views.tsx";
import { ConfirmDues } from "./confirm-dues.tsx";

const busy = ["uploaded", "checking", "importing"] as const;
const faultCodes = ["missing", "not_a_fiscal_code", "not_an_amount", "too_long", "not_a_day", "past_day"] as const;

export const generateMetadata = async () => ({ title: (await getTranslations("payments"))("part.dovuti") });

/** One file: how far the work has come, what is wrong, and the confirmation. */
const DuesFilePage = async ({ params }: PageProps<"/pagamenti/dovuti/[id]">) => {
  const me = await signedInWith("payments.read");
  const [{ id }, t, caller] = await Promise.all([params, getTranslations("payments"), ask()]);
  if (!z.uuid().safeParse(id).success) notFound();
  const dues = await orNotFound(caller.payments.findDues({ id }));
  const isBusy = (busy as readonly string[]).includes(dues.state);
  const fault = (text: string) => {
    const [column = "", code = ""] = text.split(" ");
    const known = faultCodes.find((one) => one === code);
    return known ? `${column}: ${t(`rowFault.${known}`)}` : text;
  };
  const figures = [
    [t("lines"), dues.lines],
    [t("valid"), dues.valid],
    [t("faulty"), dues.faulty],
    [t("repeated"), dues.repeated],
    [t("imported"), dues.imported],
    [t("told"), dues.told],
  ] as const;
  return (
    <>
      {isBusy ? <RefreshEvery seconds={2} /> : null}
      <PageHeading title={dues.fileName} text={t(`importState.${dues.state}`)} />
      <PaymentViews current="dovuti" keepsAccounts={me.keepsAccounts} />
      {dues.failure ? (
        <Notice tone="bad" live="alert">
          <p>{t(dues.failure === "no_header" ? "fileFault.no_header" : "fileFault.not_csv")}</p>
        </Notice>
      ) : null}
      <dl className="mb-4 grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6" aria-live="polite">
        {figures.map(([name, figure]) => (
          <div key={name} className="rounded-lg border border-line bg-panel px-3 py-2">
            <dt className="text-sm text-ink-soft">{name}</dt>
            <dd className="text-xl font-bold tabular-nums">{figure}</dd>
          </div>
        ))}
      </dl>
      {dues.state === "importing" && dues.imported > 0 ? (
        <progress className="mb-4 w-full" value={dues.told} max={dues.imported} aria-label={t("told")} />
      ) : null}
      <p className="mb-4">
        {t("totalToAsk")}{" "}
        <strong>
          <Money cents={dues.total} />
        </strong>
      </p>
      {dues.faults.length > 0 ? (
        <section aria-label={t("faulty")} className="mb-4 rounded-lg border border-line bg-panel p-4">
          <h2 className="font-bold">{t("faulty")}</h2>
          <ul className="mt-1 space-y-0.5 text-sm">
            {dues.faults.map(({ line, faults }) => (
              <li key={line}>
                {t("line", { line })}: {faults.map(fault).join("; ")}
              </li>
            ))}
          </ul>
          <a href={`/api/dovuti/${id}/errori`} className={`${buttonClass("secondary")} mt-3`}>
            <Download aria-hidden className="size-4" />
            {t("downloadFaults")}
          </a>
        </section>
      ) : null}
      {dues.state === "checked" && dues.valid - dues.repeated > 0 && me.permissions.includes("payments.mend") ? (
        <ConfirmDues id={id} count={dues.valid - dues.repeated} />
      ) : null}
      {dues.state === "checked" && dues.valid - dues.repeated <= 0 ? (
        <Notice tone="note">
          <p>{t("nothingToImport")}</p>
        </Notice>
      ) : null}
    </>
  );
};

export default DuesFilePage;
