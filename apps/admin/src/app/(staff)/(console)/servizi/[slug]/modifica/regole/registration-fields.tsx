"use client";

import type { ServiceOptions } from "@sportello/domain/services/options";
import { romeDay } from "@sportello/domain/time/rome-day";
import { useNow, useTranslations } from "next-intl";
import { CheckField } from "../../../../../../../components/check-field.tsx";
import { TextField } from "../../../../../../../components/text-field.tsx";

type Registration = ServiceOptions["registration"];
type RegistrationFieldsProps = {
  readonly registration: Registration;
  readonly onChange: (registration: Registration) => void;
};

/** Whether and where documents are registered; a change reaches documents that were refused, too. */
export const RegistrationFields = ({ registration, onChange }: RegistrationFieldsProps) => {
  const t = useTranslations();
  const year = romeDay(useNow()).slice(0, 4);
  return (
    <>
      <CheckField
        label={t("serviceEditor.rules.register")}
        description={t("serviceEditor.rules.registerHint")}
        isChecked={registration !== null}
        onChange={(is) => onChange(is ? { classification: "", folder: "", includeMessages: false } : null)}
      />
      {registration === null ? null : (
        <>
          <TextField
            label={t("registrations.options.classification")}
            description={t("registrations.options.classificationHint")}
            value={registration.classification}
            maxLength={60}
            isRequired
            onChange={(classification) => onChange({ ...registration, classification })}
            error={registration.classification.trim() === "" ? t("registrations.options.classificationError") : null}
          />
          <TextField
            label={t("registrations.options.folder")}
            description={t("registrations.options.folderHint", {
              example: registration.folder.replaceAll("{anno}", year),
            })}
            value={registration.folder}
            maxLength={200}
            isRequired
            onChange={(folder) => onChange({ ...registration, folder })}
            error={registration.folder.trim() === "" ? t("registrations.options.folderError") : null}
          />
          <CheckField
            label={t("registrations.options.includeMessages")}
            description={t("registrations.options.includeMessagesHint")}
            isChecked={registration.includeMessages}
            onChange={(includeMessages) => onChange({ ...registration, includeMessages })}
          />
        </>
      )}
    </>
  );
};
