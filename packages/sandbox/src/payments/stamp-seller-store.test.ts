import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { debtOf } from "@sportello/connectors/payments/contract.testing";
import { createPayments } from "@sportello/connectors/payments/registry";
import type { cards } from "@sportello/connectors/payments/world/cards";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../start-sandbox.ts";
import { brokerFiscalCode, stationId, stationKeyOf, subscriptionKeyOf } from "./municipalities.ts";
import { openStampSeller } from "./stamp-seller-store.ts";

let folder = "";
let sandbox: Sandbox;
const file = () => join(folder, "venditore-di-marche.json");
const hashDocument = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
const nowhere = "http://localhost:9";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sportello-marche-"));
  sandbox = await startSandbox({
    port: 0,
    smtpPort: 0,
    folder,
    clientSecret: "sandbox-secret",
    webOrigins: [nowhere],
    webUrl: nowhere,
    adminUrl: nowhere,
    staff: [],
  });
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

describe("whoever sells stamps in the demonstration", () => {
  test("is made once and is the same after a restart, for its owner's eyes alone", async () => {
    const first = await openStampSeller(folder);
    expect(await openStampSeller(folder)).toEqual(first);
    expect((await stat(file())).mode & 0o077).toBe(0);
  });

  test("whose file is broken is an error, never silently another one: stamps sold before would be strangers'", async () => {
    const kept = await readFile(file(), "utf8");
    await writeFile(file(), kept.slice(0, 40));
    await expect(openStampSeller(folder)).rejects.toThrow();
    await writeFile(file(), kept);
  });

  const buy = async (outcome: (typeof cards)[number]["outcome"], n: number) => {
    const { authority } = await openStampSeller(folder);
    const client = (stampAuthorities?: string) =>
      createPayments("pagopa-gpd", {
        url: `${sandbox.url}/pagopa`,
        subscriptionKey: subscriptionKeyOf("bugliano"),
        organizationFiscalCode: "00998877666",
        organizationName: "Comune di Bugliano",
        iban: "IT60X0542811101000000123456",
        brokerFiscalCode,
        stationId,
        stationKey: stationKeyOf("bugliano"),
        ...(stampAuthorities !== undefined && { stampAuthorities }),
      });
    const owed = {
      ...debtOf(client(), {
        amount: 1_600,
        transfers: [
          {
            amount: 1_600,
            reason: "Marca da bollo",
            category: "9/0301116TS/",
            stamp: { stampType: "01", hashDocument, provincialResidence: "TN" },
          },
        ],
      }),
      key: `stamp-${n}`,
      dueOn: "2099-12-31",
    };
    await client().createDebt(owed);
    sandbox.payments.node.pay(owed.noticeCode, outcome, "checkout");
    return Promise.all([client(authority).stamp?.(owed), client().stamp?.(owed)]);
  };

  test("signs what it sells: trusted where its authority is known, intact where nobody said whose certificates count", async () => {
    const [known, unknown] = await buy("paid", 1);
    expect(known).toMatchObject({ seal: "trusted", signedBy: "Banca di prova", amount: 1_600, hashDocument });
    expect(unknown).toMatchObject({ seal: "intact", signedBy: "Banca di prova" });
  });

  test("is pretended to be by a forger where the card asks for it: a stranger, under the seller's name", async () => {
    const [known] = await buy("forged_stamp", 2);
    expect(known).toMatchObject({ seal: "stranger", signedBy: "Banca di prova", hashDocument });
  });
});
