/**
 * A number as people in Italy type it, written as a program reads it: "1.234,50" is 1234.50, "€ 12" is 12, "12.5" is 12.5. A point before three
 * digits parts thousands where so many decimals cannot be meant: 1.500 euro are fifteen hundred. Null where it is no number.
 */
export const typedNumber = (text: string, decimals: number): string | null => {
  const bare = text.replaceAll(/[\s€]/g, "");
  const isGrouped = decimals < 3 && /^[+-]?[1-9]\d{0,2}(\.\d{3})+$/.test(bare);
  const plain = bare.includes(",") || isGrouped ? bare.replaceAll(".", "").replace(",", ".") : bare;
  return /^[+-]?\d{1,15}(\.\d{1,8})?$/.test(plain) ? plain : null;
};
