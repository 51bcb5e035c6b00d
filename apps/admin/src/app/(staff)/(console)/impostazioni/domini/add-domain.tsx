"use client";

import { HostName } from "@sportello/domain/tenants/host-name";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../components/failure-notice.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import { sayDone } from "../../../../../components/toasts.tsx";
import { useTRPC } from "../../../../../trpc/client.ts";
import { failureOf } from "../../../../../trpc/refusal-of.ts";

/** A name to claim, typed as people type it. */
export const AddDomain = () => {
  const t = useTranslations("settings.domain");
  const router = useRouter();
  const { settings } = useTRPC();
  const [host, setHost] = useState("");
  const [isWrong, setWrong] = useState(false);
  const add = useMutation(
    settings.addDomain.mutationOptions({
      onSuccess: () => {
        sayDone(t("added"));
        setHost("");
        router.refresh();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = HostName.safeParse(host);
    setWrong(!name.success);
    if (name.success) add.mutate({ host: name.data });
  };
  return (
    <form onSubmit={submit} noValidate className="space-y-2">
      {add.error ? <FailureNotice failure={failureOf(add.error)} /> : null}
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-56 flex-1 sm:max-w-md">
          <TextField
            label={t("addLabel")}
            description={t("addHelp")}
            value={host}
            onChange={setHost}
            maxLength={300}
            inputMode="url"
            autoComplete="off"
            error={isWrong ? t("bad") : null}
          />
        </div>
        <Button type="submit" isPending={add.isPending}>
          {t("add")}
        </Button>
      </div>
    </form>
  );
};
