import { useFormatter } from "next-intl";

/** An amount in euro, from cents. */
export const Money = ({ cents }: { cents: number }) => <>{useFormatter().number(cents / 100, { style: "currency", currency: "EUR" })}</>;
