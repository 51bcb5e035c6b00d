import { openOptions, sealOptions } from "@sportello/api/connectors/seal-options";
import type { Database } from "@sportello/db/client";
import { expect, test } from "vitest";
import { inBugliano } from "./demo-money.testing.ts";

type Kind = Parameters<typeof openOptions>[2];
type Options = Readonly<Record<string, unknown>>;

/** A start on other ports, as tests; to be the last of seed.test.ts, since it changes what was furnished. */
export const testRefresh = (
  owner: Database,
  appSecret: string,
  startAt: (sandbox: { url: string; smtpPort: number }) => Promise<void>,
): void => {
  const connector = async (kind: Kind) =>
    owner.prisma.connector.findUniqueOrThrow({
      where: { tenantId_kind: { tenantId: await inBugliano(owner), kind } },
    });
  const read = async (kind: Kind): Promise<Options> => {
    const { tenantId, options } = await connector(kind);
    return openOptions(appSecret, tenantId, kind, options) as Options;
  };
  const write = async (kind: Kind, options: Options, vendor?: string) => {
    const { id, tenantId } = await connector(kind);
    const sealed = sealOptions(appSecret, tenantId, kind, options);
    await owner.prisma.connector.update({ where: { id }, data: { options: sealed, ...(vendor && { vendor }) } });
  };

  test("tells the connectors where the sandbox listens this time, and keeps what an administrator changed since", async () => {
    const before = await read("protocol");
    await write("protocol", { ...before, registry: "ALBO", timeoutSeconds: 33 });
    await startAt({ url: "http://sandbox.example:9999", smtpPort: 2_525 });
    const after = await read("protocol");
    expect(after).toEqual({
      ...before,
      registry: "ALBO",
      timeoutSeconds: 33,
      url: "http://sandbox.example:9999/protocollo/bugliano/api/v1",
    });
    expect(await read("notices")).toMatchObject({ host: "localhost", port: 2_525 });
    expect(await read("payments")).toMatchObject({ url: "http://sandbox.example:9999/pagopa" });
    expect(await read("identity")).toMatchObject({ issuer: "http://sandbox.example:9999/oidc" });
  });

  test("leaves a connector of another vendor as it is, and makes one again that is gone", async () => {
    await write("payments-local", { url: "https://altro.example", password: "una-password" }, "pagopa-gpd");
    const { options: chosen } = await connector("payments-local");
    await owner.prisma.connector.delete({ where: { id: (await connector("identity")).id } });
    await startAt({ url: "http://sandbox.example:8888", smtpPort: 25 });
    expect(Buffer.compare((await connector("payments-local")).options, chosen)).toBe(0);
    expect(await read("identity")).toMatchObject({ issuer: "http://sandbox.example:8888/oidc", clientId: "sportello" });
  });

  test("started again on the same ports changes nothing", async () => {
    const kinds: Kind[] = ["protocol", "notices", "payments", "identity"];
    const before = await Promise.all(kinds.map(read));
    await startAt({ url: "http://sandbox.example:8888", smtpPort: 25 });
    expect(await Promise.all(kinds.map(read))).toEqual(before);
  });
};
