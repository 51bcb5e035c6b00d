"use client";

import { isRefusal } from "@sportello/domain/refusals";
import { useMutation } from "@tanstack/react-query";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { z } from "zod";
import { Button } from "../../../../../components/button.tsx";
import { Notice } from "../../../../../components/notice.tsx";

const Answer = z.union([z.object({ id: z.uuid() }), z.object({ code: z.string() })]);

/** Chooses service and file; the check begins at once, nobody is asked to pay yet. */
export const UploadForm = ({
  services,
}: {
  readonly services: readonly { readonly id: string; readonly name: string }[];
}) => {
  const t = useTranslations();
  const router = useRouter();
  const [fault, setFault] = useState<string | null>(null);
  const upload = useMutation({
    mutationFn: async (form: FormData) =>
      Answer.parse(await (await fetch("/api/dovuti", { method: "POST", body: form })).json()),
    onSuccess: (answer) => {
      if ("id" in answer) router.push(`/pagamenti/dovuti/${answer.id}` as Route);
      else setFault(isRefusal(answer.code) ? t(`refusal.${answer.code}`) : t("decision.network"));
    },
    onError: () => setFault(t("decision.network")),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setFault(null);
    if (!upload.isPending) upload.mutate(new FormData(event.currentTarget));
  };
  if (services.length === 0)
    return (
      <Notice tone="note">
        <p>{t("payments.noPaidService")}</p>
      </Notice>
    );
  return (
    <form onSubmit={submit} className="mb-5 space-y-3 rounded-lg border border-line bg-panel p-4">
      <p className="text-ink-soft">
        {t("payments.columns")} <code>codice_fiscale; nominativo; importo; causale; scadenza; riferimento</code>
      </p>
      {fault ? (
        <Notice tone="bad" live="alert">
          <p>{fault}</p>
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-end gap-2">
        <label className="flex min-w-48 flex-col gap-1">
          <span className="font-semibold">{t("payments.service")}</span>
          <select name="serviceId" className="control pr-8">
            {services.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="flex min-w-48 flex-col gap-1">
          <span className="font-semibold">{t("payments.file")}</span>
          <input type="file" name="file" accept=".csv,text/csv" required className="control py-1.5" />
        </label>
        <Button type="submit" look="primary" isPending={upload.isPending}>
          {t("payments.check")}
        </Button>
      </div>
    </form>
  );
};
