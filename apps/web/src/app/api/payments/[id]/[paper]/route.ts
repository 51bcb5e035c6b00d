import { openPaper, papers } from "@sportello/api/payments/open-paper";
import { Locale } from "@sportello/domain/locales";
import { z } from "zod";
import { answerDownload, refusedDownload } from "../../../../../downloads/refused-download.ts";
import { requestContext } from "../../../../../session/request-context.ts";
import { contentDisposition } from "../../../../../uploads/content-disposition.ts";

const Question = z.object({ id: z.uuid(), paper: z.enum(papers), locale: Locale.catch("it") });

/** The notice to pay anywhere, or the receipt of what was paid, as PDF; the digital stamp that was bought, as XML. */
export const GET = async (
  request: Request,
  { params }: RouteContext<"/api/payments/[id]/[paper]">,
): Promise<Response> => {
  const asked = Question.safeParse({ ...(await params), locale: new URL(request.url).searchParams.get("locale") });
  if (!asked.success) return answerDownload(request, { code: "not_found" });
  try {
    const { name, mediaType, bytes } = await openPaper(await requestContext(), asked.data);
    return new Response(new Uint8Array(bytes), {
      headers: {
        "Content-Type": mediaType,
        "Content-Length": String(bytes.byteLength),
        "Content-Disposition": contentDisposition(name),
      },
    });
  } catch (error) {
    return refusedDownload(request, error);
  }
};
