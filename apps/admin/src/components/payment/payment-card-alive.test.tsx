// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { alive, askedOf, saidDone } from "../../testing/alive.tsx";
import { messagesOf } from "../../testing/messages.ts";
import { officePayment, paidPayment, paymentId, refund } from "../../testing/money-examples.ts";
import { router } from "../../testing/router.ts";
import { PaymentCard } from "./payment-card.tsx";
import { button, confirm, fileId, filesAnswer, inDialog, refusing, words } from "./payments-alive.testing.ts";
import { RefundItem } from "./refund-item.tsx";

const paper = new File(["%PDF-1.4"], "bonifico.pdf", { type: "application/pdf" });

afterEach(() => vi.unstubAllGlobals());

describe("a payment made outside", () => {
  const open = async (procedures: Record<string, (input: never) => unknown> = {}) => {
    const { user } = alive(<PaymentCard payment={officePayment()} canAct canMend />, { procedures });
    await user.click(button(words.markPaid));
    return user;
  };
  const fill = async (user: Awaited<ReturnType<typeof open>>) => {
    await user.type(inDialog().getByLabelText(new RegExp(`^${words.evidence}`)), "Bonifico CRO 12345");
    await user.type(inDialog().getByLabelText(new RegExp(`^${words.paidAt}`)), "2026-11-20T10:30");
    await user.upload(inDialog().getByLabelText(new RegExp(`^${words.evidenceFile}`)), paper);
  };

  test("needs what proves it, when it was made and the paper: each missing one is said beside its field, and nobody is asked", async () => {
    const posted = filesAnswer({ id: fileId });
    const user = await open();
    await user.click(confirm());
    for (const missing of [words.evidenceMissing, words.whenMissing, words.evidenceFileMissing])
      expect(inDialog().getByText(missing)).toBeTruthy();
    expect(posted).not.toHaveBeenCalled();
  });

  test("is entered with its paper: the file first, then the payment, with the instant of Rome", async () => {
    const posted = filesAnswer({ id: fileId });
    const user = await open({ "payments.markPaid": () => ({ id: paymentId }) });
    await fill(user);
    await user.click(confirm());
    await waitFor(() =>
      expect(askedOf("payments.markPaid")).toEqual([
        { id: paymentId, evidence: "Bonifico CRO 12345", paidAt: "2026-11-20T09:30:00.000Z", fileId },
      ]),
    );
    expect(posted.mock.calls[0]?.[0]).toBe(`/api/pagamenti/${paymentId}/prove`);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(saidDone()).toHaveLength(1);
    expect(router.refresh).toHaveBeenCalled();
  });

  test("a paper that is refused is told in words, the payment stays as it was, and nothing typed is lost", async () => {
    filesAnswer({ code: "file_type_refused" }, 422);
    const user = await open();
    await fill(user);
    await user.click(confirm());
    await inDialog().findByText(messagesOf("it").refusal.file_type_refused);
    expect(askedOf("payments.markPaid")).toEqual([]);
    expect(inDialog().getByLabelText<HTMLTextAreaElement>(new RegExp(`^${words.evidence}`)).value).toBe(
      "Bonifico CRO 12345",
    );
  });

  test("paid by the citizen meanwhile: said so", async () => {
    filesAnswer({ id: fileId });
    const user = await open({ "payments.markPaid": refusing("already_paid") });
    await fill(user);
    await user.click(confirm());
    await inDialog().findByText(messagesOf("it").refusal.already_paid);
  });

  test.each([
    ["paid", false],
    ["cancelled", false],
    ["waiting", true],
    ["expired", true],
    ["creating", true],
    ["failed", true],
    ["started", true],
  ] as const)("of one that is %s can be entered: %s", (state, can) => {
    alive(<PaymentCard payment={officePayment({ state })} canAct canMend />);
    expect(screen.queryByRole("button", { name: words.markPaid }) !== null).toBe(can);
  });

  test("is nobody's to enter who may not act", () => {
    alive(<PaymentCard payment={officePayment()} canAct={false} canMend={false} />);
    expect(screen.queryAllByRole("button")).toEqual([]);
  });
});

