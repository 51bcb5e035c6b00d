import { useTranslations } from "next-intl";
import { Badge } from "../../../../../components/badge.tsx";
import { Instant } from "../../../../../components/instant.tsx";
import type { Outputs } from "../../../../../trpc/outputs.ts";

/** When and from where somebody came in, or was not let in. */
export const SignInList = ({ signIns }: { readonly signIns: Outputs["staff"]["find"]["signIns"] }) => {
  const t = useTranslations("people");
  return (
    <section aria-labelledby="sign-ins" className="rounded-lg border border-line bg-panel p-5">
      <h2 id="sign-ins" className="mb-3 text-lg font-bold">
        {t("signIns")}
      </h2>
      {signIns.length === 0 ? (
        <p className="text-ink-soft">{t("noSignIns")}</p>
      ) : (
        <ul className="space-y-1.5">
          {signIns.map(({ id, at, address, isRefused }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-2">
              <Instant at={at} />{" "}
              <Badge tone={isRefused ? "bad" : "good"}>{t(isRefused ? "refused" : "signedIn")}</Badge>
              {address === null ? null : (
                <span className="text-[0.8125rem] break-all text-ink-faint">{t("from", { address })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
