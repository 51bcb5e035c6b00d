import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { EmptyState } from "../../../../components/empty-state.tsx";
import { PageHeading } from "../../../../components/page-heading.tsx";
import { RefreshEvery } from "../../../../components/refresh-every.tsx";
import { ask, signedInWith } from "../../../../staff.ts";
import { ConnectorCard } from "./connector-card.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("connectors"))("title") });

/** The outside systems of the municipality: up, slow or down, and since when. */
const ConnectorsPage = async () => {
  const me = await signedInWith("registrations.read");
  const [t, caller] = await Promise.all([getTranslations("connectors"), ask()]);
  const connectors = await caller.connectors.health();
  return (
    <>
      <RefreshEvery seconds={15} />
      <PageHeading title={t("title")} text={t("text")}>
        <Link href="/registrazioni" className="font-semibold text-primary-deep underline">
          {t("seeRegistrations")}
        </Link>
      </PageHeading>
      {connectors.length === 0 ? (
        <EmptyState title={t("emptyTitle")} />
      ) : (
        <ul className="grid gap-4 md:grid-cols-2 2xl:grid-cols-3">
          {connectors.map((connector) => (
            <ConnectorCard
              key={`${connector.kind}/${connector.vendor}`}
              connector={connector}
              canWrite={me.permissions.includes("connectors.write")}
            />
          ))}
        </ul>
      )}
    </>
  );
};

export default ConnectorsPage;
