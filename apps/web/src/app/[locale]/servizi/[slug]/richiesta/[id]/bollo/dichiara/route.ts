import { Refused } from "@sportello/api/refused";
import { PaperStamp } from "@sportello/domain/payments/stamp";
import { api } from "../../../../../../../../session/request-context.ts";
import { answerStamp } from "../answer-stamp.ts";

type Context = RouteContext<"/[locale]/servizi/[slug]/richiesta/[id]/bollo/dichiara">;

/** A paper stamp is declared; with it the way goes on to the payment or the receipt. What was typed comes back with a refusal. */
export const POST = async (request: Request, { params }: Context): Promise<Response> =>
  answerStamp({
    request,
    params,
    mode: "dichiara",
    fields: { numero: 24, data: 10 },
    work: async ({ id, locale, typed, isDeclared }) => {
      const stamp = PaperStamp.safeParse({ serial: typed.numero, issuedOn: typed.data });
      if (!stamp.success || !isDeclared) throw new Refused("invalid_input");
      return (await (await api()).payments.declareStamp({ id, ...stamp.data, locale })).status;
    },
  });
