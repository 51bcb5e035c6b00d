import { euroFormat } from "@sportello/domain/euro-format";
import { useFormat } from "../../i18n/use-format.ts";

/** An amount in euro, from cents. */
export const Money = ({ cents }: { cents: number }) => <>{useFormat().number(cents / 100, euroFormat)}</>;
