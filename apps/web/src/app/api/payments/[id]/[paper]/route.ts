import { openPaper, papers } from "@sportello/api/payments/open-paper";
import { Locale } from "@sportello/domain/locales";
import { z } from "zod";
import { asDownload } from "../../../../../downloads/as-download.ts";
import { answerDownload, refusedDownload } from "../../../../../downloads/refused-download.ts";
import { requestContext } from "../../../../../session/request-context.ts";

const Question = z.object({ id: z.uuid(), paper: z.enum(papers), locale: Locale.catch("it") });

/** The notice to pay anywhere, or the receipt of what was paid, as PDF; the digital stamp that was bought, as XML. */
export const GET = async (
  request: Request,
  { params }: RouteContext<"/api/payments/[id]/[paper]">,
): Promise<Response> => {
  const asked = Question.safeParse({ ...(await params), locale: new URL(request.url).searchParams.get("locale") });
  if (!asked.success) return answerDownload(request, { code: "not_found" });
  try {
    return asDownload(await openPaper(await requestContext(), asked.data));
  } catch (error) {
    return refusedDownload(request, error);
  }
};
