"use client";

import { newsKinds, newsPaces, type NewsWish } from "@sportello/domain/staff/news-wish";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../components/button.tsx";
import { ChoiceField } from "../../../../components/choice-field.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { sayDone } from "../../../../components/toasts.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";

const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, "0")}:00`,
}));
const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** When one wishes to be told by mail of what; saved as a whole. */
export const WishForm = ({ wish: kept }: { readonly wish: NewsWish }) => {
  const t = useTranslations("team");
  const locale = useLocale();
  const router = useRouter();
  const [wish, setWish] = useState(kept);
  const { mutate, isPending, error } = useMutation(
    useTRPC().team.keepWish.mutationOptions({
      onSuccess: () => {
        sayDone(t("wishKept"));
        router.refresh();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate({ wish, locale });
  };
  const isGathered = newsKinds.some((kind) => wish[kind] === "daily" || wish[kind] === "weekly");
  return (
    <section aria-labelledby="wish" className="rounded-lg border border-line bg-panel p-4">
      <h2 id="wish" className="text-lg font-bold">
        {t("wish")}
      </h2>
      <p className="mb-4 max-w-prose text-ink-soft">{t("wishText")}</p>
      <form onSubmit={submit} className="space-y-4">
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
          {newsKinds.map((kind) => (
            <ChoiceField
              key={kind}
              label={t(`kind.${kind}`)}
              value={wish[kind]}
              onChange={(pace) => setWish({ ...wish, [kind]: pace })}
              options={newsPaces.map((value) => ({ value, label: t(`pace.${value}`) }))}
            />
          ))}
          {isGathered ? (
            <ChoiceField
              label={t("hour")}
              value={String(wish.hour)}
              onChange={(hour) => setWish({ ...wish, hour: Number(hour) })}
              options={hours}
            />
          ) : null}
          {newsKinds.some((kind) => wish[kind] === "weekly") ? (
            <ChoiceField
              label={t("weekday")}
              value={String(wish.weekday)}
              onChange={(weekday) => setWish({ ...wish, weekday: Number(weekday) })}
              options={weekdays.map((value) => ({ value, label: t(`day.${value}`) }))}
            />
          ) : null}
        </div>
        {error ? <FailureNotice failure={failureOf(error)} /> : null}
        <Button type="submit" look="primary" isPending={isPending}>
          {t("save")}
        </Button>
      </form>
    </section>
  );
};
