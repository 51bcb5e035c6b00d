"use client";

import { isRefusal } from "@sportello/domain/refusals";
import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { z } from "zod";
import { Button } from "../../../../components/button.tsx";
import { Notice } from "../../../../components/notice.tsx";
import { sayDone } from "../../../../components/toasts.tsx";

const Told = z.object({ code: z.string() });

/** The coat of arms, changed at once when a file is chosen. */
export const LogoField = ({ logo, mayWrite }: { readonly logo: string; readonly mayWrite: boolean }) => {
  const t = useTranslations("settings");
  const refusals = useTranslations("refusal");
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const send = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    setProblem(null);
    const body = new FormData();
    body.set("file", file);
    const answer = await fetch("/api/stemma", { method: "POST", body }).catch(() => null);
    const told = answer?.ok === false ? Told.safeParse(await answer.json().catch(() => null)) : null;
    setBusy(false);
    if (answer?.ok) {
      sayDone(t("logoSaved"));
      router.refresh();
    } else
      setProblem(
        told?.success && isRefusal(told.data.code) ? refusals(told.data.code, { count: 0, max: 0 }) : t("logoFailed"),
      );
  };
  return (
    <section
      aria-labelledby="logo"
      className="flex flex-wrap items-center gap-5 rounded-lg border border-line bg-panel p-5"
    >
      {logo.startsWith("/api/") ? <img src={logo} alt={t("logoNow")} className="size-20 object-contain" /> : null}
      <div className="min-w-56 flex-1 space-y-2">
        <h2 id="logo" className="text-lg font-bold">
          {t("logo")}
        </h2>
        <p className="text-sm text-ink-faint">{t("logoHelp")}</p>
        {problem === null ? null : (
          <Notice tone="bad" live="alert">
            <p>{problem}</p>
          </Notice>
        )}
        {mayWrite ? (
          <>
            <input
              ref={input}
              type="file"
              accept="image/png,image/jpeg,image/webp"
              className="sr-only"
              tabIndex={-1}
              aria-label={t("logoChange")}
              onChange={({ target }) => {
                void send(target.files?.[0]);
                target.value = "";
              }}
            />
            <Button isPending={isBusy} onPress={() => input.current?.click()}>
              <Upload aria-hidden className="size-4" />
              {t("logoChange")}
            </Button>
          </>
        ) : null}
      </div>
    </section>
  );
};
