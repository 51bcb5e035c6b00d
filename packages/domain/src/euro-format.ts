/**
 * How amounts in euro are written everywhere: "1.234,50 €" in Italian too, where a program left alone writes no point before five digits; paper and
 * screens must not differ in what is to be paid.
 */
export const euroFormat = {
  style: "currency",
  currency: "EUR",
  useGrouping: "always",
} as const satisfies Intl.NumberFormatOptions;
