"use client";

import { inLocale } from "@sportello/domain/locales";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../components/button.tsx";
import { DialogEnd } from "../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../components/modal-dialog.tsx";
import { sayDone } from "../../../../components/toasts.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";
import type { Colleague, Team } from "./team.ts";

type RestrictDialogProps = { readonly colleague: Colleague; readonly team: Team; readonly onClose: () => void };

/** Which services' applications a colleague sees: all of their offices, or those ticked. */
export const RestrictDialog = ({ colleague, team, onClose }: RestrictDialogProps) => {
  const t = useTranslations();
  const locale = useLocale();
  const router = useRouter();
  // Of one's own offices alone: what another office decided stands.
  const offices = team.offices
    .filter(({ id }) => colleague.officeIds.includes(id))
    .map((office) => ({ ...office, services: team.services.filter(({ officeId }) => officeId === office.id) }));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(colleague.serviceIds));
  const { mutate, isPending, error } = useMutation(
    useTRPC().team.restrict.mutationOptions({
      onSuccess: () => {
        sayDone(t("team.restricted"));
        onClose();
        router.refresh();
      },
    }),
  );
  const toggle = (id: string, isTicked: boolean) =>
    setTicked(new Set(isTicked ? [...ticked, id] : [...ticked].filter((one) => one !== id)));
  const chosen = offices
    .flatMap(({ services }) => services)
    .filter(({ id }) => ticked.has(id))
    .map(({ id }) => id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate({ staffId: colleague.id, serviceIds: chosen });
  };
  return (
    <ModalDialog title={t("team.servicesOf", { name: colleague.name })} isOpen onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        {error ? <FailureNotice failure={failureOf(error)} /> : null}
        <p>{t("team.restrictHelp")}</p>
        {offices.map(({ id: officeId, name, services }) => {
          const count = services.filter(({ id }) => ticked.has(id)).length;
          return (
            <fieldset key={officeId} className="space-y-1.5">
              <legend className="font-semibold">{inLocale(name, locale)}</legend>
              {services.map(({ id, title }) => (
                <label key={id} className="flex items-start gap-2.5">
                  <input
                    type="checkbox"
                    checked={ticked.has(id)}
                    onChange={({ target }) => toggle(id, target.checked)}
                    className="mt-1 size-4.5 shrink-0 accent-primary"
                  />
                  <span>{inLocale(title, locale)}</span>
                </label>
              ))}
              <p role="status" className="text-sm text-ink-soft">
                {count === 0 ? t("team.seesAll") : t("team.seesOnly", { count })}
              </p>
            </fieldset>
          );
        })}
        <DialogEnd onBack={onClose}>
          <Button type="submit" look="primary" isPending={isPending}>
            {t("team.save")}
          </Button>
        </DialogEnd>
      </form>
    </ModalDialog>
  );
};
