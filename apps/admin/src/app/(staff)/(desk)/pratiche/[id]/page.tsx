import { inLocale } from "@sportello/domain/locales";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { RefreshEvery } from "../../../../../components/refresh-every.tsx";
import { ask, orNotFound, signedInWith } from "../../../../../staff.ts";
import { ApplicationHeader } from "./application-header.tsx";
import { ApplicationTabs } from "./application-tabs.tsx";
import { DecisionPanel } from "./decision/decision-panel.tsx";
import { pendingFiles } from "./decision/pending-files.ts";
import { WhoIsHere } from "./presence/who-is-here.tsx";
import { isSystemsTurn } from "./timeline/systems-turn.ts";
import { Timeline } from "./timeline/timeline.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("queue"))("application") });

const ApplicationPage = async ({ params }: PageProps<"/pratiche/[id]">) => {
  const me = await signedInWith("applications.read");
  const [{ id }, locale, caller] = await Promise.all([params, getLocale(), ask()]);
  if (!z.uuid().safeParse(id).success) notFound();
  const application = await orNotFound(caller.applications.find({ id, locale }));
  return (
    <>
      {/* Only while a job is about to move it: every reading of an application is a line of the security log. */}
      {isSystemsTurn(application.status) ? <RefreshEvery seconds={5} /> : null}
      <ApplicationHeader application={application} myId={me.id} />
      <WhoIsHere applicationId={id} />
      <div className="mt-5 flex flex-col gap-x-6 gap-y-5 xl:grid xl:grid-cols-[minmax(0,1fr)_20rem] xl:items-start">
        {/* One column beside the contents on a wide screen; above and below them on a narrow one. */}
        <div className="max-xl:contents xl:sticky xl:top-5 xl:col-start-2 xl:row-start-1 xl:flex xl:max-h-[calc(100dvh-2.5rem)] xl:flex-col xl:gap-5 xl:overflow-y-auto">
          <div className="max-xl:order-1">
            <DecisionPanel
              id={application.id}
              title={inLocale(application.service.title, locale)}
              applicant={`${application.applicant.givenName} ${application.applicant.familyName}`}
              allowed={application.allowed}
              refusals={application.refusals}
              colleagues={application.colleagues.filter(({ id: staffId }) => staffId !== application.assignee?.id)}
              offices={application.offices.map(({ id: officeId, name }) => ({
                id: officeId,
                name: inLocale(name, locale),
              }))}
              myOffices={me.offices.map(({ id: officeId }) => officeId)}
              files={pendingFiles(application)}
              points={application.points}
              decision={application.decision}
              suggested={application.payment.kind === "deferred" ? application.payment.suggested : undefined}
            />
          </div>
          <div className="max-xl:order-3">
            <Timeline application={application} staffNames={application.staffNames} />
          </div>
        </div>
        <div className="min-w-0 max-xl:order-2 xl:col-start-1 xl:row-start-1">
          <ApplicationTabs
            application={application}
            permissions={me.permissions}
            payments={application.payments}
            stamp={application.stamp}
            keepsAccounts={me.keepsAccounts}
            myId={me.id}
          />
        </div>
      </div>
    </>
  );
};

export default ApplicationPage;
