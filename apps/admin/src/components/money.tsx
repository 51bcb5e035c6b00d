import { useFormatter } from "next-intl";

/** An amount in euro, from cents. */
export const Money = ({ cents }: { readonly cents: number }) => <span className="whitespace-nowrap tabular-nums">{useFormatter().number(cents / 100, { style: "currency", currency: "EUR" })}</span>;
