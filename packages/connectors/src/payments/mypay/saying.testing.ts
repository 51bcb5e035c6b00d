import { noticeNumber } from "@sportello/domain/payments/notice-code";
import { openAnswering, type Said } from "../../http/answering.testing.ts";
import { createHttp } from "../../http/request.ts";
import type { Debt } from "../port.ts";
import { readSoap, writeSoap } from "../soap.ts";
import { createMyPay } from "./client.ts";
import { MyPayOptions } from "./options.ts";
import { myPayNamespace } from "./wire.ts";

export const debt: Debt = {
  key: "0197a000000070008000000000000001",
  ...noticeNumber({ aux: 3, segregationCode: "01" }, "0000000000042"),
  amount: 123_405,
  reason: "Mensa & <merenda>",
  dueOn: "2027-02-28",
  debtor: { type: "F", fiscalCode: "RSSMRA80A01H501U", name: "Mario Rossi" },
  transfers: [{ amount: 123_405, reason: "Mensa", category: "9/0101002IM/" }],
};

export const operationOf = (body: string): string => readSoap(body)?.name ?? "";

/** A message of MyPay's, as it travels. */
export const soap = (name: string, content: object): Said => ({
  headers: { "content-type": "text/xml" },
  body: writeSoap({ namespace: myPayNamespace, name, content }),
});

export const fault = (faultCode: string, description?: string) => ({
  fault: { faultCode, ...(description !== undefined && { description }) },
});

/** A MyPay that says whatever the test wants, over real HTTP, and our client for it. Close it at the end of the file. */
export const openMyPay = async () => {
  const mypay = await openAnswering();
  const client = (changes: Partial<MyPayOptions> = {}) =>
    createMyPay(
      MyPayOptions.parse({
        url: `${mypay.url}/ws/`,
        bodyCode: "c_b999",
        password: "password-di-prova",
        dueType: "ZTL",
        organizationFiscalCode: "00998877666",
        organizationName: "Comune di Bugliano",
        ...changes,
      }),
      createHttp({ vendor: "mypay" }),
    );
  /** Answers each operation with this content; those that are not named with nothing done. */
  const answers = (contents: Record<string, object>) =>
    mypay.says(({ body }) => soap(`${operationOf(body)}Risposta`, contents[operationOf(body)] ?? { esito: "OK" }));
  return { ...mypay, client, answers };
};
