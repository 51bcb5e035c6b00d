"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { SignInRefusal } from "../../auth/sign-in-refusal.ts";
import { Notice } from "../../components/notice.tsx";
import { useFormat } from "../../i18n/use-format.ts";

/** Why nobody was let in; a lock-out says the hour and counts down to it. */
export const SignInNotice = ({
  refusal,
}: {
  readonly refusal: Exclude<SignInRefusal, { code: "second_factor_to_enrol" }>;
}) => {
  const t = useTranslations("signIn");
  const format = useFormat();
  if (!("until" in refusal)) {
    return (
      <Notice tone="bad" live="alert">
        <p>{t(refusal.code)}</p>
      </Notice>
    );
  }
  const time = format.dateTime(new Date(refusal.until), { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  return (
    <>
      <Notice tone="bad" live="alert">
        <p>{t(refusal.code, { time })}</p>
      </Notice>
      <Countdown key={refusal.until} until={refusal.until} />
    </>
  );
};

const Countdown = ({ until }: { readonly until: string }) => {
  const t = useTranslations("signIn");
  const secondsLeft = () => Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1000));
  const [seconds, setSeconds] = useState(secondsLeft);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(secondsLeft()), 1000);
    return () => clearInterval(timer);
  });
  if (seconds === 0)
    return (
      <Notice tone="good" live="status">
        {t("mayTry")}
      </Notice>
    );
  return (
    <p className="text-ink-soft">
      {seconds > 120 ? t("waitMinutes", { minutes: Math.ceil(seconds / 60) }) : t("wait", { seconds })}
    </p>
  );
};
