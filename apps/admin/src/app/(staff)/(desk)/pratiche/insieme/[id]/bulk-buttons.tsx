"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Button } from "../../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../../components/failure-notice.tsx";
import { useTRPC } from "../../../../../../trpc/client.ts";
import type { Outputs } from "../../../../../../trpc/outputs.ts";
import { failureOf } from "../../../../../../trpc/refusal-of.ts";

/** Stops what is under way, or lets go on what was interrupted. */
export const BulkButtons = ({
  id,
  state,
  startsInMs,
}: Pick<Outputs["bulk"]["find"], "id" | "state" | "startsInMs">) => {
  const t = useTranslations("bulk");
  const router = useRouter();
  const { bulk } = useTRPC();
  const onSettled = () => router.refresh();
  const cancel = useMutation(bulk.cancel.mutationOptions({ onSettled }));
  const resume = useMutation(bulk.resume.mutationOptions({ onSettled }));
  const error = cancel.error ?? resume.error;
  if (state === "done" || state === "cancelled") return error ? <FailureNotice failure={failureOf(error)} /> : null;
  return (
    <>
      {error ? <FailureNotice failure={failureOf(error)} /> : null}
      {state === "interrupted" ? (
        <Button look="primary" isPending={resume.isPending} onPress={() => resume.mutate({ id })}>
          {t("resume")}
        </Button>
      ) : null}
      <Button look="secondary" isPending={cancel.isPending} onPress={() => cancel.mutate({ id })}>
        {t(startsInMs > 0 ? "takeBack" : "stop")}
      </Button>
    </>
  );
};
