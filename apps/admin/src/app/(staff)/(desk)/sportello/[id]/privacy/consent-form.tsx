"use client";

import { useMutation } from "@tanstack/react-query";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../../components/failure-notice.tsx";
import { useTRPC } from "../../../../../../trpc/client.ts";
import { failureOf } from "../../../../../../trpc/refusal-of.ts";
import { TickBox } from "../tick-box.tsx";

type ConsentFormProps = { readonly id: string; readonly next: Route; readonly isGiven: boolean };

/** The operator notes that the person was given the notice. */
export const ConsentForm = ({ id, next, isGiven }: ConsentFormProps) => {
  const t = useTranslations("counter");
  const router = useRouter();
  const [isTicked, setTicked] = useState(isGiven);
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error } = useMutation(
    useTRPC().counter.consent.mutationOptions({ onSuccess: () => router.push(next) }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isTicked && !isPending) mutate({ id });
  };
  return (
    <form onSubmit={submit} noValidate className="mt-4 space-y-4">
      <TickBox
        label={t("privacyGiven")}
        isTicked={isTicked}
        onChange={setTicked}
        error={isTried && !isTicked ? t("fault.privacy") : null}
      />
      {error ? <FailureNotice failure={failureOf(error)} /> : null}
      <Button type="submit" look="primary" isPending={isPending}>
        {t("next")}
      </Button>
    </form>
  );
};
