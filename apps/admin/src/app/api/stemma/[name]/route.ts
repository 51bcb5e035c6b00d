import { createStaffContext } from "@sportello/api/context";
import { openLogo } from "@sportello/api/tenants/logo/open";
import { requestFacts } from "../../../../auth/request-facts.ts";
import { runtime } from "../../../../runtime.ts";
import { answerRefusals } from "../../../../security/answer-refusals.ts";

/** The coat of arms the municipality uploaded, as its site shows it. */
export const GET = (_request: Request, { params }: RouteContext<"/api/stemma/[name]">): Promise<Response> =>
  answerRefusals(async () => {
    const { mediaType, bytes } = await openLogo(
      await createStaffContext(runtime(), await requestFacts()),
      await params,
    );
    return new Response(new Uint8Array(bytes), { headers: { "content-type": mediaType } });
  });
