"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../components/button.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";
import { fiscalCodeFault } from "./typed-filing.ts";

export type FoundPerson = Outputs["counter"]["findPerson"];

/** Finds the person by the fiscal code of their health card; somebody new is no error. */
export const PersonSearch = ({ onFound }: { readonly onFound: (person: FoundPerson) => void }) => {
  const t = useTranslations("counter");
  const [fiscalCode, setFiscalCode] = useState("");
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error } = useMutation(
    useTRPC().counter.findPerson.mutationOptions({ onSuccess: onFound }),
  );
  const fault = fiscalCodeFault(fiscalCode);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault === null && !isPending) mutate({ fiscalCode });
  };
  return (
    <form onSubmit={submit} noValidate className="space-y-3">
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-64 flex-1">
          <TextField
            label={t("fiscalCode")}
            description={t("fiscalCodeHelp")}
            value={fiscalCode}
            onChange={setFiscalCode}
            maxLength={24}
            isRequired
            isFirst
            autoComplete="off"
            spellCheck="false"
            error={isTried && fault ? t(`fault.${fault}`) : null}
          />
        </div>
        <Button type="submit" look="secondary" isPending={isPending}>
          {t("search")}
        </Button>
      </div>
      {error ? <FailureNotice failure={failureOf(error)} /> : null}
    </form>
  );
};
