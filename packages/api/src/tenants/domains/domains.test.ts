import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { testDatabase } from "@sportello/db/testing/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createStaffContext, type StaffContext } from "../../context.ts";
import { testEnv, testRuntime, type TestRuntime } from "../../testing/runtime.ts";
import { makeTown, type Town } from "../../testing/town.ts";
import { addDomain } from "./add.ts";
import { answerChallenge } from "./answer-challenge.ts";
import { checkDomain } from "./check.ts";
import { listDomains } from "./list.ts";
import { removeDomain } from "./remove.ts";
import { challengePath, domainToken } from "./token.ts";

const database = testDatabase();
let runtime: TestRuntime;
let server: Server;
/** What the citizens' site answers under any name that leads to this machine. */
let answer: RequestListener;
let town: Town;
let admin: StaffContext;
let count = 0;

const asTheSiteDoes: RequestListener = (request, response) => {
  void answerChallenge(runtime, request.headers.host ?? "").then((text) => {
    response.statusCode = request.url === challengePath && text !== null ? 200 : 404;
    response.end(text);
  });
};

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  runtime = testRuntime(database, {
    env: { ...testEnv(database.url), WEB_ORIGIN: `http://localhost:${(server.address() as AddressInfo).port}` },
  });
  town = await makeTown(runtime, database.owner);
  admin = await town.staff("administrator", []);
});
beforeEach(() => {
  answer = asTheSiteDoes;
});
afterAll(() => new Promise((done) => server.close(done)));

const newName = () => `nuovo${(count += 1)}-${Date.now()}.localhost`;
const stateOf = async (host: string) => (await listDomains(admin)).items.find((item) => item.host === host);
const tenantAt = (host: string) =>
  createStaffContext(runtime, { host, sessionId: null, ip: "192.0.2.1" }).then(
    ({ tenant }) => tenant.id,
    (error: { code: string }) => error.code,
  );

describe("a name that a municipality says is its own", () => {
  test("waits, proves over HTTP that it leads here, and then answers", async () => {
    const host = newName();
    const { id } = await addDomain(admin, { host });
    expect(await stateOf(host)).toMatchObject({ state: "waiting", problem: null, checkedAt: null });
    expect(await tenantAt(host)).toBe("tenant_unknown");
    expect(await checkDomain(admin, { id })).toEqual({ problem: null });
    expect(await stateOf(host)).toMatchObject({ state: "answers", checkedAt: admin.now.toISOString() });
    expect(await tenantAt(host)).toBe(admin.tenant.id);
    const lines = await admin.inTenant((tx) =>
      tx.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } }),
    );
    expect(lines.map(({ action, details }) => [action, details])).toEqual([
      ["tenant.domain_added", { host }],
      ["tenant.domain_verified", { host }],
    ]);
  });

  test.each<[string, RequestListener, string]>([
    ["a page of somebody else", (_request, response) => response.end("benvenuti"), "not_here"],
    ["nothing", (_request, response) => response.writeHead(404).end(), "not_here"],
    [
      "the proof of another installation",
      (_request, response) => response.end(`${domainToken("another secret", "x")}\n`),
      "not_here",
    ],
    ["a book", (_request, response) => response.end("x".repeat(10_000)), "too_large"],
    [
      "a way elsewhere",
      (_request, response) => response.writeHead(302, { location: "https://169.254.169.254/" }).end(),
      "private_address",
    ],
  ])("and answers %s stays claimed, with what is wrong", async (_what, listener, problem) => {
    answer = listener;
    const host = newName();
    const { id } = await addDomain(admin, { host });
    expect(await checkDomain(admin, { id })).toEqual({ problem });
    expect(await stateOf(host)).toMatchObject({ state: "failed", problem });
    expect(await tenantAt(host)).toBe("tenant_unknown");
  });

  test("of nobody on the internet does not exist", async () => {
    const { id } = await addDomain(admin, { host: "servizi.comune-che-non-esiste.invalid" });
    expect(await checkDomain(admin, { id })).toMatchObject({
      problem: expect.stringMatching(/unknown_name|not_https/),
    });
  });

  test("is claimed once, however often it is typed", async () => {
    const host = newName();
    expect(await addDomain(admin, { host })).toEqual(await addDomain(admin, { host }));
  });

  test("at which another municipality answers is refused", async () => {
    const elsewhere = await makeTown(runtime, database.owner);
    await expect(addDomain(admin, { host: elsewhere.host })).rejects.toMatchObject({ code: "host_taken" });
  });

  test("that two claim belongs to the first who proves it", async () => {
    const host = newName();
    const elsewhere = await makeTown(runtime, database.owner);
    const theirs = await elsewhere.staff("administrator", []);
    const [mine, other] = [await addDomain(admin, { host }), await addDomain(theirs, { host })];
    expect((await answerChallenge(runtime, `${host}:3000`))?.trim().split("\n")).toHaveLength(2);
    expect(await checkDomain(theirs, { id: other.id })).toEqual({ problem: null });
    expect(await checkDomain(admin, { id: mine.id })).toEqual({ problem: "taken" });
    expect(await tenantAt(host)).toBe(elsewhere.tenantId);
  });

  test("is given up again, and then nobody answers there", async () => {
    const host = newName();
    const { id } = await addDomain(admin, { host });
    await checkDomain(admin, { id });
    await removeDomain(admin, { id });
    expect(await stateOf(host)).toBeUndefined();
    expect(await tenantAt(host)).toBe("tenant_unknown");
    await expect(removeDomain(admin, { id })).rejects.toMatchObject({ code: "not_found" });
  });

  test("is not given up when it is the last at which the municipality answers", async () => {
    const host = newName();
    const small = await makeTown(runtime, database.owner);
    const theirs = await small.staff("administrator", []);
    const { id } = await addDomain(theirs, { host });
    await checkDomain(theirs, { id });
    await database.owner.prisma.tenantHost.deleteMany({ where: { host: small.host } });
    await expect(removeDomain(theirs, { id })).rejects.toMatchObject({ code: "last_host" });
  });

  test("of another municipality does not exist here", async () => {
    const elsewhere = await makeTown(runtime, database.owner);
    const { id } = await addDomain(await elsewhere.staff("administrator", []), { host: newName() });
    for (const verb of [checkDomain, removeDomain])
      await expect(verb(admin, { id })).rejects.toMatchObject({ code: "not_found" });
  });
});

test("a name that nobody claims has no proof to give", async () => {
  expect(await answerChallenge(runtime, "nessuno.localhost")).toBeNull();
});
