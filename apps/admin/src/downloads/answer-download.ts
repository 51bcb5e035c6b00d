import { isRefused, statusOfRefusal } from "@sportello/api/refused";
import { getTranslations } from "next-intl/server";
import { signInPath } from "../auth/sign-in-path.ts";
import { answerRefusals, refusalAnswer } from "../security/answer-refusals.ts";
import { readerOf } from "./reader-of.ts";
import { seeOther } from "./see-other.ts";

/**
 * The answer of a door that hands over a file. Who may not have it and is a person signs in and comes back to the download, or is told in words
 * why not; a program gets `application/problem+json`.
 */
export const answerDownload = (request: Request, work: () => Promise<Response>): Promise<Response> =>
  answerRefusals(() =>
    work().catch(async (error: unknown) => {
      const reader = readerOf(request);
      if (!isRefused(error) || reader === "program") throw error;
      const { code } = error;
      if (reader === "frame") {
        const t = await getTranslations("refusal");
        return new Response(t(code), {
          status: statusOfRefusal(code),
          headers: { "content-type": "text/plain; charset=utf-8" },
        });
      }
      if (code === "not_signed_in" || code === "session_expired")
        return seeOther(signInPath(comeBackTo(request), { isSessionOver: code === "session_expired" }));
      return request.method === "GET"
        ? seeOther(`/scarica?${new URLSearchParams({ file: fileOf(request), motivo: code })}`)
        : refusalAnswer(error);
    }),
  );

const fileOf = ({ url }: Request): string => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};

/** A link leads back to its file; what was posted cannot be asked again, so it leads back to the page it was posted from. */
const comeBackTo = (request: Request): string | null => {
  if (request.method === "GET") return `/scarica?${new URLSearchParams({ file: fileOf(request) })}`;
  const referer = request.headers.get("referer") ?? "";
  if (!URL.canParse(referer)) return null;
  const { pathname, search } = new URL(referer);
  return pathname + search;
};
