import { type RefusalCode, refusals } from "@sportello/domain/refusals";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { inLanguage } from "../i18n/in-language.ts";
import { localeOf } from "../i18n/locale-of.ts";
import { postedText } from "../security/posted-text.ts";
import type { Refusal } from "../session/refusal-of.ts";
import { requestContext } from "../session/request-context.ts";
import { isKeptReason, keepAnswers } from "./keep-answers.ts";
import { keptPage } from "./kept-page.ts";

type Writing = {
  refusal: Refusal;
  kind: "message" | "integration";
  /** The page of the application, without the language's prefix. */
  page: string;
  locale: string;
  request: Request;
  form: FormData;
  /** Files that were accepted and stored already. */
  stored?: readonly string[];
};

/** What cannot be mended by writing again: the page itself says how things stand. */
const final = new Set<RefusalCode>(["not_found", "not_the_applicant", "not_in_this_status"]);

/**
 * A text to the office that was refused, with its files or without, comes back with the reason, to be corrected and sent again. Whoever
 * was signed out meanwhile, or too fast, sends the same once more; where nothing can be written any more, null.
 */
export const keepWriting = async ({
  refusal: { code, seconds },
  kind,
  page,
  locale: asked,
  request,
  form,
  stored = [],
}: Writing): Promise<Response | null> => {
  if (isKeptReason(code)) return keepAnswers({ reason: code, seconds, page, locale: asked, request, form });
  if (final.has(code)) return null;
  const locale = localeOf(asked);
  const [{ tenant }, t] = await Promise.all([requestContext(), getTranslations({ locale })]);
  return keptPage({
    language: locale,
    colour: tenant.branding.colour,
    nonce: (await headers()).get("x-nonce") ?? "",
    title: t("kept.refused.title"),
    paragraphs: [t(`refusal.code.${code}`), t("kept.refused.text")],
    action: new URL(request.url).pathname,
    fields: stored.map((id) => ["file-caricato", id] as const),
    writing: {
      text: { name: "testo", label: t(`application.${kind}Text`), value: postedText(form, "testo") },
      files: { name: "file", label: t(`application.${kind}Files`) },
    },
    submit: t(`application.${kind}Send`),
    link: { href: inLanguage(page, locale), label: t("kept.refused.link"), opensTab: false },
    status: refusals[code],
  });
};
