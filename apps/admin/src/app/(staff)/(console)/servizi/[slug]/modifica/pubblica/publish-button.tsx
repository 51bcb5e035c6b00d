"use client";

import { useMutation } from "@tanstack/react-query";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Button } from "../../../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../../../components/failure-notice.tsx";
import { sayDone } from "../../../../../../../components/toasts.tsx";
import { useTRPC } from "../../../../../../../trpc/client.ts";
import type { Outputs } from "../../../../../../../trpc/outputs.ts";
import { failureOf, isOvertaken } from "../../../../../../../trpc/refusal-of.ts";

type PublishButtonProps = { readonly slug: string; readonly isReady: boolean } & Pick<
  Outputs["services"]["review"],
  "against" | "revisions"
>;

/** Publishes what the page shows; when it changed meanwhile, the page is shown anew. */
export const PublishButton = ({ slug, against, revisions, isReady }: PublishButtonProps) => {
  const t = useTranslations("serviceEditor.publish");
  const router = useRouter();
  const { services } = useTRPC();
  const publish = useMutation(
    services.publish.mutationOptions({
      onSuccess: ({ version }) => {
        sayDone(t("done", { version }));
        router.push(`/servizi/${slug}` as Route);
      },
      onError: (error) => (isOvertaken(failureOf(error)) ? router.refresh() : undefined),
    }),
  );
  return (
    <>
      {publish.error ? (
        <div className="w-full">
          <FailureNotice failure={failureOf(publish.error)} />
        </div>
      ) : null}
      <Button
        look="primary"
        isDisabled={!isReady}
        isPending={publish.isPending}
        onPress={() => publish.mutate({ slug, against, revisions })}
      >
        {t("publish")}
      </Button>
    </>
  );
};
