"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Button } from "../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../components/failure-notice.tsx";
import { sayDone } from "../../../../../components/toasts.tsx";
import { useTRPC } from "../../../../../trpc/client.ts";
import { failureOf } from "../../../../../trpc/refusal-of.ts";

/** Deletes a list that nothing uses. */
export const RemoveList = ({ id }: { readonly id: string }) => {
  const t = useTranslations("lists");
  const router = useRouter();
  const { lists } = useTRPC();
  const remove = useMutation(
    lists.remove.mutationOptions({
      onSuccess: () => {
        sayDone(t("removed"));
        router.push("/elenchi");
        router.refresh();
      },
    }),
  );
  return (
    <div className="space-y-3">
      {remove.error ? <FailureNotice failure={failureOf(remove.error)} /> : null}
      <p className="text-ink-soft">{t("removeText")}</p>
      <Button look="dangerous" isPending={remove.isPending || remove.isSuccess} onPress={() => remove.mutate({ id })}>
        {t("remove")}
      </Button>
    </div>
  );
};
