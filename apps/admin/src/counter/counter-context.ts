import { createStaffContext, type StaffContext } from "@sportello/api/context";
import { asStaffWith } from "@sportello/api/procedures";
import { requestFacts } from "../auth/request-facts.ts";
import { runtime } from "../runtime.ts";

/** The request of a route of the counter: of staff who may stand behind it. Throws the refusal of anybody else. */
export const counterContext = async (): Promise<StaffContext> =>
  asStaffWith(await createStaffContext(runtime(), await requestFacts()), "counter.fill");
