import { euroFormat } from "@sportello/domain/euro-format";
import { useFormat } from "../i18n/use-format.ts";

/** An amount in euro, from cents. */
export const Money = ({ cents }: { readonly cents: number }) => (
  <span className="whitespace-nowrap tabular-nums">{useFormat().number(cents / 100, euroFormat)}</span>
);
