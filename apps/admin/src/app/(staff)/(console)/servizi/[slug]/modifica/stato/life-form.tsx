"use client";

import type { Locale, Localised } from "@sportello/domain/locales";
import type { ServiceStatus } from "@sportello/domain/services/availability";
import type { ServiceCommand } from "@sportello/domain/services/life";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "../../../../../../../components/button.tsx";
import { DialogEnd } from "../../../../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../../../../components/modal-dialog.tsx";
import { TextField } from "../../../../../../../components/text-field.tsx";
import { sayDone } from "../../../../../../../components/toasts.tsx";
import { useTRPC } from "../../../../../../../trpc/client.ts";
import { failureOf } from "../../../../../../../trpc/refusal-of.ts";

type LifeFormProps = {
  readonly slug: string;
  readonly status: ServiceStatus;
  readonly commands: readonly ServiceCommand[];
  readonly reason: Localised | null;
  readonly languages: readonly Locale[];
  readonly applications: number;
};

/** Suspending asks for the reason citizens will read; applications that were sent go on in any case. */
export const LifeForm = ({ slug, status, commands, reason, languages, applications }: LifeFormProps) => {
  const t = useTranslations();
  const router = useRouter();
  const { services } = useTRPC();
  const [asked, setAsked] = useState<ServiceCommand | null>(null);
  const [typed, setTyped] = useState<Localised>(reason ?? { it: "" });
  const [isTried, setTried] = useState(false);
  const change = useMutation(
    services.changeStatus.mutationOptions({
      onSuccess: () => {
        setAsked(null);
        sayDone(t("serviceEditor.life.done"));
        router.refresh();
      },
    }),
  );
  const confirm = () => {
    setTried(true);
    if (asked === null || (asked === "suspend" && typed.it.trim() === "")) return;
    change.mutate(asked === "suspend" ? { slug, command: asked, reason: typed } : { slug, command: asked });
  };
  return (
    <section
      aria-label={t("services.statusHead")}
      className="space-y-3 rounded-lg border border-line bg-panel p-4 sm:p-5"
    >
      <h2 className="font-bold">
        {t("services.statusHead")}: {t(`services.status.${status}`)}
      </h2>
      <p className="text-ink-soft">{t(`serviceEditor.life.about.${status}`)}</p>
      {status === "suspended" && reason ? <p className="border-l-2 border-line-strong pl-3">{reason.it}</p> : null}
      <p className="text-sm text-ink-faint">{t("serviceEditor.life.applications", { count: applications })}</p>
      <div className="flex flex-wrap gap-2">
        {commands.map((command) => (
          <Button
            key={command}
            look={command === "archive" ? "dangerous" : "secondary"}
            onPress={() => setAsked(command)}
          >
            {t(`serviceEditor.life.command.${command}`)}
          </Button>
        ))}
      </div>
      <ModalDialog
        title={asked ? t(`serviceEditor.life.ask.${asked}`) : ""}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
      >
        {asked ? (
          <div className="space-y-4">
            <p>{t(`serviceEditor.life.text.${asked}`)}</p>
            {asked === "suspend"
              ? languages.map((language) => (
                  <TextField
                    key={language}
                    lang={language}
                    label={t("serviceEditor.life.reason", { language: t(`namedLanguage.${language}`) })}
                    lines={2}
                    maxLength={500}
                    isRequired={language === "it"}
                    value={typed[language] ?? ""}
                    onChange={(text) => setTyped((before) => ({ ...before, [language]: text }))}
                    error={
                      isTried && language === "it" && typed.it.trim() === ""
                        ? t("serviceEditor.life.reasonError")
                        : null
                    }
                  />
                ))
              : null}
            {change.error ? <FailureNotice failure={failureOf(change.error)} /> : null}
            <DialogEnd onBack={() => setAsked(null)}>
              <Button look={asked === "archive" ? "danger" : "primary"} isPending={change.isPending} onPress={confirm}>
                {t(`serviceEditor.life.command.${asked}`)}
              </Button>
            </DialogEnd>
          </div>
        ) : null}
      </ModalDialog>
    </section>
  );
};
