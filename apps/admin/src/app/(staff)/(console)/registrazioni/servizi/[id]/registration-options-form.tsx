"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../../../components/button.tsx";
import { CheckField } from "../../../../../../components/check-field.tsx";
import { FailureNotice } from "../../../../../../components/failure-notice.tsx";
import { TextField } from "../../../../../../components/text-field.tsx";
import type { Outputs } from "../../../../../../trpc/outputs.ts";
import { useSaveOptions } from "./use-save-options.ts";

type Service = Outputs["registrations"]["options"];
type Registration = NonNullable<Service["registration"]>;
type RegistrationOptionsFormProps = {
  readonly service: Service & { readonly registration: Registration };
  /** For the example of a folder's name. */
  readonly year: string;
};

/** Classification, folder and whether messages are registered; saving may set going what stood still for it. */
export const RegistrationOptionsForm = ({ service, year }: RegistrationOptionsFormProps) => {
  const t = useTranslations("registrations.options");
  const [typed, setTyped] = useState(service.registration);
  const [mustRetry, setMustRetry] = useState(service.unregistered > 0);
  const [isTried, setTried] = useState(false);
  const { save, isSaving, failure } = useSaveOptions(service);
  const change = (changes: Partial<Registration>) => setTyped((before) => ({ ...before, ...changes }));
  const isWrong = typed.classification.trim() === "" || typed.folder.trim() === "";

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isWrong && !isSaving) save(typed, mustRetry);
  };

  return (
    <form onSubmit={submit} noValidate className="space-y-5 rounded-lg border border-line bg-panel p-5">
      {failure ? <FailureNotice failure={failure} /> : null}
      <TextField
        label={t("classification")}
        description={t("classificationHint")}
        value={typed.classification}
        onChange={(classification) => change({ classification })}
        maxLength={60}
        isRequired
        error={isTried && typed.classification.trim() === "" ? t("classificationError") : null}
      />
      <TextField
        label={t("folder")}
        description={t("folderHint", { example: typed.folder.replaceAll("{anno}", year) })}
        value={typed.folder}
        onChange={(folder) => change({ folder })}
        maxLength={200}
        isRequired
        error={isTried && typed.folder.trim() === "" ? t("folderError") : null}
      />
      <CheckField
        label={t("includeMessages")}
        description={t("includeMessagesHint")}
        isChecked={typed.includeMessages}
        onChange={(includeMessages) => change({ includeMessages })}
      />
      {service.unregistered > 0 ? (
        <div className="border-t border-line-soft pt-4">
          <CheckField
            label={t("retryToo", { count: service.unregistered })}
            isChecked={mustRetry}
            onChange={setMustRetry}
          />
        </div>
      ) : null}
      <div className="flex justify-end border-t border-line-soft pt-4">
        <Button type="submit" look="primary" isPending={isSaving}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
};
