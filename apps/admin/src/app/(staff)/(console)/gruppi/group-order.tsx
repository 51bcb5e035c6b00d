"use client";

import { inLocale, type Locale } from "@sportello/domain/locales";
import { useMutation } from "@tanstack/react-query";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Button } from "../../../../components/button.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { sayDone } from "../../../../components/toasts.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";
import { EditGroup, type KeptGroup, type ServiceChoice } from "./edit-group.tsx";

type GroupOrderProps = {
  readonly groups: readonly KeptGroup[];
  readonly services: readonly ServiceChoice[];
  readonly languages: readonly Locale[];
};

/** The groups one under the other; two buttons move one, and the order is saved at once. */
export const GroupOrder = ({ groups, services, languages }: GroupOrderProps) => {
  const t = useTranslations("serviceGroups");
  const locale = useLocale();
  const router = useRouter();
  const { services: procedures } = useTRPC();
  const order = useMutation(
    procedures.orderGroups.mutationOptions({
      onSuccess: () => {
        sayDone(t("ordered"));
        router.refresh();
      },
    }),
  );
  const ids = groups.map(({ id }) => id);
  const move = (index: number, by: -1 | 1) =>
    order.mutate({ ids: ids.toSpliced(index, 1).toSpliced(index + by, 0, ...ids.slice(index, index + 1)) });
  return (
    <div className="max-w-3xl space-y-3">
      {order.error ? <FailureNotice failure={failureOf(order.error)} /> : null}
      <ol className="divide-y divide-line-soft rounded-lg border border-line bg-panel">
        {groups.map((group, index) => {
          const name = inLocale(group.name, locale);
          return (
            <li key={group.id} className="flex flex-wrap items-center gap-2 px-4 py-2">
              <span className="min-w-40 flex-1">
                <span className="font-semibold">{name}</span>
                <span className="block text-sm text-ink-faint">{t("count", { count: group.serviceIds.length })}</span>
              </span>
              <Button
                look="icon"
                aria-label={t("up", { name })}
                isDisabled={index === 0 || order.isPending}
                onPress={() => move(index, -1)}
              >
                <ArrowUp aria-hidden className="size-4" />
              </Button>
              <Button
                look="icon"
                aria-label={t("down", { name })}
                isDisabled={index === groups.length - 1 || order.isPending}
                onPress={() => move(index, 1)}
              >
                <ArrowDown aria-hidden className="size-4" />
              </Button>
              <EditGroup group={group} services={services} languages={languages} />
            </li>
          );
        })}
      </ol>
    </div>
  );
};
