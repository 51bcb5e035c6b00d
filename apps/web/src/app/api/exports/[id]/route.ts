import { openExport } from "@sportello/api/exports/open";
import { asCitizen } from "@sportello/api/procedures";
import { z } from "zod";
import { answerDownload, refusedDownload } from "../../../../downloads/refused-download.ts";
import { requestContext } from "../../../../session/request-context.ts";
import { contentDisposition } from "../../../../uploads/content-disposition.ts";

/** The copy of one's data, while it lasts. */
export const GET = async (request: Request, { params }: RouteContext<"/api/exports/[id]">): Promise<Response> => {
  const id = z.uuid().safeParse((await params).id);
  try {
    const citizen = asCitizen(await requestContext());
    if (!id.success) return await answerDownload(request, { code: "not_found" });
    const { name, size, stream } = await openExport(citizen, { id: id.data });
    return new Response(stream, {
      headers: {
        "Content-Type": "application/zip",
        "Content-Length": String(size),
        "Content-Disposition": contentDisposition(name),
      },
    });
  } catch (error) {
    return refusedDownload(request, error);
  }
};
