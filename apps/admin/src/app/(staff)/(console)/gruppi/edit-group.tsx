"use client";

import { inLocale, type Locale, type Localised } from "@sportello/domain/locales";
import { useMutation } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../components/button.tsx";
import { DialogEnd } from "../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { ManyField } from "../../../../components/many-field.tsx";
import { ModalDialog } from "../../../../components/modal-dialog.tsx";
import { SureButton } from "../../../../components/sure-button.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { sayDone } from "../../../../components/toasts.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";
import { writtenName } from "../elenchi/typed-list.ts";

export type KeptGroup = Outputs["services"]["groups"][number];
export type ServiceChoice = { readonly value: string; readonly label: string };
type EditGroupProps = {
  readonly group: KeptGroup | null;
  readonly services: readonly ServiceChoice[];
  readonly languages: readonly Locale[];
};

/** Opens a new group, or one that is there. */
export const EditGroup = (props: EditGroupProps) => {
  const t = useTranslations("serviceGroups");
  const locale = useLocale();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {props.group === null ? (
        <Button look="primary" onPress={() => setOpen(true)}>
          <Plus aria-hidden className="size-4" />
          {t("add")}
        </Button>
      ) : (
        <Button
          look="quiet"
          aria-label={t("editOne", { name: inLocale(props.group.name, locale) })}
          onPress={() => setOpen(true)}
        >
          {t("edit")}
        </Button>
      )}
      {isOpen ? <GroupDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
};

const GroupDialog = ({ group, services, languages, onClose }: EditGroupProps & { readonly onClose: () => void }) => {
  const t = useTranslations("serviceGroups");
  const common = useTranslations("common");
  const router = useRouter();
  const { services: procedures } = useTRPC();
  const [name, setName] = useState<Localised>(group?.name ?? { it: "" });
  const [serviceIds, setServiceIds] = useState<readonly string[]>(group?.serviceIds ?? []);
  const [isTried, setTried] = useState(false);
  const done = (message: "saved" | "removed") => () => {
    sayDone(t(message));
    onClose();
    router.refresh();
  };
  const save = useMutation(procedures.saveGroup.mutationOptions({ onSuccess: done("saved") }));
  const remove = useMutation(procedures.removeGroup.mutationOptions({ onSuccess: done("removed") }));
  const error = save.error ?? remove.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.it.trim() !== "")
      save.mutate({ ...(group && { id: group.id }), name: writtenName(name), serviceIds: [...serviceIds] });
  };
  return (
    <ModalDialog title={t(group === null ? "add" : "edit")} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate className="space-y-4">
        {error ? <FailureNotice failure={failureOf(error)} /> : null}
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
        <ManyField label={t("services")} values={serviceIds} options={services} onChange={setServiceIds} />
        <DialogEnd
          onBack={onClose}
          start={
            group === null ? null : (
              <SureButton
                ask={t("remove")}
                sure={t("removeSure")}
                isPending={remove.isPending}
                onSure={() => remove.mutate({ id: group.id })}
              />
            )
          }
        >
          <Button type="submit" look="primary" isPending={save.isPending}>
            {t("save")}
          </Button>
        </DialogEnd>
      </form>
    </ModalDialog>
  );
};
