import { describe, expect, test } from "vitest";
import { lineKinds } from "./text.ts";

const verdict = (kind: keyof typeof lineKinds, text: string) => {
  const { tidy, isRight } = lineKinds[kind];
  return isRight(tidy(text)) ? tidy(text) : null;
};

type Case = [typed: string, stored: string | null];
const cases: [keyof typeof lineKinds, Case[]][] = [
  [
    "plate",
    [
      ["AB123CD", "AB123CD"],
      ["ab-123.cd", "AB123CD"],
      ["MI 12345", "MI12345"],
      ["X2ABCD", "X2ABCD"],
      ["TARGA", null],
      ["1", null],
      ["AB123CD456E", null],
    ],
  ],
  [
    "phoneNumber",
    [
      ["0571 123456", "0571 123456"],
      ["+39 (0571) 123.456", "+39 (0571) 123.456"],
      ["1234", null],
      ["+1234567890123456", null],
      ["333-CASA", null],
    ],
  ],
  [
    "url",
    [
      ["https://esempio.it", "https://esempio.it"],
      ["http://esempio.it/a b", "http://esempio.it/a b"],
      ["esempio.it", null],
      ["ftp://esempio.it", null],
      ["javascript:alert(1)", null],
      ["https://", null],
    ],
  ],
  [
    "iban",
    [
      ["IT60X0542811101000000123456", "IT60X0542811101000000123456"],
      ["de89 3704 0044 0532 0130 00", "DE89370400440532013000"],
      ["IT60X0542811101000000123457", null],
    ],
  ],
  [
    "email",
    [
      [" maria@esempio.it ", "maria@esempio.it"],
      ["maria@esempio", null],
      ["a b@esempio.it", null],
    ],
  ],
  [
    "fiscalCode",
    [
      ["rss mra 80a01 h501u", "RSSMRA80A01H501U"],
      ["RSSMRA80A01H501A", null],
    ],
  ],
  [
    "vatNumber",
    [
      ["IT01199250158", "01199250158"],
      ["00000000000", null],
    ],
  ],
  ["textarea", [["a\r\nb\rc ", "a\nb\nc"]]],
];

describe.each(cases)("a %s", (kind, lines) => {
  test.each(lines)("typed as %j is stored as %j", (text, stored) => {
    expect(verdict(kind, text)).toBe(stored);
  });
});
