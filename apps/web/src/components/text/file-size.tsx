import { useFormat } from "../../i18n/use-format.ts";

/** Bytes as a person reads them: kB up to a thousand, then MB. */
export const FileSize = ({ bytes }: { bytes: number }) => {
  const format = useFormat();
  const isLarge = bytes >= 1_000_000;
  const amount = isLarge ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000));
  return (
    <>
      {format.number(amount, { maximumFractionDigits: isLarge ? 1 : 0 })} {isLarge ? "MB" : "kB"}
    </>
  );
};
