import { useTranslations } from "next-intl";
import { Instant } from "../../../../../../components/instant.tsx";
import { Money } from "../../../../../../components/money.tsx";
import type { Outputs } from "../../../../../../trpc/outputs.ts";

type Told = Outputs["payments"]["find"]["facts"][number];

/** What is known of a payment, one thing at a time: what was said, by whom, and when we learnt it. */
export const FactsList = ({ facts }: { readonly facts: readonly Told[] }) => {
  const t = useTranslations("payments.facts");
  return (
    <section aria-labelledby="facts" className="rounded-lg border border-line bg-panel p-4">
      <h2 id="facts" className="font-bold">
        {t("title")}
      </h2>
      <p className="text-sm text-ink-soft">{t("text")}</p>
      {facts.length === 0 ? (
        <p className="mt-2">{t("none")}</p>
      ) : (
        <ol className="mt-3 space-y-2 border-l-2 border-line pl-4">
          {facts.map(({ id, fact, source, at }) => (
            <li key={id}>
              <p className="font-semibold">
                {t(`kind.${fact.kind}`)}
                {fact.kind === "paid" ? (
                  <>
                    {" "}
                    · <Money cents={fact.amount} />
                  </>
                ) : null}
                {fact.kind === "ended" ? ` · ${t(`how.${fact.how}`)}` : ""}
              </p>
              <p className="text-sm text-ink-soft">
                {fact.kind === "paid" ? (
                  <>
                    <span className="font-mono break-all">{fact.receiptId}</span> · <Instant at={fact.paidAt} /> ·{" "}
                  </>
                ) : null}
                {t(`source.${sourceOf(source)}`)} · <Instant at={at} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};

const sources = ["notification", "inquiry", "reconciliation", "citizen", "office", "job"] as const;
const sourceOf = (source: string): (typeof sources)[number] => sources.find((one) => one === source) ?? "job";
