"use client";

import type { Locale, Localised } from "@sportello/domain/locales";
import { ListKey } from "@sportello/domain/services/tenant-list";
import { useMutation } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../components/button.tsx";
import { DialogEnd } from "../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../components/modal-dialog.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";
import { writtenName } from "./typed-list.ts";

/** A new list: its names and the key by which forms know it. Its entries follow on its own page. */
export const NewList = ({ languages }: { readonly languages: readonly Locale[] }) => {
  const t = useTranslations("lists");
  const common = useTranslations("common");
  const router = useRouter();
  const { lists } = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState<Localised>({ it: "" });
  const [key, setKey] = useState("");
  const [isTried, setTried] = useState(false);
  const save = useMutation(
    lists.save.mutationOptions({ onSuccess: ({ id }) => router.push(`/elenchi/${id}` as Route) }),
  );
  const isKeyWrong = !ListKey.safeParse(key.trim()).success;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isKeyWrong && name.it.trim() !== "")
      save.mutate({ kind: "new", key: key.trim(), name: writtenName(name), entries: [] });
  };
  return (
    <>
      <Button look="primary" onPress={() => setOpen(true)}>
        <Plus aria-hidden className="size-4" />
        {t("add")}
      </Button>
      <ModalDialog title={t("add")} isOpen={isOpen} onClose={() => setOpen(false)}>
        <form onSubmit={submit} noValidate className="space-y-4">
          {save.error ? <FailureNotice failure={failureOf(save.error)} /> : null}
          {languages.map((language, index) => (
            <TextField
              key={language}
              lang={language}
              label={language === "it" ? t("name.it") : `${t(`name.${language}`)} (${common("optional")})`}
              value={name[language] ?? ""}
              maxLength={120}
              isRequired={language === "it"}
              isFirst={index === 0}
              onChange={(text) => setName({ ...name, [language]: text })}
              error={isTried && language === "it" && name.it.trim() === "" ? t("required") : null}
            />
          ))}
          <TextField
            label={t("key")}
            description={t("keyHelp")}
            value={key}
            onChange={setKey}
            maxLength={64}
            isRequired
            autoComplete="off"
            error={isTried && isKeyWrong ? t("badKey") : null}
          />
          <DialogEnd onBack={() => setOpen(false)}>
            <Button type="submit" look="primary" isPending={save.isPending || save.isSuccess}>
              {t("create")}
            </Button>
          </DialogEnd>
        </form>
      </ModalDialog>
    </>
  );
};
