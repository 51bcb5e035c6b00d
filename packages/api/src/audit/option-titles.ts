import { describeOptions } from "@sportello/connectors/describe-options";
import type { Localised } from "@sportello/domain/locales";
import { connectorKinds, vendorsByKind } from "../connectors/vendors.ts";

const prefix = "option.";

/** The titles of the options a line about a connector speaks of, as the vendor it was changed to calls them; none where the vendor is no longer ours. */
export const optionTitles = (details: Readonly<Record<string, unknown>>): Record<string, Localised> => {
  const named = Object.keys(details).filter((fact) => fact.startsWith(prefix));
  const kind = connectorKinds.find((one) => one === details["kind"]);
  const { vendor } = details;
  const name = typeof vendor === "string" ? (vendor.split(" → ").at(-1) ?? "") : "";
  if (named.length === 0 || kind === undefined || !Object.hasOwn(vendorsByKind[kind], name)) return {};
  const options = vendorsByKind[kind][name]?.options;
  const described = options ? describeOptions(options) : [];
  return Object.fromEntries(
    described.filter(({ key }) => named.includes(prefix + key)).map(({ key, title }) => [prefix + key, title]),
  );
};
