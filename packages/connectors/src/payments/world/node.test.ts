import { beforeEach, describe, expect, test } from "vitest";
import { cards, outcomeOfCard } from "./cards.ts";
import { deliverDue, retrySeconds, type SendReceipt } from "./deliver.ts";
import { createNode, lateSeconds, type PaymentNode } from "./node.ts";
import { NodeState } from "./state.ts";

const notice = "301000000000000144";
let at = Date.parse("2026-11-26T10:00:00Z");
let node: PaymentNode;
const pass = (seconds: number) => {
  at += seconds * 1000;
};
const add = (noticeCode = notice) =>
  node.add({
    key: noticeCode,
    payee: "00998877666",
    companyName: "Bugliano",
    noticeCode,
    iuv: noticeCode.slice(1),
    amount: 5_000,
    reason: "ZTL",
    dueOn: "2026-12-31",
    switchToExpired: false,
    debtor: { type: "F", fiscalCode: "RSSMRA80A01H501U", name: "Mario Rossi" },
    transfers: [{ amount: 5_000, reason: "ZTL", category: "9/0101002IM/" }],
  });
beforeEach(() => {
  node = createNode({ now: () => new Date(at) });
  add();
});

const inbox = () => {
  const taken: { receiptId: string; amount: number; isForged: boolean }[] = [];
  const send: SendReceipt = async ({ entry, isForged }) => {
    taken.push({ receiptId: entry.receiptId, amount: entry.amount, isForged });
    return { isTaken: !isForged, answer: "OK" };
  };
  return { taken, send };
};
const moved = () => node.ledger().reduce((sum, { amount }) => sum + amount, 0);

describe("a test card", () => {
  test.each(cards.map(({ number, outcome }) => [number, outcome] as const))("%s is %s", (number, outcome) =>
    expect(outcomeOfCard(number.replaceAll(" ", "-"))).toBe(outcome),
  );
  test("a number that is none is nothing", () => expect(outcomeOfCard("4111 1111 1111 1111")).toBeNull());

  test.each([
    ["paid", 5_000, 1],
    ["refused", 0, 1],
    ["abandoned", 0, 0],
    ["paid_twice", 10_000, 2],
    ["notification_lost", 5_000, 0],
    ["notification_doubled", 5_000, 2],
    ["notification_before_redirect", 5_000, 1],
    ["forged_signature", 0, 1],
    ["wrong_amount", 0, 1],
    ["browser_closed", 5_000, 1],
  ] as const)("%s moves %i cents and sends %i receipts", async (outcome, cents, receipts) => {
    const { taken, send } = inbox();
    node.pay(notice, outcome, "checkout");
    await deliverDue(node, send);
    expect([moved(), taken.length]).toEqual([cents, receipts]);
  });

  test("a late receipt comes later", async () => {
    const { taken, send } = inbox();
    node.pay(notice, "notification_late", "checkout");
    expect(await deliverDue(node, send)).toBe(0);
    pass(lateSeconds);
    await deliverDue(node, send);
    expect(taken).toHaveLength(1);
  });

  test("the wrong amount and the forger are not what was collected", async () => {
    const { taken, send } = inbox();
    node.pay(notice, "wrong_amount", "checkout");
    node.pay(notice, "forged_signature", "checkout");
    await deliverDue(node, send);
    expect(taken).toMatchObject([
      { amount: 5_001, isForged: false },
      { amount: 5_000, isForged: true },
    ]);
  });
});

describe("the centre", () => {
  test("does not let a notice be paid again", () => {
    node.pay(notice, "paid", "counter");
    expect(node.pay(notice, "paid", "checkout").outcome).toBe("not_payable");
    expect(moved()).toBe(5_000);
  });

  test("sends a receipt again, each time later, until it is taken", async () => {
    node.pay(notice, "paid", "counter");
    let answers = 0;
    const stubborn: SendReceipt = async () => {
      answers += 1;
      if (answers < 3) throw new Error("nobody there");
      return { isTaken: true, answer: "OK" };
    };
    await deliverDue(node, stubborn);
    expect(await deliverDue(node, stubborn)).toBe(0);
    pass(retrySeconds[0]);
    await deliverDue(node, stubborn);
    pass(retrySeconds[1]);
    await deliverDue(node, stubborn);
    pass(86_400);
    expect([answers, await deliverDue(node, stubborn)]).toEqual([3, 0]);
  });

  test("remembers everything over a restart", () => {
    node.pay(notice, "paid", "counter");
    const states: NodeState[] = [];
    const kept = createNode({ now: () => new Date(at), onChanged: (state) => states.push(state) });
    expect(kept.findNotice(notice)).toBeUndefined();
    const again = createNode({
      start: NodeState.parse(
        JSON.parse(
          JSON.stringify({
            positions: node.positionsOf("00998877666"),
            carts: [],
            ledger: node.ledger(),
            deliveries: node.deliveries(),
            count: 9,
          }),
        ),
      ),
    });
    expect([
      again.findNotice(notice)?.status,
      again.ledger(),
      again.add({ ...(again.findNotice(notice) as NonNullable<ReturnType<typeof again.findNotice>>) }),
    ]).toEqual(["PAID", node.ledger(), "duplicate"]);
  });
});
