"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Button } from "../../../../components/button.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { sayDone } from "../../../../components/toasts.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";

/** Takes a closed office up again, at once: it can be closed again. */
export const ReopenOffice = ({ id, name }: { readonly id: string; readonly name: string }) => {
  const t = useTranslations("offices");
  const router = useRouter();
  const { offices } = useTRPC();
  const reopen = useMutation(
    offices.reopen.mutationOptions({
      onSuccess: () => {
        sayDone(t("wasReopened"));
        router.refresh();
      },
    }),
  );
  return (
    <span className="flex flex-col gap-1">
      <Button
        look="quiet"
        aria-label={t("reopenOne", { name })}
        isPending={reopen.isPending}
        onPress={() => reopen.mutate({ id })}
      >
        {t("reopen")}
      </Button>
      {reopen.error ? <FailureNotice failure={failureOf(reopen.error)} /> : null}
    </span>
  );
};
