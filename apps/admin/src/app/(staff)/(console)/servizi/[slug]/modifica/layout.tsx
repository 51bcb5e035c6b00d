import { inLocale } from "@sportello/domain/locales";
import { getLocale, getTranslations } from "next-intl/server";
import { BackLink } from "../../../../../../components/back-link.tsx";
import { Badge } from "../../../../../../components/badge.tsx";
import { Instant } from "../../../../../../components/instant.tsx";
import { PageHeading } from "../../../../../../components/page-heading.tsx";
import { Awake } from "./awake.tsx";
import { EditorTabs } from "./editor-tabs.tsx";
import { editedSlug, standingOf } from "./load-draft.ts";

/** The frame of a service's editor: what it is, how it stands, and the parts to work on. */
const EditorLayout = async ({ params, children }: LayoutProps<"/servizi/[slug]/modifica">) => {
  const slug = await editedSlug(params);
  const [t, locale, standing] = await Promise.all([getTranslations(), getLocale(), standingOf(slug)]);
  const { title, status, version, draft } = standing;
  return (
    <>
      <BackLink href="/servizi">{t("services.back")}</BackLink>
      <PageHeading title={inLocale(title, locale) || slug}>
        <Badge tone={status === "active" ? "good" : status === "suspended" ? "warn" : "neutral"}>
          {t(`services.status.${status}`)}
        </Badge>
        {version ? (
          <span className="text-sm text-ink-faint">{t("services.versionNumber", { number: version.number })}</span>
        ) : null}
        {draft ? (
          <span className="text-sm text-ink-faint">
            {t("serviceEditor.draftBy", { name: draft.updatedBy })} <Instant at={draft.updatedAt} />
          </span>
        ) : null}
      </PageHeading>
      <EditorTabs slug={slug} hasDraft={draft !== null} />
      <Awake>{children}</Awake>
    </>
  );
};

export default EditorLayout;
