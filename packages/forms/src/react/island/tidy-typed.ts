import { typedNumber } from "../../typed-number.ts";

/** How an answer is written once its field is left. Never while it is typed: a value that changes under the fingers moves the caret and is read aloud anew. */
const tidied: Readonly<Record<string, (text: string) => string>> = {
  code: (text) => text.toUpperCase().replaceAll(/\s/g, ""),
  iban: (text) =>
    text
      .toUpperCase()
      .replaceAll(/[^A-Z0-9]/g, "")
      .replaceAll(/(.{4})(?=.)/g, "$1 "),
  plate: (text) => text.toUpperCase().replaceAll(/[\s.-]/g, ""),
  amount: (text) => {
    const plain = typedNumber(text, 2);
    if (plain === null || !/^\d{1,12}(\.\d{1,2})?$/.test(plain)) return text;
    const [euros = "0", cents = ""] = plain.split(".");
    return `${euros.replace(/^0+(?=\d)/, "").replaceAll(/\B(?=(\d{3})+$)/g, ".")},${cents.padEnd(2, "0")}`;
  },
};

/** The text as the mask named writes it; an unknown mask leaves it alone. */
export const tidyTyped = (mask: string, text: string): string =>
  text.trim() === "" ? text : (tidied[mask]?.(text) ?? text);

/** Tidies fields with a `data-mask` when they are left: fiscal codes and plates in capitals, IBANs in groups of four, amounts with their points. */
export const tidyWhenLeft = (form: HTMLFormElement, signal: AbortSignal): void => {
  form.addEventListener(
    "change",
    ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.dataset["mask"] === undefined) return;
      const tidy = tidyTyped(target.dataset["mask"], target.value);
      if (tidy !== target.value) target.value = tidy;
    },
    { signal },
  );
};
