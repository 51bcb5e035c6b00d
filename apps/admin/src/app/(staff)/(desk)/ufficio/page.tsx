import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { buttonClass } from "../../../../components/button-class.ts";
import { PageHeading } from "../../../../components/page-heading.tsx";
import { ask, signedInWith } from "../../../../staff.ts";
import { DaySection } from "./day-section.tsx";
import { TeamSection } from "./team-section.tsx";
import { WishForm } from "./wish-form.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("team"))("title") });

/** The office: what waits for somebody, who works on what, who is away, what was done today, when one wishes to be told. */
const OfficePage = async () => {
  const me = await signedInWith("applications.read");
  const [caller, t] = await Promise.all([ask(), getTranslations("team")]);
  const [team, day, { counts }] = await Promise.all([
    caller.team.find(),
    caller.team.day(),
    caller.queue.surroundings(),
  ]);
  return (
    <>
      <PageHeading title={t("title")} text={t("text")}>
        <Link href="/pratiche?chi=nessuno" className={buttonClass(counts.unassigned > 0 ? "primary" : "secondary")}>
          {t("inbox", { count: counts.unassigned })}
        </Link>
      </PageHeading>
      <div className="space-y-6">
        <TeamSection
          team={team}
          me={{
            id: me.id,
            canWork: me.permissions.includes("applications.work"),
            canRestrict: me.permissions.includes("team.restrict"),
          }}
        />
        <DaySection day={day} />
        <WishForm wish={team.wish} />
      </div>
    </>
  );
};

export default OfficePage;
