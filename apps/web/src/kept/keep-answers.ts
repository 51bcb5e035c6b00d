import { type RefusalCode, refusals } from "@sportello/domain/refusals";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { localeOf } from "../i18n/locale-of.ts";
import { routing } from "../i18n/routing.ts";
import { postedText } from "../security/posted-text.ts";
import { returnKeyName } from "../session/go-on-as-guest.ts";
import { requestContext } from "../session/request-context.ts";
import { signInPath } from "../session/sign-in-path.ts";
import { keptPage } from "./kept-page.ts";

/** The page of the form whose answers a request begins with, in the post that begins it. */
export const restartedPageName = "_pagina";

const keptReasons = [
  "not_signed_in",
  "session_expired",
  "changed_meanwhile",
  "too_many_requests",
] as const satisfies readonly RefusalCode[];
export type KeptReason = (typeof keptReasons)[number];
export const isKeptReason = (code: RefusalCode): code is KeptReason =>
  (keptReasons as readonly RefusalCode[]).includes(code);

type Kept = {
  reason: KeptReason;
  /** How long to wait, when the reason is that there were too many. */
  seconds?: number | undefined;
  /** The page of ours where the citizen was, without the language's prefix. */
  page: string;
  locale: string;
  request: Request;
  form: FormData;
  /** Of a guest, whose draft is gone with the session: the service, and the page of its form whose answers begin the next request. */
  restart?: { readonly slug: string; readonly page?: string } | undefined;
  /** Fields added to the repeated post. */
  also?: readonly (readonly [string, string])[];
};

const usualWait = 60;

/** Nobody loses what they typed: after signing in again, or knowing of the other tab, the same post is one button away. */
export const keepAnswers = async ({
  reason,
  page,
  locale: asked,
  request,
  form,
  seconds,
  restart,
  also = [],
}: Kept): Promise<Response> => {
  const locale = localeOf(asked);
  const { tenant } = await requestContext();
  const t = await getTranslations({ locale, namespace: "kept" });
  const kind = reason === "changed_meanwhile" ? "stale" : reason === "too_many_requests" ? "busy" : "expired";
  const isGone = kind === "expired" && restart !== undefined && postedText(form, returnKeyName) !== "";
  const added = isGone
    ? ([
        ["scelta", "nuova"],
        [restartedPageName, restart.page ?? ""],
      ] as const)
    : also;
  const prefix = locale === routing.defaultLocale ? "" : `/${locale}`;
  const typed = [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : []));
  const hasFiles = [...form.values()].some((value) => typeof value !== "string" && value.size > 0);
  return keptPage({
    language: locale,
    colour: tenant.branding.colour,
    nonce: (await headers()).get("x-nonce") ?? "",
    title: t(`${isGone ? "gone" : kind}.title`),
    paragraphs: [
      kind === "busy"
        ? t("busy.text", { seconds: seconds ?? usualWait })
        : isGone
          ? t(restart.page === undefined ? "gone.text" : "gone.textWithPage")
          : t(`${kind}.text`),
      ...(hasFiles ? [t("files")] : []),
    ],
    action: isGone ? `${prefix}/servizi/${restart.slug}/richiesta/avvia` : new URL(request.url).pathname,
    fields: [
      ...typed.filter(([name]) => !added.some(([another]) => another === name) && !(isGone && name === returnKeyName)),
      ...added,
    ],
    submit: t(`${isGone ? "gone" : kind}.submit`),
    retryAfter: kind === "busy" ? (seconds ?? usualWait) : undefined,
    link:
      kind === "busy" || isGone
        ? null
        : kind === "stale"
          ? { href: prefix + page, label: t("stale.link"), opensTab: false }
          : { href: prefix + signInPath(prefix + page, "session_expired"), label: t("expired.link"), opensTab: true },
    status: refusals[reason],
  });
};
