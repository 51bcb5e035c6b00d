import { openAnswering, type Said } from "../../http/answering.testing.ts";
import { createHttp } from "../../http/request.ts";
import { debtOf } from "../contract.testing.ts";
import { createPagopaGpd } from "./client.ts";
import { gpdOptions } from "./town.testing.ts";

export const debt = debtOf({ numbering: { aux: 3, segregationCode: "01" } });

export const json = (body: unknown, status = 200): Said => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

/** The debt as the platform tells of it, with its only way to be paid. */
export const position = (changes: object = {}, ofOption: object = {}) => ({
  iupd: debt.key,
  status: "VALID",
  paymentOption: [{ nav: debt.noticeCode, iuv: debt.iuv, amount: 5_000, status: "PO_UNPAID", ...ofOption }],
  ...changes,
});

/** A platform that says whatever the test wants, over real HTTP, and our client for it. Close it at the end of the file. */
export const openPlatform = async () => {
  const platform = await openAnswering();
  const client = () =>
    createPagopaGpd({ ...gpdOptions, url: `${platform.url}/` }, createHttp({ vendor: "pagopa-gpd" }));
  return { ...platform, client };
};
