import type { MadeService } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "../../context.ts";
import { pdfBytes } from "../../testing/pdf-bytes.ts";
import { everybody, isTown, makeReachScene, type Place, type ReachScene, type Who } from "../../testing/reach-scene.ts";
import { testRuntime } from "../../testing/runtime.ts";
import { confirmDues } from "../dues/confirm.ts";
import { findDues } from "../dues/find.ts";
import { uploadDues } from "../dues/upload.ts";
import { addPaymentFile } from "../files/add.ts";
import { findPaymentForStaff } from "../find-for-staff.ts";
import { markPaid } from "../mark-paid.ts";
import { openPaper } from "../open-paper.ts";
import { askReconciliation } from "../reconciliation/ask.ts";
import { askRefund } from "../refunds/ask.ts";
import { decideRefund } from "../refunds/decide.ts";
import { listRefunds } from "../refunds/list.ts";
import { settleRefund } from "../refunds/settle.ts";
import { repairCase } from "../repair-case.ts";
import { resolveCase } from "../resolve-case.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let { town, parking, records, payments, cases, refunds, files, imports, people } = {} as ReachScene;

beforeAll(async () => {
  ({ town, parking, records, payments, cases, refunds, files, imports, people } = await makeReachScene(
    runtime,
    database.owner,
  ));
});

const said = async (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => "yes",
    (error: unknown) => String(Reflect.get(Object(error), "code")),
  );
describe("who may do what with the money", () => {
  const file = new TextEncoder().encode("codice_fiscale;nominativo;importo;causale;scadenza;riferimento\r\n");

  test.each([
    ["accountant", "yes", "yes"],
    ["administrator", "yes", "yes"],
    ["both", "yes", "yes"],
    ["mobility", "yes", "other_office"],
    ["archive", "other_office", "yes"],
    ["restricted", "other_service", "other_office"],
  ] as const)("%s sends a file of dues for mobility: %s, for the archive: %s", async (who, ofMobility, ofArchive) => {
    const send = (service: MadeService) =>
      said(uploadDues(people[who], { serviceId: service.id, fileName: "dovuti.csv", bytes: file }));
    expect([await send(parking), await send(records)]).toEqual([ofMobility, ofArchive]);
  });

  test("a file of another office is not confirmed", async () => {
    expect(await said(confirmDues(people.mobility, { id: imports.archive }))).toBe("other_office");
    expect(await said(confirmDues(people.restricted, { id: imports.mobility }))).toBe("other_service");
    expect((await findDues(people.accountant, { id: imports.archive })).state).toBe("checked");
  });

  test.each(everybody.filter((who) => !isTown(who)))(
    "%s neither approves refunds nor pays them, nor compares with the intermediary",
    async (who) => {
      expect(await said(decideRefund(people[who], { id: refunds.permit, how: "approved" }))).toBe("not_allowed");
      expect(
        await said(settleRefund(people[who], { id: refunds.permit, refundedOn: "2026-11-20", evidence: "Mandato 1" })),
      ).toBe("not_allowed");
      expect(
        await said(askReconciliation(people[who], { connector: "payments", from: "2026-01-01", to: "2026-12-31" })),
      ).toBe("not_allowed");
      expect((await listRefunds(people.accountant, {})).items.every(({ state }) => state === "asked")).toBe(true);
    },
  );

  test("cases are settled where the money is theirs: an orphan by the accounts office alone", async () => {
    expect(await said(resolveCase(people.archive, { id: cases.permit, how: "accepted", note: "visto" }))).toBe(
      "other_office",
    );
    expect(
      await said(resolveCase(people.restricted, { id: cases.dueOfMobility, how: "accepted", note: "visto" })),
    ).toBe("other_service");
    expect(await said(repairCase(people.archive, { id: cases.permit }))).toBe("other_office");
    for (const who of ["mobility", "archive", "both"] as const)
      expect(await said(resolveCase(people[who], { id: cases.orphan, how: "accepted", note: "visto" }))).toBe(
        "other_office",
      );
    expect(await said(resolveCase(people.mobility, { id: cases.dueOfMobility, how: "accepted", note: "visto" }))).toBe(
      "yes",
    );
    expect(await said(resolveCase(people.accountant, { id: cases.orphan, how: "accepted", note: "visto" }))).toBe(
      "yes",
    );
  });

  test("money that came another way and what is asked back: by who decides, or by the accounts office; nobody restricted to another service", async () => {
    const other = await town.staff("operator", [town.mobility], [parking]);
    const operator = await town.staff("operator", [town.mobility]);
    const ask = (ctx: StaffContext, place: Place) =>
      said(askRefund(ctx, { paymentId: payments[place], amount: 1, reason: "x" }));
    expect(await ask(other, "permit")).toBe("other_service");
    expect(
      await said(
        markPaid(other, { id: payments.permit, evidence: "x", paidAt: "2026-11-20T10:00:00Z", fileId: files.permit }),
      ),
    ).toBe("other_service");
    expect(
      await said(addPaymentFile(other, { paymentId: payments.permit, name: "prova.pdf", bytes: pdfBytes() })),
    ).toBe("other_service");
    expect([
      await ask(operator, "permit"),
      await ask(operator, "dueOfMobility"),
      await ask(people.mobility, "dueOfMobility"),
      await ask(people.archive, "permit"),
      await ask(people.accountant, "permit"),
    ]).toEqual(["yes", "not_allowed", "yes", "other_office", "yes"]);
    expect([
      await said(
        addPaymentFile(people.administrator, { paymentId: payments.permit, name: "mandato.pdf", bytes: pdfBytes() }),
      ),
    ]).toEqual(["yes"]);
  });

  test("the page of a payment offers that only to them", async () => {
    const offers = async (who: Who, place: Place) =>
      (await findPaymentForStaff(people[who], { id: payments[place] })).mayAct;
    expect([
      await offers("mobility", "permit"),
      await offers("mobility", "dueOfMobility"),
      await offers("accountant", "records"),
      await offers("archive", "permitAtArchive"),
    ]).toEqual([true, true, true, true]);
  });

  test("an operator reads the receipt of an application of theirs, not that of a due, though it is their office's", async () => {
    const operator = await town.staff("operator", [town.mobility]);
    const open = (place: Place) => said(openPaper(operator, { id: payments[place], paper: "receipt", locale: "it" }));
    expect([await open("permit"), await open("dueOfMobility"), await open("records")]).toEqual([
      "yes",
      "not_found",
      "other_office",
    ]);
  });
});
