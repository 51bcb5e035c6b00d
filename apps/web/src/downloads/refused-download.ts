import type { Locale } from "@sportello/domain/locales";
import { refusals } from "@sportello/domain/refusals";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { inLanguage } from "../i18n/in-language.ts";
import { localeOf } from "../i18n/locale-of.ts";
import { keptPage } from "../kept/kept-page.ts";
import { type Refusal, refusedOf } from "../session/refusal-of.ts";
import { requestContext } from "../session/request-context.ts";
import { seeOther } from "../session/see-other.ts";
import { signInPath } from "../session/sign-in-path.ts";
import { problem } from "../uploads/problem.ts";

/**
 * A file that could not be given. A person is sent to sign in and from there to the file, or told in words why not; a program gets
 * `application/problem+json`. Throws on what is no refusal.
 */
export const refusedDownload = async (request: Request, error: unknown): Promise<Response> =>
  answerDownload(request, refusedOf(error));

export const answerDownload = async (request: Request, refusal: Refusal): Promise<Response> => {
  const { code } = refusal;
  const locale = languageOf(request);
  if (!(request.headers.get("accept") ?? "").includes("text/html")) return problem(refusal, locale);
  if (code === "not_signed_in" || code === "session_expired") {
    const { pathname, search } = new URL(request.url);
    const back = inLanguage(`/area-personale/scarica?${new URLSearchParams({ file: pathname + search })}`, locale);
    return seeOther(signInPath(back, code === "session_expired" ? code : undefined), locale);
  }
  const [{ tenant }, t] = await Promise.all([requestContext(), getTranslations({ locale })]);
  return keptPage({
    language: locale,
    colour: tenant.branding.colour,
    nonce: (await headers()).get("x-nonce") ?? "",
    title: t("download.missing"),
    paragraphs: [t(`refusal.code.${code}`)],
    action: null,
    fields: [],
    submit: "",
    link: { href: inLanguage("/area-personale", locale), label: t("download.area"), opensTab: false },
    status: refusals[code],
  });
};

/** The language the link asks for, else that of the page it was on. */
const languageOf = (request: Request): Locale => {
  const asked = new URL(request.url).searchParams.get("locale");
  const referer = request.headers.get("referer") ?? "";
  return localeOf(asked ?? (URL.canParse(referer) ? (new URL(referer).pathname.split("/")[1] ?? "") : ""));
};
