/** Cents of an amount as people write it in Italy: "1.250,50", "16" or "16.00"; null when it is none or beyond a million. */
export const centsOf = (typed: string): number | null => {
  const plain = typed.trim().replace(/^€\s*|\s*€$/g, "");
  const normal = plain.includes(",") ? plain.replaceAll(".", "").replace(",", ".") : plain;
  if (!/^\d{1,6}(?:\.\d{1,2})?$/.test(normal)) return null;
  const [whole = "0", part = ""] = normal.split(".");
  const cents = Number.parseInt(whole, 10) * 100 + Number.parseInt(part.padEnd(2, "0"), 10);
  return cents > 0 ? cents : null;
};

export const euroOf = (cents: number): string => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`;
