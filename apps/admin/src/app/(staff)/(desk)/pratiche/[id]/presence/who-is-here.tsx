"use client";

import { useMutation } from "@tanstack/react-query";
import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useFormat } from "../../../../../../i18n/use-format.ts";
import { useTRPC } from "../../../../../../trpc/client.ts";
import { useIsAttended } from "../../use-is-attended.ts";

const everyMilliseconds = 20_000;

/**
 * Colleagues who have the same application before them: said once they come, politely, and no more when they go. Asked three times a minute
 * while somebody looks; a page left alone says nothing of anybody.
 */
export const WhoIsHere = ({ applicationId }: { readonly applicationId: string }) => {
  const t = useTranslations("application");
  const format = useFormat();
  const isAttended = useIsAttended();
  const [names, setNames] = useState<readonly string[]>([]);
  const { mutate } = useMutation(
    useTRPC().presence.note.mutationOptions({ onSuccess: ({ others }) => setNames(others.map(({ name }) => name)) }),
  );
  useEffect(() => {
    if (!isAttended) {
      mutate({ applicationId, isLeaving: true });
      return undefined;
    }
    mutate({ applicationId });
    const timer = setInterval(() => mutate({ applicationId }), everyMilliseconds);
    return () => {
      clearInterval(timer);
      mutate({ applicationId, isLeaving: true });
    };
  }, [applicationId, isAttended, mutate]);
  return (
    <div role="status" aria-live="polite" className="min-h-0">
      {names.length === 0 ? null : (
        <p className="mt-3 inline-flex items-center gap-2 rounded-md bg-wait-soft px-2.5 py-1 text-wait">
          <Eye aria-hidden className="size-4 shrink-0" />
          {t("alsoHere", { count: names.length, names: format.list(names) })}
        </p>
      )}
    </div>
  );
};
