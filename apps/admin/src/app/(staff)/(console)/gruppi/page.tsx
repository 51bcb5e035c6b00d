import { inLocale } from "@sportello/domain/locales";
import { getLocale, getTranslations } from "next-intl/server";
import { BackLink } from "../../../../components/back-link.tsx";
import { EmptyState } from "../../../../components/empty-state.tsx";
import { PageHeading } from "../../../../components/page-heading.tsx";
import { ask, signedInWith, staffContext } from "../../../../staff.ts";
import { EditGroup } from "./edit-group.tsx";
import { GroupOrder } from "./group-order.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("serviceGroups"))("title") });

/** The groups by which the municipality arranges its services, in the order of the public catalogue. */
const GroupsPage = async () => {
  await signedInWith("services.write");
  const [t, back, locale, caller, { tenant }] = await Promise.all([
    getTranslations("serviceGroups"),
    getTranslations("services"),
    getLocale(),
    ask(),
    staffContext(),
  ]);
  const [groups, services] = await Promise.all([caller.services.groups(), caller.services.list()]);
  const choices = services
    .filter(({ status }) => status !== "archived")
    .map(({ id, title, slug }) => ({ value: id, label: inLocale(title, locale) || slug }));
  return (
    <>
      <BackLink href="/servizi">{back("back")}</BackLink>
      <PageHeading title={t("title")} text={t("text")}>
        <EditGroup group={null} services={choices} languages={tenant.languages} />
      </PageHeading>
      {groups.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>
          <p>{t("emptyText")}</p>
        </EmptyState>
      ) : (
        <GroupOrder groups={groups} services={choices} languages={tenant.languages} />
      )}
    </>
  );
};

export default GroupsPage;
