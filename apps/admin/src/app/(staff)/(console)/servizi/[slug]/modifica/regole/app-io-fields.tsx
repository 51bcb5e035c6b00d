"use client";

import { isAppIoServiceId } from "@sportello/domain/services/app-io";
import type { ServiceOptions } from "@sportello/domain/services/options";
import { useTranslations } from "next-intl";
import { CheckField } from "../../../../../../../components/check-field.tsx";
import { TextField } from "../../../../../../../components/text-field.tsx";

type AppIo = ServiceOptions["appIo"];

/** Whether messages are to go to App IO, and as which of its services. */
export const AppIoFields = ({
  appIo,
  onChange,
}: {
  readonly appIo: AppIo;
  readonly onChange: (appIo: AppIo) => void;
}) => {
  const t = useTranslations("serviceEditor.rules");
  return (
    <>
      <CheckField
        label={t("appIoOn")}
        description={t("appIoHint")}
        isChecked={appIo !== undefined}
        onChange={(is) => onChange(is ? { serviceId: "" } : undefined)}
      />
      {appIo === undefined ? null : (
        <TextField
          label={t("appIoService")}
          description={t("appIoServiceHint")}
          value={appIo.serviceId}
          maxLength={60}
          isRequired
          autoComplete="off"
          onChange={(serviceId) => onChange({ serviceId: serviceId.trim() })}
          error={isAppIoServiceId(appIo.serviceId) ? null : t("appIoServiceError")}
        />
      )}
    </>
  );
};
