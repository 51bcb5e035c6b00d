import { euroFormat } from "@sportello/domain/euro-format";
import { useTranslations } from "next-intl";
import { useFormat } from "../../../../i18n/use-format.ts";
import type { Outputs } from "../../../../trpc/outputs.ts";

export type Dashboard = Outputs["payments"]["dashboard"];

const open = ["creating", "waiting", "started", "failed"] as const;

/** The four figures one looks at first. */
export const PaymentTiles = ({ dashboard: { services, openCases, untold } }: { readonly dashboard: Dashboard }) => {
  const t = useTranslations("payments");
  const format = useFormat();
  const money = (cents: number) => format.number(cents / 100, euroFormat);
  const sum = (isCounted: (state: Dashboard["services"][number]["state"]) => boolean) =>
    services.reduce((total, { state, amount }) => total + (isCounted(state) ? amount : 0), 0);
  const tiles = [
    { name: t("collected"), figure: money(sum((state) => state === "paid")) },
    { name: t("toCollect"), figure: money(sum((state) => (open as readonly string[]).includes(state))) },
    { name: t("openCases"), figure: format.number(openCases), isBad: openCases > 0 },
    { name: t("untold"), figure: format.number(untold), isBad: untold > 0 },
  ];
  return (
    <dl className="mb-6 grid grid-cols-2 gap-3 lg:grid-cols-4">
      {tiles.map(({ name, figure, isBad = false }) => (
        <div key={name} className="rounded-lg border border-line bg-panel px-4 py-3">
          <dt className="text-sm text-ink-soft">{name}</dt>
          <dd className={`text-2xl font-bold tabular-nums ${isBad ? "text-bad" : ""}`}>{figure}</dd>
        </div>
      ))}
    </dl>
  );
};
