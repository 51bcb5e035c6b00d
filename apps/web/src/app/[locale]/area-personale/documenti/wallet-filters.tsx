import { useTranslations } from "next-intl";
import type { WalletFilterChoices } from "../../../../session/answers.ts";
import { ListSearch } from "../list-search.tsx";
import { ListSelect } from "../list-select.tsx";
import { NarrowByService } from "../narrow-by-service.tsx";
import type { WalletSearch } from "./wallet-search.ts";
import { paperKinds } from "./wallet-search.ts";

type Props = { search: WalletSearch; filters: WalletFilterChoices; isNarrowed: boolean };

export const WalletFilters = ({ search, filters, isNarrowed }: Props) => {
  const t = useTranslations("wallet");
  return (
    <ListSearch path="/area-personale/documenti" label={t("search")} query={search.cerca} isNarrowed={isNarrowed}>
      <ListSelect
        id="tipo"
        label={t("kindLabel")}
        every={t("everyKind")}
        chosen={search.tipo}
        options={paperKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <NarrowByService choices={filters} service={search.servizio} year={search.anno} />
    </ListSearch>
  );
};
