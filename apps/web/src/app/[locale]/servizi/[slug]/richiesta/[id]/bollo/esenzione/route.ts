import { Refused } from "@sportello/api/refused";
import { StampExemption } from "@sportello/domain/payments/stamp-exemption";
import { api } from "../../../../../../../../session/request-context.ts";
import { answerStamp } from "../answer-stamp.ts";

type Context = RouteContext<"/[locale]/servizi/[slug]/richiesta/[id]/bollo/esenzione">;

/** No stamp is due, for a reason that is declared; with it the way goes on to the payment or the receipt. What was chosen comes back with a refusal. */
export const POST = async (request: Request, { params }: Context): Promise<Response> =>
  answerStamp({
    request,
    params,
    mode: "esenzione",
    fields: { motivo: 40, norma: 200 },
    work: async ({ id, locale, typed, isDeclared }) => {
      const exemption = StampExemption.safeParse(
        typed.motivo === "other" ? { ground: "other", norm: typed.norma } : { ground: typed.motivo },
      );
      if (!exemption.success || !isDeclared) throw new Refused("invalid_input");
      return (await (await api()).payments.claimExemption({ id, exemption: exemption.data, locale })).status;
    },
  });
