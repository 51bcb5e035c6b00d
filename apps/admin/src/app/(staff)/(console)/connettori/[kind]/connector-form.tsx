"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../components/failure-notice.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { OptionField } from "./option-field.tsx";
import { TestAnswer } from "./test-answer.tsx";
import { type Connector, missingOf, openedWith, sentOf, type Typed } from "./typed-options.ts";
import { useConnector } from "./use-connector.ts";
import { VendorChoice } from "./vendor-choice.tsx";

type ConnectorFormProps = {
  readonly connector: Connector;
  /** Documents that stand still and may be waiting for this correction. */
  readonly stopped: number;
};

/** The vendor and its options; a test before saving, and what to do next after it. */
export const ConnectorForm = ({ connector, stopped }: ConnectorFormProps) => {
  const t = useTranslations("connectors");
  const first = connector.vendors.find(({ name }) => name === connector.vendor) ?? connector.vendors[0];
  const [vendor, setVendor] = useState(first);
  const [typed, setTyped] = useState<Typed>(openedWith(first?.fields ?? []));
  const [missing, setMissing] = useState<readonly string[]>([]);
  const { save, test, tested, isSaving, isTesting, wrong, retype, failure, forget, forgetTest } =
    useConnector(connector);
  if (!vendor) return null;

  const choose = (name: string) => {
    const chosen = connector.vendors.find((one) => one.name === name);
    if (chosen === undefined) return;
    setVendor(chosen);
    setTyped(openedWith(chosen.fields));
    setMissing([]);
    forget();
  };
  const sendTo = (procedure: typeof test) => {
    const empty = missingOf(vendor.fields, typed);
    setMissing(empty);
    if (empty.length === 0) procedure({ vendor: vendor.name, values: sentOf(vendor.fields, typed) });
  };
  const errorOf = (key: string): string | null => {
    if (missing.includes(key)) return t("required");
    if (retype.includes(key)) return t("retype");
    return wrong.includes(key) ? t("wrong") : null;
  };

  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        sendTo(save);
      }}
      noValidate
      className="space-y-5 rounded-lg border border-line bg-panel p-5"
    >
      {failure ? <FailureNotice failure={failure} /> : null}
      {connector.vendors.length > 1 ? (
        <VendorChoice vendors={connector.vendors} chosen={vendor.name} onChoose={choose} />
      ) : (
        <p className="font-semibold">{vendor.title}</p>
      )}
      {vendor.fields
        .filter(({ kind }) => kind !== "other")
        .map((field) => (
          <OptionField
            key={`${vendor.name} ${field.key}`}
            field={field}
            value={typed[field.key] ?? ""}
            error={errorOf(field.key)}
            onChange={(value) => {
              setTyped((before) => ({ ...before, [field.key]: value }));
              if (tested) forgetTest();
            }}
          />
        ))}
      <TestAnswer answer={tested} />
      <div className="flex flex-wrap items-center justify-end gap-2 border-t border-line-soft pt-4">
        <p className="min-w-40 flex-1 text-sm text-ink-faint">{t("notSavedYet")}</p>
        <Button onPress={() => sendTo(test)} isPending={isTesting}>
          {t("test")}
        </Button>
        <Button type="submit" look="primary" isPending={isSaving}>
          {t("save")}
        </Button>
      </div>
      {stopped > 0 ? (
        <Notice tone="note">
          <p>
            {t("savedRetry", { count: stopped })}{" "}
            <Link href="/registrazioni" className="font-semibold underline">
              {t("seeRegistrations")}
            </Link>
          </p>
        </Notice>
      ) : null}
    </form>
  );
};
