import { openYear } from "@sportello/api/payments/year";
import { asCitizen } from "@sportello/api/procedures";
import { Locale } from "@sportello/domain/locales";
import { z } from "zod";
import { asDownload } from "../../../../../downloads/as-download.ts";
import { answerDownload, refusedDownload } from "../../../../../downloads/refused-download.ts";
import { requestContext } from "../../../../../session/request-context.ts";

const Question = z.object({ year: z.coerce.number().int().min(2000).max(2100), locale: Locale.catch("it") });

/** What the signed-in citizen paid in a year, as PDF, for the tax return. */
export const GET = async (
  request: Request,
  { params }: RouteContext<"/api/payments/year/[year]">,
): Promise<Response> => {
  const asked = Question.safeParse({ ...(await params), locale: new URL(request.url).searchParams.get("locale") });
  if (!asked.success) return answerDownload(request, { code: "not_found" });
  try {
    return asDownload(await openYear(asCitizen(await requestContext()), asked.data));
  } catch (error) {
    return refusedDownload(request, error);
  }
};
