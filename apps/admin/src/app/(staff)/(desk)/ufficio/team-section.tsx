"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../../components/button.tsx";
import { CalendarDay } from "../../../../components/calendar-day.tsx";
import { AbsenceDialog } from "./absence-dialog.tsx";
import { EndAbsence } from "./end-absence.tsx";
import { RestrictDialog } from "./restrict-dialog.tsx";
import type { Team, Colleague } from "./team.ts";

type Me = { readonly id: string; readonly canWork: boolean; readonly canRestrict: boolean };

/** Who works in one's offices: what they have in charge, whether they are away and who stands in, to which services they are restricted. */
export const TeamSection = ({ team, me }: { readonly team: Team; readonly me: Me }) => {
  const t = useTranslations("team");
  const role = useTranslations("role");
  const [absent, setAbsent] = useState<Colleague | null>(null);
  const [restricted, setRestricted] = useState<Colleague | null>(null);
  const mayNote = (one: Colleague) => one.role !== "reader" && (one.id === me.id ? me.canWork : me.canRestrict);
  return (
    <section aria-labelledby="team" className="rounded-lg border border-line bg-panel">
      <h2 id="team" className="border-b border-line px-4 py-2.5 text-lg font-bold">
        {t("colleagues")}
      </h2>
      <ul className="divide-y divide-line-soft">
        {team.colleagues.map((one) => (
          <li key={one.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3">
            <div className="min-w-0 flex-1 basis-64">
              <p className="font-semibold">
                {one.name}
                {one.id === me.id ? ` (${t("you")})` : ""}{" "}
                <span className="font-normal text-ink-soft">· {role(one.role)}</span>
              </p>
              <p className="text-sm text-ink-soft">
                {t("inCharge", { count: one.inCharge })}
                {one.serviceIds.length > 0 ? ` · ${t("onlyServices", { count: one.serviceIds.length })}` : ""}
              </p>
              {one.absences.map((absence) => (
                <p key={absence.id} className="mt-1 flex flex-wrap items-center gap-x-2 text-sm text-wait">
                  <span>
                    {t("away")} <CalendarDay day={absence.firstDay} />–<CalendarDay day={absence.lastDay} />.{" "}
                    {t("standsIn", { name: absence.delegate })}
                  </span>
                  {mayNote(one) ? <EndAbsence id={absence.id} name={one.name} /> : null}
                </p>
              ))}
            </div>
            {mayNote(one) ? (
              <Button look="quiet" onPress={() => setAbsent(one)}>
                {t("noteAbsence")}
                <span className="sr-only"> {one.name}</span>
              </Button>
            ) : null}
            {me.canRestrict && one.id !== me.id ? (
              <Button look="quiet" onPress={() => setRestricted(one)}>
                {t("restrict")}
                <span className="sr-only"> {one.name}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {absent ? <AbsenceDialog absent={absent} team={team} onClose={() => setAbsent(null)} /> : null}
      {restricted ? <RestrictDialog colleague={restricted} team={team} onClose={() => setRestricted(null)} /> : null}
    </section>
  );
};
