import { isFiscalCode, normaliseFiscalCode } from "@sportello/domain/people/fiscal-code";
import { isVatNumber, normaliseVatNumber } from "@sportello/domain/people/vat-number";
import { z } from "zod";
import type { TextareaQuestion, TextQuestion } from "../components.ts";
import type { FieldErrorCode } from "../field-error.ts";

/** How a line of each kind is tidied before it is checked and stored, and what it must look like. */
type LineKind = {
  readonly tidy: (text: string) => string;
  readonly isRight: (text: string) => boolean;
  readonly code: FieldErrorCode;
  readonly maxLength: number;
};

const trim = (text: string): string => text.trim();
const compact = (text: string): string => text.replaceAll(/[\s.-]/g, "").toUpperCase();
const anything = (): boolean => true;
const email = z.email();
const iban = z.iban();

/** Vehicles registered since 1994 (AA000AA), before (province and digits), mopeds, foreign plates: letters and digits, 4 to 10. */
const plate = /^(?=.*\d)[A-Z0-9]{4,10}$/;
const phone = /^\+?[\d\s()/.-]{5,24}$/;

const digitsOf = (text: string): number => text.replaceAll(/\D/g, "").length;
const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);

export const lineKinds: Record<(TextQuestion | TextareaQuestion)["type"], LineKind> = {
  textfield: { tidy: trim, isRight: anything, code: "pattern", maxLength: 255 },
  textarea: {
    tidy: (text) => text.replaceAll(/\r\n?/g, "\n").trim(),
    isRight: anything,
    code: "pattern",
    maxLength: 5_000,
  },
  email: { tidy: trim, isRight: (text) => email.safeParse(text).success, code: "email", maxLength: 254 },
  phoneNumber: {
    tidy: trim,
    isRight: (text) => phone.test(text) && digitsOf(text) >= 5 && digitsOf(text) <= 15,
    code: "phone",
    maxLength: 30,
  },
  url: { tidy: trim, isRight: isWebAddress, code: "url", maxLength: 2_000 },
  fiscalCode: { tidy: normaliseFiscalCode, isRight: isFiscalCode, code: "fiscal_code", maxLength: 16 },
  vatNumber: { tidy: normaliseVatNumber, isRight: isVatNumber, code: "vat_number", maxLength: 11 },
  iban: { tidy: compact, isRight: (text) => iban.safeParse(text).success, code: "iban", maxLength: 34 },
  plate: { tidy: compact, isRight: (text) => plate.test(text), code: "plate", maxLength: 10 },
};
