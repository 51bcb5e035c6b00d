import { Refused } from "@sportello/api/refused";
import { Province } from "@sportello/domain/payments/stamp";
import { api } from "../../../../../../../../session/request-context.ts";
import { answerStamp } from "../answer-stamp.ts";

type Context = RouteContext<"/[locale]/servizi/[slug]/richiesta/[id]/bollo/acquista">;

/** "Compra la marca": its debt is made, and the step shows how to pay it. */
export const POST = async (request: Request, { params }: Context): Promise<Response> =>
  answerStamp({
    request,
    params,
    mode: "acquista",
    fields: { provincia: 8 },
    work: async ({ id, typed }) => {
      const province = Province.safeParse(typed.provincia);
      if (!province.success) throw new Refused("invalid_input");
      await (await api()).payments.buyStamp({ id, province: province.data });
      return null;
    },
  });
