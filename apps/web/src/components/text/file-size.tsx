import { useFormatter } from "next-intl";

/** Bytes as a person reads them: kB up to a thousand, then MB. */
export const FileSize = ({ bytes }: { bytes: number }) => {
  const format = useFormatter();
  const isLarge = bytes >= 1_000_000;
  const amount = isLarge ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000));
  return <>{format.number(amount, { maximumFractionDigits: isLarge ? 1 : 0 })} {isLarge ? "MB" : "kB"}</>;
};
