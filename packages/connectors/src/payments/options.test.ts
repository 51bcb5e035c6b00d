import { describe, expect, test } from "vitest";
import { MyPayOptions } from "./mypay/options.ts";
import { PagopaGpdOptions } from "./pagopa-gpd/options.ts";
import { gpdOptions } from "./pagopa-gpd/town.testing.ts";

const mypay = {
  url: "https://mypay.example/ws",
  bodyCode: "c_b999",
  password: "password-di-prova",
  dueType: "ZTL",
  organizationFiscalCode: "00998877666",
  organizationName: "Comune di Bugliano",
};
const wrong = (schema: typeof MyPayOptions | typeof PagopaGpdOptions, options: object) => [
  ...new Set(
    schema
      .safeParse(options)
      .error?.issues.map(
        ({ path, code, ...issue }) =>
          path.join(".") || (code === "unrecognized_keys" ? `+${Reflect.get(issue, "keys")}` : code),
      ) ?? [],
  ),
];

/** What both intermediaries ask: whose money it is, and how notices are numbered. */
const shared: [object, string[]][] = [
  [{}, []],
  [{ organizationFiscalCode: "0099887766" }, ["organizationFiscalCode"]],
  [{ organizationFiscalCode: "RSSMRA80A01H501U" }, ["organizationFiscalCode"]],
  [{ organizationFiscalCode: " 00998877666" }, ["organizationFiscalCode"]],
  [{ organizationName: "" }, ["organizationName"]],
  [{ organizationName: "x".repeat(70) }, []],
  [{ organizationName: "x".repeat(71) }, ["organizationName"]],
  [{ auxDigit: "0", code: "99" }, []],
  [{ auxDigit: "1" }, ["auxDigit"]],
  [{ auxDigit: 3 }, ["auxDigit"]],
  [{ code: "1" }, ["code"]],
  [{ code: "001" }, ["code"]],
  [{ code: "a1" }, ["code"]],
  [{ timeoutSeconds: 0 }, ["timeoutSeconds"]],
  [{ timeoutSeconds: 61 }, ["timeoutSeconds"]],
  [{ timeoutSeconds: 1.5 }, ["timeoutSeconds"]],
  [{ timeoutSeconds: 60 }, []],
  [{ url: "ftp://pagamenti.example" }, ["url"]],
  [{ url: "pagamenti.example" }, ["url"]],
  [{ url: "javascript:alert(1)" }, ["url"]],
  [{ url: "http://127.0.0.1:3003/mypay" }, []],
  [{ debug: true }, ["+debug"]],
];

describe("what an administrator fills in for MyPay", () => {
  test.each<[object, string[]]>([
    ...shared,
    [{ bodyCode: "" }, ["bodyCode"]],
    [{ bodyCode: "x".repeat(17) }, ["bodyCode"]],
    [{ password: "corta" }, ["password"]],
    [{ dueType: "" }, ["dueType"]],
    [{ dueType: "x".repeat(65) }, ["dueType"]],
    [{ url: undefined }, ["url"]],
  ])("with %j is wrong in %j", (changes, fields) => {
    expect(wrong(MyPayOptions, { ...mypay, ...changes })).toEqual(fields);
  });

  test("begins with notices of aux digit 3 and segregation code 01", () => {
    expect(MyPayOptions.parse(mypay)).toMatchObject({ auxDigit: "3", code: "01", timeoutSeconds: 15 });
  });
});

describe("what an administrator fills in for pagoPA", () => {
  test.each<[object, string[]]>([
    ...shared,
    [{ url: undefined }, []],
    [{ subscriptionKey: "corta" }, ["subscriptionKey"]],
    [{ iban: "IT60X0542811101000000123457" }, ["iban"]],
    [{ iban: "DE89370400440532013000" }, []],
    [{ iban: "" }, ["iban"]],
    [{ brokerFiscalCode: "123" }, ["brokerFiscalCode"]],
    [{ stationId: "01199250158" }, ["stationId"]],
    [{ stationId: "01199250158_1" }, ["stationId"]],
    [{ stationId: "01199250158_12" }, []],
    [{ stationKey: "quindici-lettere".slice(0, 15) }, ["stationKey"]],
    [{ cbill: "x".repeat(11) }, ["cbill"]],
    [{ cbill: undefined }, []],
  ])("with %j is wrong in %j", (changes, fields) => {
    expect(wrong(PagopaGpdOptions, { ...gpdOptions, ...changes })).toEqual(fields);
  });

  test("speaks to the platform itself where nothing else is said", () => {
    expect(PagopaGpdOptions.parse({ ...gpdOptions, url: undefined }).url).toBe("https://api.platform.pagopa.it");
  });

  test("says what is wrong by field, and quotes no key", () => {
    const { error } = PagopaGpdOptions.safeParse({ ...gpdOptions, subscriptionKey: "corta!!", stationKey: "breve!!" });
    expect(JSON.stringify(error?.issues)).not.toMatch(/corta!!|breve!!/);
  });
});
