"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Button } from "../../../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../../../components/failure-notice.tsx";
import { useTRPC } from "../../../../../../../trpc/client.ts";
import { failureOf } from "../../../../../../../trpc/refusal-of.ts";

/** Begins the draft of the next publication, then shows it. */
export const OpenDraft = ({ slug }: { readonly slug: string }) => {
  const t = useTranslations("formBuilder");
  const router = useRouter();
  const { services } = useTRPC();
  const open = useMutation(services.editDraft.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <div className="space-y-3">
      {open.error ? <FailureNotice failure={failureOf(open.error)} /> : null}
      <Button look="primary" isPending={open.isPending} onPress={() => open.mutate({ slug })}>
        {t("openDraft")}
      </Button>
    </div>
  );
};
