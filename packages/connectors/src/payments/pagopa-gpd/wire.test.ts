import { describe, expect, test } from "vitest";
import { CheckoutCart, GpdPosition, GpdPositionAnswer } from "./wire.ts";

const stamp = {
  hashDocument: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
  stampType: "01",
  provincialResidence: "TN",
};
const transfer = {
  idTransfer: "1",
  amount: 5_000,
  remittanceInformation: "ZTL",
  category: "9/0101002IM/",
  iban: "IT60X0542811101000000123456",
};
const option = {
  nav: "301000000000004299",
  iuv: "01000000000004299",
  amount: 5_000,
  description: "ZTL",
  isPartialPayment: false,
  dueDate: "2027-02-28T22:59:59",
  transfer: [transfer],
};
const position = {
  iupd: "p",
  type: "F",
  fiscalCode: "RSSMRA80A01H501U",
  fullName: "Mario Rossi",
  companyName: "Comune",
  switchToExpired: false,
  paymentOption: [option],
};
const withTransfer = (changes: object) => ({
  ...position,
  paymentOption: [{ ...option, transfer: [{ ...transfer, ...changes }] }],
});
const withOption = (changes: object) => ({ ...position, paymentOption: [{ ...option, ...changes }] });

/** The limits of GPD v1 as published: what the platform of our tests takes is no more than the real one. */
describe("a position", () => {
  test("as we write it is taken", () => expect(GpdPosition.safeParse(position).success).toBe(true));

  test.each<[string, object, boolean]>([
    ["a reason of 140 characters", withOption({ description: "x".repeat(140) }), true],
    ["a reason of 141", withOption({ description: "x".repeat(141) }), false],
    ["no reason", withOption({ description: "" }), false],
    ["one cent", withOption({ amount: 1 }), true],
    ["nothing", withOption({ amount: 0 }), false],
    ["parts of a cent", withOption({ amount: 1.5 }), false],
    ["an amount as text", withOption({ amount: "5000" }), false],
    ["a day without a time", withOption({ dueDate: "2027-02-28" }), false],
    [
      "five parts",
      withOption({ transfer: Array.from({ length: 5 }, (_, n) => ({ ...transfer, idTransfer: String(n + 1) })) }),
      true,
    ],
    [
      "six parts",
      withOption({ transfer: Array.from({ length: 6 }, (_, n) => ({ ...transfer, idTransfer: String(n + 1) })) }),
      false,
    ],
    ["no part", withOption({ transfer: [] }), false],
    ["no option", { ...position, paymentOption: [] }, false],
    ["a part with the number 6", withTransfer({ idTransfer: "6" }), false],
    ["a part with a number that is no text", withTransfer({ idTransfer: 1 }), false],
    ["a stamp in place of an account", withTransfer({ iban: undefined, stamp }), true],
    ["a stamp whose digest is too long", withTransfer({ stamp: { ...stamp, hashDocument: "a".repeat(73) } }), false],
    ["a stamp of no kind", withTransfer({ stamp: { ...stamp, stampType: "1" } }), false],
    ["a province in full", withTransfer({ stamp: { ...stamp, provincialResidence: "Trento" } }), false],
    ["a body with a name of 140", { ...position, companyName: "x".repeat(140) }, true],
    ["a body with a name of 141", { ...position, companyName: "x".repeat(141) }, false],
    ["neither person nor body", { ...position, type: "X" }, false],
    ["nobody's key", { ...position, iupd: "" }, false],
    ["nothing said of expiring", { ...position, switchToExpired: undefined }, false],
  ])("with %s: %#", (_what, one, isTaken) => expect(GpdPosition.safeParse(one).success).toBe(isTaken));
});

describe("an answer", () => {
  test("may say more than we know, and null where we would say nothing", () => {
    const said = {
      iupd: "p",
      status: "VALID",
      publishDate: null,
      paymentOption: [
        {
          ...option,
          status: "PO_UNPAID",
          idReceipt: null,
          paymentDate: null,
          paymentMethod: null,
          pspCompany: null,
          nav: null,
        },
      ],
    };
    expect(GpdPositionAnswer.safeParse(said).success).toBe(true);
  });
  test.each(["status", "paymentOption", "iupd"])("without %s is none", (field) => {
    expect(
      GpdPositionAnswer.safeParse({
        iupd: "p",
        status: "VALID",
        paymentOption: [{ ...option, status: "PO_UNPAID" }],
        [field]: undefined,
      }).success,
    ).toBe(false);
  });
});

describe("a cart", () => {
  const notice = {
    noticeNumber: "301000000000004299",
    fiscalCode: "00998877666",
    amount: 5_000,
    companyName: "Comune",
    description: "ZTL",
  };
  const returnUrls = {
    returnOkUrl: "https://c.example/ok",
    returnCancelUrl: "https://c.example/no",
    returnErrorUrl: "https://c.example/ko",
  };
  test.each<[string, object, boolean]>([
    ["as we write it", { paymentNotices: [notice], returnUrls }, true],
    [
      "without e-mail and key",
      { paymentNotices: [notice], returnUrls, emailNotice: undefined, idCart: undefined },
      true,
    ],
    ["with an e-mail that is none", { paymentNotices: [notice], returnUrls, emailNotice: "anna" }, false],
    ["of five notices", { paymentNotices: Array.from({ length: 5 }, () => notice), returnUrls }, true],
    ["of six", { paymentNotices: Array.from({ length: 6 }, () => notice), returnUrls }, false],
    ["of none", { paymentNotices: [], returnUrls }, false],
    [
      "of a notice with 17 digits",
      { paymentNotices: [{ ...notice, noticeNumber: "30100000000000429" }], returnUrls },
      false,
    ],
    [
      "of a body with a person's code",
      { paymentNotices: [{ ...notice, fiscalCode: "RSSMRA80A01H501U" }], returnUrls },
      false,
    ],
    ["over nothing", { paymentNotices: [{ ...notice, amount: 0 }], returnUrls }, false],
    ["that leads nowhere", { paymentNotices: [notice], returnUrls: { ...returnUrls, returnOkUrl: "/ok" } }, false],
    [
      "with a description too long",
      { paymentNotices: [{ ...notice, description: "x".repeat(141) }], returnUrls },
      false,
    ],
  ])("%s", (_what, cart, isTaken) => expect(CheckoutCart.safeParse(cart).success).toBe(isTaken));
});
