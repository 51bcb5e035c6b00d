import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { PayStep } from "../../../../../../../components/payment/pay-step.tsx";
import { PaymentPanel } from "../../../../../../../components/payment/payment-panel.tsx";
import { RefusalNotice } from "../../../../../../../components/refusal-notice.tsx";
import { orMissing } from "../../../../../../../missing/or-missing.tsx";
import { openPayStep } from "../../../../../../../payments/open-pay-step.ts";
import { orNotFound } from "../../../../../../../session/or-not-found.ts";
import { BuyStampForm } from "./buy-stamp-form.tsx";
import { DeclareStampForm } from "./declare-stamp-form.tsx";
import { ExemptionForm } from "./exemption-form.tsx";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("payment"))("stamp.step"),
});

const text = (longest: number) => z.string().max(longest).default("").catch("");
/** What was refused, in which of the forms (`modo`), and what stood in it. */
const Search = z.object({
  errore: z.string().optional().catch(undefined),
  modo: text(10),
  provincia: text(8),
  numero: text(30),
  data: text(10),
  motivo: text(40),
  norma: text(200),
});

/** The step of a service that asks for a revenue stamp: buy it online, declare a paper one, or say why none is due. With it the way goes on. */
const StampStep = async ({ params, searchParams }: PageProps<"/[locale]/servizi/[slug]/richiesta/[id]/bollo">) => {
  const { id, path, api, application } = await openPayStep(params, "bollo");
  const [stamp, t, search] = await Promise.all([
    orNotFound(api.payments.stamp({ applicationId: id })),
    getTranslations("payment.stamp"),
    searchParams,
  ]);
  const { errore, modo, ...typed } = Search.parse(search);
  const refused = (form: string) => (modo === form ? errore : undefined);
  return (
    <PayStep title={t("step")} text={t("stepText")} service={application.service}>
      <RefusalNotice code={errore} />
      {stamp.payment ? <PaymentPanel payment={stamp.payment} path={path} /> : null}
      <div className="payment-ways">
        {stamp.ways.includes("digital") && !stamp.payment ? (
          <BuyStampForm
            action={`${path}/acquista`}
            province={typed.provincia || stamp.province}
            amount={stamp.amount}
          />
        ) : null}
        {stamp.ways.includes("declared") ? (
          <DeclareStampForm
            action={`${path}/dichiara`}
            typed={{ serial: typed.numero, issuedOn: typed.data }}
            refusal={refused("dichiara")}
          />
        ) : null}
        {stamp.exemptions.length > 0 ? (
          <ExemptionForm
            action={`${path}/esenzione`}
            grounds={stamp.exemptions}
            typed={{ ground: typed.motivo, norm: typed.norma }}
            isRefused={refused("esenzione") === "invalid_input"}
          />
        ) : null}
      </div>
    </PayStep>
  );
};

export default orMissing(StampStep);
