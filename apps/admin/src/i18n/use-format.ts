import { formatOf } from "@sportello/ui/format-of";
import { useLocale } from "next-intl";

/** Days, hours, numbers and amounts as they are written in the reader's language. next-intl's own `useFormatter` would write English the American way. */
export const useFormat = (): ReturnType<typeof formatOf> => formatOf(useLocale());
