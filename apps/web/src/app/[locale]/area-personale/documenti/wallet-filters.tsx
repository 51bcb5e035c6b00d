import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import type { Paper, WalletFilterChoices } from "../../../../session/answers.ts";
import { ListSearch } from "../list-search.tsx";
import { ListSelect } from "../list-select.tsx";
import type { WalletSearch } from "./page.tsx";

export const paperKinds = ["receipt", "outcome", "attachment", "message", "message_file", "integration_request", "integration_answer", "withdrawal"] as const satisfies readonly Paper["kind"][];

type Props = { search: WalletSearch; filters: WalletFilterChoices; isNarrowed: boolean };

export const WalletFilters = ({ search, filters: { services, years }, isNarrowed }: Props) => {
  const t = useTranslations("wallet");
  const locale = useLocale();
  return (
    <ListSearch path="/area-personale/documenti" label={t("search")} query={search.cerca} isNarrowed={isNarrowed}>
      <ListSelect id="tipo" label={t("kindLabel")} every={t("everyKind")} chosen={search.tipo} options={paperKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} />
      <ListSelect
        id="servizio"
        label={t("service")}
        every={t("everyService")}
        chosen={search.servizio}
        options={services.map(({ slug, title }) => ({ value: slug, label: inLocale(title, locale) }))}
      />
      <ListSelect id="anno" label={t("year")} every={t("everyYear")} chosen={search.anno?.toString()} options={years.map((year) => ({ value: String(year), label: String(year) }))} />
    </ListSearch>
  );
};
