import { Locale } from "@sportello/domain/locales";
import { mayMove, serviceCommands } from "@sportello/domain/services/life";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { staffContext } from "../../../../../../../staff.ts";
import { editedSlug, standingOf } from "../load-draft.ts";
import { LifeForm } from "./life-form.tsx";
import { ScheduleForm } from "./schedule-form.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("serviceEditor.tabs"))("life") });

/** Whether citizens can use the service, and from when to when. What is done here holds at once, without publishing. */
const LifePage = async ({ params }: PageProps<"/servizi/[slug]/modifica/stato">) => {
  const slug = await editedSlug(params);
  const [standing, { tenant }] = await Promise.all([standingOf(slug), staffContext()]);
  const { status, version, suspensionReason, opensAt, closesAt, applications } = standing;
  const commands = serviceCommands.filter((command) => mayMove(command, { status, isPublished: version !== null }));
  return (
    <div className="max-w-3xl space-y-4">
      <LifeForm
        key={status}
        slug={slug}
        status={status}
        commands={commands}
        reason={suspensionReason}
        languages={z.array(Locale).parse(tenant.languages)}
        applications={applications}
      />
      <ScheduleForm key={`${opensAt} ${closesAt}`} slug={slug} opensAt={opensAt} closesAt={closesAt} />
    </div>
  );
};

export default LifePage;
