"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Button } from "../../../../components/button.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { sayDone } from "../../../../components/toasts.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";

/** Back earlier, or called off. */
export const EndAbsence = ({ id, name }: { readonly id: string; readonly name: string }) => {
  const t = useTranslations("team");
  const router = useRouter();
  const { mutate, isPending, error } = useMutation(
    useTRPC().team.endAbsence.mutationOptions({
      onSuccess: () => sayDone(t("absenceEnded")),
      onSettled: () => router.refresh(),
    }),
  );
  return (
    <>
      <Button look="quiet" isPending={isPending} onPress={() => mutate({ id })}>
        {t("endAbsence")}
        <span className="sr-only"> {name}</span>
      </Button>
      {error ? <FailureNotice failure={failureOf(error)} /> : null}
    </>
  );
};
