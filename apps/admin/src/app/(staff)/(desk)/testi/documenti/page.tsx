import { inLocale } from "@sportello/domain/locales";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "../../../../../components/empty-state.tsx";
import { PageHeading } from "../../../../../components/page-heading.tsx";
import { Cell, Row, Table } from "../../../../../components/table.tsx";
import { ask, signedInWith } from "../../../../../staff.ts";
import { TextViews } from "../text-views.tsx";
import { EditTemplate } from "./edit-template.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("outcomeTemplates"))("title") });

/** The documents with which outcomes are told, by service. */
const TemplatesPage = async () => {
  await signedInWith("texts.write");
  const [t, locale, caller] = await Promise.all([getTranslations(), getLocale(), ask()]);
  const { templates, services, languages } = await caller.outcomeTemplates.list({ locale });
  const about = { services, languages };
  return (
    <>
      <PageHeading title={t("outcomeTemplates.title")} text={t("outcomeTemplates.intro")}>
        {services.length > 0 ? <EditTemplate template={null} {...about} /> : null}
      </PageHeading>
      <TextViews current="documents" />
      {templates.length === 0 ? (
        <EmptyState title={t("outcomeTemplates.emptyTitle")}>
          <p>{t("outcomeTemplates.emptyText")}</p>
        </EmptyState>
      ) : (
        <Table
          label={t("outcomeTemplates.title")}
          columns={[
            { key: "name", name: t("texts.name"), width: "w-[40%]" },
            { key: "for", name: t("texts.for") },
            { key: "service", name: t("queue.service") },
            { key: "languages", name: t("texts.languages") },
            { key: "edit", name: <span className="sr-only">{t("texts.edit")}</span>, width: "w-px" },
          ]}
        >
          {templates.map((template) => (
            <Row key={template.id}>
              <Cell className="max-md:basis-full">
                <span className="font-semibold">{template.name}</span>
                <span className="line-clamp-2 text-[0.8125rem] text-ink-faint">{inLocale(template.title, locale)}</span>
              </Cell>
              <Cell>{t(`outcomeTemplates.outcome.${template.outcome}`)}</Cell>
              <Cell>
                {services.filter(({ id }) => id === template.serviceId).map(({ title }) => inLocale(title, locale))}
              </Cell>
              <Cell className="uppercase">
                {languages.filter((language) => template.body[language] !== undefined).join(" ")}
              </Cell>
              <Cell>
                <EditTemplate template={template} {...about} />
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </>
  );
};

export default TemplatesPage;
