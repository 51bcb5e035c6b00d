"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../components/failure-notice.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import { sayDone } from "../../../../../components/toasts.tsx";
import { useTRPC } from "../../../../../trpc/client.ts";
import type { Outputs } from "../../../../../trpc/outputs.ts";
import { failureOf } from "../../../../../trpc/refusal-of.ts";
import { type OfficeChoice, RoleFields } from "../role-fields.tsx";

type PersonFormProps = {
  readonly person: Outputs["staff"]["find"];
  readonly offices: readonly OfficeChoice[];
  readonly isReadOnly: boolean;
};

/** Name, role and offices; what is saved holds with the next click of the person. */
export const PersonForm = ({ person, offices, isReadOnly }: PersonFormProps) => {
  const t = useTranslations("people");
  const roles = useTranslations("role");
  const router = useRouter();
  const { staff } = useTRPC();
  const [names, setNames] = useState({ givenName: person.givenName, familyName: person.familyName });
  const [work, setWork] = useState<{ role: typeof person.role; officeIds: readonly string[] }>({
    role: person.role,
    officeIds: person.offices.map(({ id }) => id),
  });
  const save = useMutation(
    staff.save.mutationOptions({
      onSuccess: () => {
        sayDone(t("saved"));
        router.refresh();
      },
    }),
  );
  const isEmpty = (field: keyof typeof names) => names[field].trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isEmpty("givenName") || isEmpty("familyName")) return;
    save.mutate({
      id: person.id,
      givenName: names.givenName.trim(),
      familyName: names.familyName.trim(),
      role: work.role,
      officeIds: [...work.officeIds],
    });
  };
  if (isReadOnly) {
    return (
      <p>
        {roles(person.role)}
        <span className="block text-ink-soft">
          {offices
            .filter(({ value }) => work.officeIds.includes(value))
            .map(({ label }) => label)
            .join(", ")}
        </span>
      </p>
    );
  }
  return (
    <form onSubmit={submit} noValidate className="space-y-4">
      {save.error ? <FailureNotice failure={failureOf(save.error)} /> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        {(["givenName", "familyName"] as const).map((field) => (
          <TextField
            key={field}
            label={t(field)}
            value={names[field]}
            isRequired
            maxLength={80}
            onChange={(text) => setNames({ ...names, [field]: text })}
            error={isEmpty(field) ? t("required") : null}
          />
        ))}
      </div>
      <RoleFields {...work} offices={offices} isRoleFixed={person.isSelf} onChange={setWork} />
      <Button type="submit" look="primary" isPending={save.isPending}>
        {t("save")}
      </Button>
    </form>
  );
};
