"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../../components/failure-notice.tsx";
import { useTRPC } from "../../../../../../trpc/client.ts";
import { failureOf } from "../../../../../../trpc/refusal-of.ts";
import { stepPath } from "../steps.ts";
import { TickBox } from "../tick-box.tsx";

type SendFilingProps = {
  readonly id: string;
  /** Made with the page: pressing twice sends once. */ readonly idempotencyKey: string;
  readonly isReady: boolean;
};

/** The person heard it and agrees; then it is sent. */
export const SendFiling = ({ id, idempotencyKey, isReady }: SendFilingProps) => {
  const t = useTranslations("counter");
  const router = useRouter();
  const [isConfirmed, setConfirmed] = useState(false);
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, isSuccess, error } = useMutation(
    useTRPC().counter.submit.mutationOptions({ onSuccess: () => router.push(stepPath(id, "ricevuta")) }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isReady && isConfirmed && !isPending) mutate({ id, idempotencyKey });
  };
  return (
    <form onSubmit={submit} noValidate className="space-y-4 rounded-lg border border-line bg-panel p-4">
      <TickBox
        label={t("heard")}
        isTicked={isConfirmed}
        onChange={setConfirmed}
        error={isTried && !isConfirmed ? t("fault.heard") : null}
      />
      {error ? <FailureNotice failure={failureOf(error)} /> : null}
      <Button type="submit" look="primary" isPending={isPending || isSuccess} isDisabled={!isReady}>
        {t("send")}
      </Button>
    </form>
  );
};
