import { inLocale } from "@sportello/domain/locales";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "../../../../components/empty-state.tsx";
import { PageHeading } from "../../../../components/page-heading.tsx";
import { Cell, Row, Table } from "../../../../components/table.tsx";
import { textsIn } from "../../../../i18n/texts-in.ts";
import { ask, signedInWith } from "../../../../staff.ts";
import { EditText } from "./edit-text.tsx";
import { TextViews } from "./text-views.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("texts"))("title") });

/** The texts an office decides with: written once, filled for each application. */
const TextsPage = async () => {
  const me = await signedInWith("texts.write");
  const [t, locale, { texts, services, languages }, examples] = await Promise.all([
    getTranslations(),
    getLocale(),
    ask().then((caller) => caller.decisionTexts.list()),
    textsIn(({ texts: { example } }) => example),
  ]);
  const offices = me.offices;
  const about = { offices, services, languages, examples };
  const officeName = (id: string) =>
    offices.filter((office) => office.id === id).map(({ name }) => inLocale(name, locale));
  const serviceTitle = (id: string | null) =>
    services.filter((service) => service.id === id).map(({ title }) => inLocale(title, locale));
  return (
    <>
      <PageHeading title={t("texts.title")} text={t("texts.intro")}>
        {offices.length > 0 ? <EditText text={null} {...about} /> : null}
      </PageHeading>
      <TextViews current="texts" />
      {texts.length === 0 ? (
        <EmptyState title={t("texts.emptyTitle")}>
          <p>{t("texts.emptyText")}</p>
        </EmptyState>
      ) : (
        <Table
          label={t("texts.title")}
          columns={[
            { key: "name", name: t("texts.name"), width: "w-[40%]" },
            { key: "for", name: t("texts.for") },
            { key: "service", name: t("queue.service") },
            { key: "office", name: t("queue.office") },
            { key: "languages", name: t("texts.languages") },
            { key: "edit", name: <span className="sr-only">{t("texts.edit")}</span>, width: "w-px" },
          ]}
        >
          {texts.map((text) => (
            <Row key={text.id}>
              <Cell className="max-md:basis-full">
                <span className="font-semibold">{text.name}</span>
                <span className="line-clamp-2 text-[0.8125rem] text-ink-faint">{inLocale(text.text, locale)}</span>
              </Cell>
              <Cell>{t(`command.${text.command}`)}</Cell>
              <Cell>
                {text.serviceId === null ? (
                  <span className="text-ink-faint">{t("queue.anyService")}</span>
                ) : (
                  (serviceTitle(text.serviceId)[0] ?? "—")
                )}
              </Cell>
              <Cell>{officeName(text.officeId)}</Cell>
              <Cell className="uppercase">
                {languages.filter((language) => text.text[language] !== undefined).join(" ")}
              </Cell>
              <Cell>
                <EditText text={text} {...about} />
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </>
  );
};

export default TextsPage;
