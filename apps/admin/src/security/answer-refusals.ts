import { isRefused, statusOfRefusal } from "@sportello/api/refused";
import { runtime } from "../runtime.ts";

/** The answer of a route; a refusal becomes its code and HTTP status, any other error one word and a line of the log. */
export const answerRefusals = async (work: () => Promise<Response>): Promise<Response> => {
  try {
    return await work();
  } catch (error) {
    if (isRefused(error))
      return Response.json({ code: error.code, params: error.params }, { status: statusOfRefusal(error.code) });
    runtime().log.error({ err: error }, "a route failed");
    return Response.json({ code: "internal" }, { status: 500 });
  }
};
