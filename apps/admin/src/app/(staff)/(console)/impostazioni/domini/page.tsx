import { getTranslations } from "next-intl/server";
import { Badge } from "../../../../../components/badge.tsx";
import { Cell, Row, Table } from "../../../../../components/table.tsx";
import { ask, signedInWith } from "../../../../../staff.ts";
import { SettingsFrame } from "../settings-frame.tsx";
import { AddDomain } from "./add-domain.tsx";
import { DomainActions } from "./domain-actions.tsx";
import { DomainNote } from "./domain-note.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("settings"))("domains") });

const tones = { answers: "good", waiting: "wait", failed: "bad" } as const;

/** The host names at which the municipality answers, and those that have yet to prove that they lead here. */
const DomainsPage = async () => {
  const { permissions } = await signedInWith("tenant.read");
  const [t, { target, items }] = await Promise.all([
    getTranslations("settings.domain"),
    ask().then((caller) => caller.settings.domains()),
  ]);
  const mayWrite = permissions.includes("tenant.write");
  return (
    <SettingsFrame part="domains">
      <div className="max-w-4xl space-y-4">
        <p className="max-w-prose">{t("help", { target })}</p>
        {mayWrite ? <AddDomain /> : null}
        <Table
          label={t("tableLabel")}
          columns={[
            { key: "host", name: t("host") },
            { key: "state", name: t("stateHead") },
            { key: "actions", name: <span className="sr-only">{t("actions")}</span>, width: "w-px" },
          ]}
        >
          {items.map((domain) => (
            <Row key={domain.host}>
              <Cell className="font-semibold break-all max-md:basis-full">{domain.host}</Cell>
              <Cell>
                <Badge tone={tones[domain.state]}>{t(`state.${domain.state}`)}</Badge>
                <DomainNote domain={domain} />
              </Cell>
              <Cell>
                {mayWrite && domain.id !== null ? (
                  <DomainActions id={domain.id} host={domain.host} mayCheck={domain.state !== "answers"} />
                ) : null}
              </Cell>
            </Row>
          ))}
        </Table>
      </div>
    </SettingsFrame>
  );
};

export default DomainsPage;
