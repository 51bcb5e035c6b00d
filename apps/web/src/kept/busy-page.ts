import type { Locale } from "@sportello/domain/locales";
import { refusals } from "@sportello/domain/refusals";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { requestContext } from "../session/request-context.ts";
import { keptPage } from "./kept-page.ts";

/** "Too many in a short time", said kindly, with the way to try again; for addresses that are opened, not posted to. */
export const busyPage = async ({
  locale,
  seconds,
  again,
}: {
  locale: Locale;
  seconds: number;
  again: string;
}): Promise<Response> => {
  const { tenant } = await requestContext();
  const t = await getTranslations({ locale, namespace: "kept" });
  return keptPage({
    language: locale,
    colour: tenant.branding.colour,
    nonce: (await headers()).get("x-nonce") ?? "",
    title: t("busy.title"),
    paragraphs: [t("busy.opened", { seconds })],
    action: null,
    fields: [],
    submit: "",
    link: { href: again, label: t("busy.link"), opensTab: false },
    status: refusals.too_many_requests,
    retryAfter: seconds,
  });
};
