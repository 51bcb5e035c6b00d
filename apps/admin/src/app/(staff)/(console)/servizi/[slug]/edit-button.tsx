"use client";

import { useMutation } from "@tanstack/react-query";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Button } from "../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../components/failure-notice.tsx";
import { useTRPC } from "../../../../../trpc/client.ts";
import { failureOf } from "../../../../../trpc/refusal-of.ts";

/** Opens the draft of the next publication, begun now if there is none, and leads to it. */
export const EditButton = ({ slug }: { readonly slug: string }) => {
  const t = useTranslations("serviceEditor");
  const router = useRouter();
  const { services } = useTRPC();
  const edit = useMutation(
    services.editDraft.mutationOptions({ onSuccess: () => router.push(`/servizi/${slug}/modifica` as Route) }),
  );
  return (
    <>
      {edit.error ? <FailureNotice failure={failureOf(edit.error)} /> : null}
      <Button look="primary" isPending={edit.isPending || edit.isSuccess} onPress={() => edit.mutate({ slug })}>
        {t("edit")}
      </Button>
    </>
  );
};
