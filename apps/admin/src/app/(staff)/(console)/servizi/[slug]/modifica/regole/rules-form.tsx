"use client";

import { accessLevels } from "@sportello/domain/access/actor";
import type { Locale } from "@sportello/domain/locales";
import { ServiceOptions } from "@sportello/domain/services/options";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CheckField } from "../../../../../../../components/check-field.tsx";
import { ChoiceField } from "../../../../../../../components/choice-field.tsx";
import { TextField } from "../../../../../../../components/text-field.tsx";
import { SaveStateLine } from "../save-state-line.tsx";
import { useDraftPart } from "../use-draft-part.ts";
import { AppIoFields } from "./app-io-fields.tsx";
import { ChargeFields } from "./charge-fields.tsx";
import { RegistrationFields } from "./registration-fields.tsx";
import { StampFields } from "./stamp-fields.tsx";

const Block = ({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) => (
  <section
    id={id}
    aria-label={title}
    className="scroll-mt-24 space-y-4 rounded-lg border border-line bg-panel p-4 sm:p-5"
  >
    <h2 className="font-bold">{title}</h2>
    {children}
  </section>
);

type RulesFormProps = {
  readonly slug: string;
  readonly given: { readonly content: ServiceOptions; readonly revision: number };
  /** Questions of the form that may say the amount. */
  readonly amounts: readonly { readonly value: string; readonly label: string }[];
  /** Languages the municipality publishes in. */
  readonly languages: readonly Locale[];
};

/** What is typed and no rule yet stays on the page and is said beside its field. */
export const RulesForm = ({ slug, given, amounts, languages }: RulesFormProps) => {
  const t = useTranslations();
  const { content, change, state, retry } = useDraftPart(slug, "options", given);
  const set = (changes: Partial<ServiceOptions>) => {
    const next = { ...content, ...changes };
    change(next, ServiceOptions.safeParse(next).success);
  };
  const wrongDays = !Number.isInteger(content.maxDays) || content.maxDays < 1 || content.maxDays > 365;
  return (
    <div className="max-w-3xl space-y-4">
      <SaveStateLine state={state} onRetry={retry} />
      <Block id="access" title={t("serviceEditor.rules.access")}>
        <ChoiceField
          label={t("services.level")}
          description={t("serviceEditor.rules.levelHint")}
          value={content.level}
          options={accessLevels.map((value) => ({ value, label: t(`application.level.${value}`) }))}
          onChange={(level) => set({ level })}
        />
        <TextField
          label={t("services.maxDays")}
          description={t("serviceEditor.rules.maxDaysHint")}
          inputMode="numeric"
          value={content.maxDays ? String(content.maxDays) : ""}
          onChange={(typed) => set({ maxDays: Number.parseInt(typed.replaceAll(/\D/g, "") || "0", 10) })}
          error={wrongDays ? t("serviceEditor.rules.maxDaysError") : null}
        />
        {(["allowWithdraw", "allowIntegration", "allowReopening", "allowCounter"] as const).map((rule) => (
          <CheckField
            key={rule}
            label={t(`services.${rule}`)}
            isChecked={content[rule]}
            onChange={(is) => set({ [rule]: is })}
          />
        ))}
      </Block>
      <Block id="charge" title={t("services.payment")}>
        <ChoiceField
          label={t("serviceEditor.rules.paymentWhen")}
          value={content.payment}
          options={(["none", "immediate", "deferred"] as const).map((value) => ({
            value,
            label: t(`services.paymentKind.${value}`),
          }))}
          onChange={(payment) => set({ payment })}
        />
        {content.payment === "none" ? null : (
          <ChargeFields
            charge={content.charge}
            amounts={amounts}
            languages={languages}
            onChange={(charge) => set({ charge })}
          />
        )}
        <StampFields
          stamp={content.stamp}
          stampWays={content.stampWays}
          stampExemptions={content.stampExemptions}
          onChange={set}
        />
      </Block>
      <Block id="registration" title={t("services.registration")}>
        <RegistrationFields registration={content.registration} onChange={(registration) => set({ registration })} />
      </Block>
      <Block id="app-io" title={t("serviceEditor.rules.appIo")}>
        <AppIoFields appIo={content.appIo} onChange={(appIo) => set({ appIo })} />
      </Block>
    </div>
  );
};
