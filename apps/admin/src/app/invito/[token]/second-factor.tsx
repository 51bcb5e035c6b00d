"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "../../../components/copy-button.tsx";

/** The second factor offered: a picture for the phone's camera, and the same as letters for who types it. */
export const SecondFactor = ({ secret, picture }: { readonly secret: string; readonly picture: string }) => {
  const t = useTranslations("invitation");
  return (
    <section aria-labelledby="connect" className="rounded-md border border-line p-4">
      <h2 id="connect" className="font-bold">
        {t("connect")}
      </h2>
      <p className="text-ink-soft">{t("connectText")}</p>
      <div className="mt-3 flex flex-wrap items-center gap-4">
        <img src={picture} alt={t("qr")} width={168} height={168} className="rounded-md border border-line bg-white" />
        <div className="min-w-48 flex-1">
          <p>{t("byHand")}</p>
          <p className="flex items-center gap-1">
            <code data-testid="second-factor" className="font-mono text-[0.9375rem] break-all">
              {secret.match(/.{4}/g)?.join(" ")}
            </code>
            <CopyButton text={secret} label={t("copyKey")} />
          </p>
        </div>
      </div>
    </section>
  );
};