describe("a refund", () => {
  test("is asked for all that was paid unless one types less, with a reason", async () => {
    const { user } = alive(<PaymentCard payment={paidPayment()} canAct canMend={false} />, {
      procedures: { "payments.askRefund": () => ({ id: "r" }) },
    });
    await user.click(button(words.refund.ask));
    const amount = inDialog().getByLabelText<HTMLInputElement>(
      new RegExp(`^${words.refund.amount.replaceAll(/[()]/g, "\\$&")}`),
    );
    expect(amount.value).toBe("1234,56");
    expect(inDialog().getByText(/Si possono ancora restituire 1\.234,56\s€/)).toBeTruthy();
    await user.click(confirm());
    expect(askedOf("payments.askRefund")).toEqual([]);
    await user.clear(amount);
    await user.type(amount, "50");
    await user.type(inDialog().getByLabelText(new RegExp(`^${words.refund.reason}`)), "Pagato due volte");
    await user.click(confirm());
    await waitFor(() =>
      expect(askedOf("payments.askRefund")).toEqual([{ paymentId, amount: 5_000, reason: "Pagato due volte" }]),
    );
  });

  test("is not offered once all of it was asked back, and begins with what is left where a part was", async () => {
    alive(<PaymentCard payment={paidPayment({ refundable: 0 })} canAct canMend={false} />);
    expect(screen.queryByRole("button", { name: words.refund.ask })).toBeNull();
    const { user } = alive(<PaymentCard payment={paidPayment({ refundable: 23_456 })} canAct canMend={false} />, {
      procedures: { "payments.askRefund": () => ({ id: "r" }) },
    });
    await user.click(button(words.refund.ask));
    expect(inDialog().getByText(/Si possono ancora restituire 234,56\s€/)).toBeTruthy();
    const amount = inDialog().getByRole<HTMLInputElement>("textbox", { name: /^Importo da rimborsare/ });
    expect(amount.value).toBe("234,56");
    await user.clear(amount);
    await user.type(amount, "234,57");
    await user.type(inDialog().getByLabelText(new RegExp(`^${words.refund.reason}`)), "Pagato due volte");
    await user.click(confirm());
    expect(inDialog().getByText(words.refund.tooMuch)).toBeTruthy();
    expect(askedOf("payments.askRefund")).toEqual([]);
  });

  test("of more than arrived is refused in words", async () => {
    const { user } = alive(<PaymentCard payment={paidPayment()} canAct canMend={false} />, {
      procedures: { "payments.askRefund": refusing("nothing_to_refund") },
    });
    await user.click(button(words.refund.ask));
    await user.type(inDialog().getByLabelText(new RegExp(`^${words.refund.reason}`)), "x");
    await user.click(confirm());
    await inDialog().findByText(messagesOf("it").refusal.nothing_to_refund);
  });

  test("is approved with one press", async () => {
    const { user } = alive(<RefundItem refund={refund()} canMend />, {
      procedures: { "payments.decideRefund": () => ({ id: "r" }) },
    });
    await user.click(button(words.refund.approve));
    await waitFor(() => expect(askedOf("payments.decideRefund")).toEqual([{ id: refund().id, how: "approved" }]));
  });

  test("is refused only with the reason the citizen will read", async () => {
    const { user } = alive(<RefundItem refund={refund()} canMend />, {
      procedures: { "payments.decideRefund": () => ({ id: "r" }) },
    });
    await user.click(button(words.refund.refuse));
    await user.click(confirm());
    expect(inDialog().getByText(words.noteMissing)).toBeTruthy();
    await user.type(inDialog().getByRole("textbox"), "Il pagamento era dovuto");
    await user.click(confirm());
    await waitFor(() =>
      expect(askedOf("payments.decideRefund")).toEqual([
        { id: refund().id, how: "refused", reason: "Il pagamento era dovuto" },
      ]),
    );
  });

  test("decided by a colleague meanwhile is said", async () => {
    const { user } = alive(<RefundItem refund={refund()} canMend />, {
      procedures: { "payments.decideRefund": refusing("not_in_this_status") },
    });
    await user.click(button(words.refund.approve));
    await screen.findByText(messagesOf("it").refusal.not_in_this_status);
  });

  test("that was paid is written down with day and order; the paper is not demanded", async () => {
    const posted = filesAnswer({ id: fileId });
    const { user } = alive(<RefundItem refund={refund({ state: "approved" })} canMend />, {
      procedures: { "payments.settleRefund": () => ({ id: "r" }) },
    });
    await user.click(button(words.refund.settle));
    await user.click(confirm());
    expect(inDialog().getByText(words.refund.dayMissing)).toBeTruthy();
    await user.type(inDialog().getByLabelText(new RegExp(`^${words.refund.day}`)), "2026-11-20");
    await user.type(inDialog().getByLabelText(new RegExp(`^${words.refund.evidence}`)), "Mandato 12");
    await user.click(confirm());
    await waitFor(() =>
      expect(askedOf("payments.settleRefund")).toEqual([
        { id: refund().id, refundedOn: "2026-11-20", evidence: "Mandato 12" },
      ]),
    );
    expect(posted).not.toHaveBeenCalled();
  });
});
