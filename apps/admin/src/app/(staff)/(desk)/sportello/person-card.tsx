"use client";

import { BadgeCheck, UserPlus, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../../../components/button.tsx";
import { CalendarDay } from "../../../../components/calendar-day.tsx";
import { useInstantText } from "../../../../components/instant.tsx";
import type { FoundPerson } from "./person-search.tsx";

/** Who was found by the code, or that nobody is known by it yet. */
export const PersonCard = ({ person, onOther }: { readonly person: FoundPerson; readonly onOther: () => void }) => {
  const t = useTranslations("counter");
  const instant = useInstantText();
  const Icon = person.isKnown ? UserRound : UserPlus;
  return (
    <div role="status" className="flex flex-wrap items-start gap-3 rounded-md bg-sunken px-3 py-2.5">
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-primary" />
      <div className="min-w-0 flex-1 max-sm:basis-[calc(100%-2rem)]">
        <p className="font-bold">{person.isKnown ? `${person.givenName} ${person.familyName}` : t("unknown")}</p>
        <p className="text-sm text-ink-soft">
          <span className="font-mono">{person.fiscalCode}</span>
          {person.birthDate ? (
            <>
              {" "}
              · {t("bornOn")} <CalendarDay day={person.birthDate} />
            </>
          ) : null}
        </p>
        {person.isKnown && person.certifiedAt ? (
          <p className="mt-1 flex items-center gap-1 text-sm text-good">
            <BadgeCheck aria-hidden className="size-4" />
            {t("certifiedAt", { at: instant(person.certifiedAt, "long") })}
          </p>
        ) : null}
        <p className="mt-1 text-sm text-ink-soft">
          {t(person.isKnown ? (person.hasEmail ? "compareKnown" : "compareNoMail") : "compareNew")}
        </p>
      </div>
      <Button look="quiet" onPress={onOther}>
        {t("otherPerson")}
      </Button>
    </div>
  );
};
