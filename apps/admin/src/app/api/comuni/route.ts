import { createStaffContext } from "@sportello/api/context";
import { asStaff } from "@sportello/api/procedures";
import { searchMunicipalities, written } from "@sportello/domain/places/municipalities";
import { requestFacts } from "../../../auth/request-facts.ts";
import { runtime } from "../../../runtime.ts";
import { answerRefusals } from "../../../security/answer-refusals.ts";

/** The municipalities whose names match `q`, as a form's answers write them. */
export const GET = (request: Request): Promise<Response> =>
  answerRefusals(async () => {
    asStaff(await createStaffContext(runtime(), await requestFacts()));
    const sought = new URL(request.url).searchParams.get("q") ?? "";
    return Response.json({ names: searchMunicipalities(sought.slice(0, 120)).map(written) });
  });
