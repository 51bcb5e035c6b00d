import { CircleCheck, CircleDashed, CircleHelp, CircleX, KeyRound, Turtle } from "lucide-react";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "../../../../components/button-class.ts";
import { Instant } from "../../../../components/instant.tsx";
import { ReasonText } from "../../../../components/reason-text.tsx";
import { useFormat } from "../../../../i18n/use-format.ts";
import type { Outputs } from "../../../../trpc/outputs.ts";

type Connector = Outputs["connectors"]["health"][number];

const looks = {
  up: { icon: CircleCheck, text: "text-good", edge: "border-t-good" },
  slow: { icon: Turtle, text: "text-warn", edge: "border-t-warn" },
  refusing: { icon: KeyRound, text: "text-bad", edge: "border-t-bad-strong" },
  down: { icon: CircleX, text: "text-bad", edge: "border-t-bad-strong" },
  missing: { icon: CircleDashed, text: "text-ink-soft", edge: "border-t-line-strong" },
  unknown: { icon: CircleHelp, text: "text-ink-soft", edge: "border-t-line-strong" },
} as const satisfies Record<Connector["state"], object>;

export const connectorNames = ["protocol", "notices", "files", "identity", "payments", "payments-local"] as const;

const Line = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="flex justify-between gap-4">
    <dt className="text-ink-soft">{name}</dt>
    <dd className="text-right font-semibold">{children}</dd>
  </div>
);

/** How one outside system answers. */
export const ConnectorCard = ({
  connector,
  canWrite,
}: {
  readonly connector: Connector;
  readonly canWrite: boolean;
}) => {
  const t = useTranslations("connectors");
  const format = useFormat();
  const { icon: Icon, text, edge } = looks[connector.state];
  const kind = connectorNames.find((name) => name === connector.kind) ?? "other";
  return (
    <li className={`flex flex-col gap-3 rounded-lg border border-t-4 border-line bg-panel p-4 ${edge}`}>
      <div>
        <h2 className="text-lg leading-tight font-bold">{t(`kind.${kind}`)}</h2>
        {connector.vendor === null ? null : <p className="text-sm text-ink-faint">{connector.vendor}</p>}
      </div>
      <p className={`flex flex-wrap items-center gap-x-2 font-semibold ${text}`}>
        <Icon aria-hidden className="size-5" />
        {t(`state.${connector.state}`)}
        {connector.since ? (
          <span className="font-normal text-ink-soft">
            {t("since")} <Instant at={connector.since} />
          </span>
        ) : null}
      </p>
      {connector.reason ? (
        <p className="rounded-md bg-bad-faint px-3 py-2 text-bad">
          <ReasonText reason={connector.reason} />
        </p>
      ) : null}
      {connector.pausedUntil ? (
        <p className="text-sm text-ink-soft">
          {t("pausedUntil", {
            time: format.dateTime(new Date(connector.pausedUntil), {
              hour: "2-digit",
              minute: "2-digit",
              second: "2-digit",
            }),
          })}
        </p>
      ) : null}
      <dl className="mt-auto space-y-1 border-t border-line-soft pt-3 text-[0.875rem]">
        <Line name={t("lastCall")}>
          {connector.lastCallAt ? <Instant at={connector.lastCallAt} as="relative" /> : "—"}
          {connector.lastDurationMs === null ? null : (
            <span className="font-normal text-ink-soft">
              {" "}
              · {t("duration", { milliseconds: connector.lastDurationMs })}
            </span>
          )}
        </Line>
      </dl>
      {connector.waiting > 0 ? (
        <p className="font-semibold text-wait">{t("waitingHere", { count: connector.waiting })}</p>
      ) : null}
      {canWrite && kind !== "other" ? (
        <Link
          href={`/connettori/${connector.kind}` as Route}
          aria-label={t("editOf", { name: t(`kind.${kind}`) })}
          className={buttonClass("secondary", true)}
        >
          {t(connector.state === "missing" ? "configure" : "edit")}
        </Link>
      ) : null}
    </li>
  );
};
