import { createStaffContext } from "@sportello/api/context";
import { asStaffWith } from "@sportello/api/procedures";
import { exportService } from "@sportello/api/services/exchange/export";
import { requestFacts } from "../../../../auth/request-facts.ts";
import { answerDownload } from "../../../../downloads/answer-download.ts";
import { runtime } from "../../../../runtime.ts";
import { attachment } from "../../../../security/file-headers.ts";

/** The definition of a service on offer as a file, the same as at its public address. */
export const GET = (request: Request, { params }: RouteContext<"/api/servizi/[slug]">): Promise<Response> =>
  answerDownload(request, async () => {
    const context = asStaffWith(await createStaffContext(runtime(), await requestFacts()), "services.write");
    const { slug } = await params;
    const service = await exportService(context, { slug: slug.slice(0, 100) });
    return new Response(JSON.stringify(service, null, 2), {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": attachment(`${slug}.sportello.json`),
      },
    });
  });
