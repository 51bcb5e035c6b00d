"use client";

import { useTranslations } from "next-intl";
import { z } from "zod";
import { Button } from "./button.tsx";

const WithDigest = z.object({ digest: z.string() });

/** A page that could not be made: the way to try again, and the reference under which the log has it. */
export const BrokenPage = ({ error, retry }: { readonly error: unknown; readonly retry: () => void }) => {
  const t = useTranslations();
  const digest = WithDigest.safeParse(error).data?.digest;
  return (
    <div className="mx-auto max-w-lg px-6 py-20">
      <h1 className="text-2xl font-bold">{t("errors.brokenTitle")}</h1>
      <p className="mt-2 mb-6 text-ink-soft">{t("errors.brokenText")}</p>
      <Button look="primary" onPress={retry}>
        {t("common.retry")}
      </Button>
      {digest ? <p className="mt-6 text-sm text-ink-faint">{t("errors.reference", { digest })}</p> : null}
    </div>
  );
};
