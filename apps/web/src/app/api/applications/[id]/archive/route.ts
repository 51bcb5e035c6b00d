import { archiveApplication } from "@sportello/api/archives/archive-application";
import { asCitizen } from "@sportello/api/procedures";
import { z } from "zod";
import { answerDownload, refusedDownload } from "../../../../../downloads/refused-download.ts";
import { localeOf } from "../../../../../i18n/locale-of.ts";
import { requestContext } from "../../../../../session/request-context.ts";
import { contentDisposition } from "../../../../../uploads/content-disposition.ts";

/** Everything of one application (`?locale=`) as a ZIP, sent while it is made. */
export const GET = async (
  request: Request,
  { params }: RouteContext<"/api/applications/[id]/archive">,
): Promise<Response> => {
  const locale = localeOf(new URL(request.url).searchParams.get("locale") ?? "");
  const id = z.uuid().safeParse((await params).id);
  try {
    const citizen = asCitizen(await requestContext());
    if (!id.success) return await answerDownload(request, { code: "not_found" });
    const { name, stream } = await archiveApplication(citizen, { id: id.data, locale });
    return new Response(stream, {
      headers: { "Content-Type": "application/zip", "Content-Disposition": contentDisposition(name) },
    });
  } catch (error) {
    return refusedDownload(request, error);
  }
};
