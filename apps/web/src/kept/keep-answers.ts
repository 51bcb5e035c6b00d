import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { localeOf } from "../i18n/locale-of.ts";
import { routing } from "../i18n/routing.ts";
import { requestContext } from "../session/request-context.ts";
import { signInPath } from "../session/sign-in-path.ts";
import { type RefusalCode, refusals } from "@sportello/domain/refusals";
import { keptPage } from "./kept-page.ts";

const keptReasons = ["not_signed_in", "session_expired", "changed_meanwhile", "too_many_requests"] as const satisfies readonly RefusalCode[];
export type KeptReason = (typeof keptReasons)[number];
export const isKeptReason = (code: RefusalCode): code is KeptReason => (keptReasons as readonly RefusalCode[]).includes(code);

type Kept = {
  reason: KeptReason;
  /** How long to wait, when the reason is that there were too many. */
  seconds?: number | undefined;
  /** The page of ours where the citizen was, without the language's prefix. */
  page: string;
  locale: string;
  request: Request;
  form: FormData;
  /** Fields added to the repeated post. */
  also?: readonly (readonly [string, string])[];
};

const usualWait = 60;

/** Nobody loses what they typed: after signing in again, or knowing of the other tab, the same post is one button away. */
export const keepAnswers = async ({ reason, page, locale: asked, request, form, seconds, also = [] }: Kept): Promise<Response> => {
  const locale = localeOf(asked);
  const { tenant } = await requestContext();
  const t = await getTranslations({ locale, namespace: "kept" });
  const kind = reason === "changed_meanwhile" ? "stale" : reason === "too_many_requests" ? "busy" : "expired";
  const prefix = locale === routing.defaultLocale ? "" : `/${locale}`;
  const typed = [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : []));
  const hasFiles = [...form.values()].some((value) => typeof value !== "string" && value.size > 0);
  return keptPage({
    language: locale,
    colour: tenant.branding.colour,
    nonce: (await headers()).get("x-nonce") ?? "",
    title: t(`${kind}.title`),
    paragraphs: [kind === "busy" ? t("busy.text", { seconds: seconds ?? usualWait }) : t(`${kind}.text`), ...(hasFiles ? [t("files")] : [])],
    action: new URL(request.url).pathname,
    fields: [...typed.filter(([name]) => !also.some(([added]) => added === name)), ...also],
    submit: t(`${kind}.submit`),
    retryAfter: kind === "busy" ? (seconds ?? usualWait) : undefined,
    link: kind === "busy" ? null
      : kind === "stale"
        ? { href: prefix + page, label: t("stale.link"), opensTab: false }
        : { href: prefix + signInPath(prefix + page, "session_expired"), label: t("expired.link"), opensTab: true },
    status: refusals[reason],
  });
};
