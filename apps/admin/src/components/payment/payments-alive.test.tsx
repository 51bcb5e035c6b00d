// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { CaseCard } from "../../app/(staff)/(desk)/pagamenti/casi/case-card.tsx";
import { ConfirmDues } from "../../app/(staff)/(desk)/pagamenti/dovuti/[id]/confirm-dues.tsx";
import { UploadForm } from "../../app/(staff)/(desk)/pagamenti/dovuti/upload-form.tsx";
import { ReconcileForm } from "../../app/(staff)/(desk)/pagamenti/quadrature/reconcile-form.tsx";
import { alive, askedOf, saidDone } from "../../testing/alive.tsx";
import { refused } from "../../testing/frame.tsx";
import { messagesOf } from "../../testing/messages.ts";
import { importId, moneyCase, officePayment, paidPayment, paymentId, refund } from "../../testing/money-examples.ts";
import { router } from "../../testing/router.ts";
import { PaymentCard } from "./payment-card.tsx";
import { RefundItem } from "./refund-item.tsx";

const words = messagesOf("it").payments;
const fileId = "0197a000-0000-7000-8000-0000000000aa";
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const inDialog = () => within(screen.getByRole("dialog"));
const confirm = () => inDialog().getByRole("button", { name: words.confirm });
const paper = new File(["%PDF-1.4"], "bonifico.pdf", { type: "application/pdf" });
/** The server that keeps files answers this. */
const filesAnswer = (answer: object, status = 200) => {
  const posted = vi.fn(
    async (_url: string, _options: { body: FormData }) => new Response(JSON.stringify(answer), { status }),
  );
  vi.stubGlobal("fetch", posted);
  return posted;
};

/** A procedure that says no. */
const refusing = (code: string) => () => {
  throw refused(code);
};

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

describe("a case", () => {
  test("is repaired with one press, and what came of it is said", async () => {
    for (const [isSettled, said] of [
      [true, words.repaired],
      [false, words.notRepaired],
    ] as const) {
      const { user, unmount } = alive(<CaseCard item={moneyCase({ kind: "paid_here_only" })} canMend />, {
        procedures: { "payments.repairCase": () => ({ isSettled }) },
      });
      await user.click(button(words.repair));
      await waitFor(() => expect(saidDone()).toContain(said));
      unmount();
    }
  });

  test("whose intermediary does not answer says so on the card", async () => {
    const { user } = alive(<CaseCard item={moneyCase({ kind: "missing_there" })} canMend />, {
      procedures: { "payments.repairCase": refusing("connector_down") },
    });
    await user.click(button(words.repair));
    await screen.findByText(messagesOf("it").refusal.connector_down);
  });

  test("is closed with what was decided and why", async () => {
    const { user } = alive(<CaseCard item={moneyCase()} canMend />, {
      procedures: { "payments.resolveCase": () => ({ id: "c" }) },
    });
    await user.click(button(words.decide));
    await user.click(confirm());
    expect(inDialog().getByText(words.noteMissing)).toBeTruthy();
    await user.click(inDialog().getByRole("radio", { name: words.resolution.accepted }));
    await user.type(inDialog().getByRole("textbox"), "Chiarito");
    await user.click(confirm());
    await waitFor(() =>
      expect(askedOf("payments.resolveCase")).toEqual([{ id: moneyCase().id, how: "accepted", note: "Chiarito" }]),
    );
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});

describe("a file of dues", () => {
  const form = () => alive(<UploadForm services={[{ id: "s1", name: "Lampade votive" }]} />);
  const choose = async (user: ReturnType<typeof form>["user"]) => {
    await user.upload(screen.getByLabelText(words.file), new File(["a;b"], "lampade.csv", { type: "text/csv" }));
    await user.click(button(words.check));
  };

  test("is sent with its service, and its page opens", async () => {
    const posted = filesAnswer({ id: importId });
    await choose(form().user);
    await waitFor(() => expect(router.push).toHaveBeenCalledWith(`/pagamenti/dovuti/${importId}`));
    expect([posted.mock.calls[0]?.[0], posted.mock.calls[0]?.[1].body.get("serviceId")]).toEqual(["/api/dovuti", "s1"]);
  });

  test.each([["file_empty"], ["file_too_large"], ["file_type_refused"]] as const)(
    "refused with %s says why, and one may try again",
    async (code) => {
      filesAnswer({ code }, 422);
      await choose(form().user);
      await screen.findByText(messagesOf("it").refusal[code]);
      expect(button(words.check).hasAttribute("disabled")).toBe(false);
    },
  );

  test("that nobody answers for says so", async () => {
    vi.stubGlobal("fetch", async () => {
      throw new TypeError("no network");
    });
    await choose(form().user);
    await screen.findByText(messagesOf("it").decision.network);
  });

  test("is imported only when it was confirmed", async () => {
    const { user } = alive(<ConfirmDues id={importId} count={9} />, {
      procedures: { "payments.confirmDues": () => ({ id: importId }) },
    });
    await user.click(button("Importa 9 dovuti"));
    expect(askedOf("payments.confirmDues")).toEqual([]);
    await user.click(confirm());
    await waitFor(() => expect(askedOf("payments.confirmDues")).toEqual([{ id: importId }]));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});

describe("a comparison with the intermediary's list", () => {
  const form = (connectors: readonly ("payments" | "payments-local")[]) =>
    alive(<ReconcileForm from="2026-10-27" to="2027-11-26" connectors={connectors} />, {
      procedures: { "payments.reconcile": () => ({ id: "r" }) },
    });

  test("is asked for the days that stand there, through the only intermediary there is", async () => {
    const { user } = form(["payments-local"]);
    await user.click(button(words.reconcile));
    await waitFor(() =>
      expect(askedOf("payments.reconcile")).toEqual([
        { connector: "payments-local", from: "2026-10-27", to: "2027-11-26" },
      ]),
    );
  });

  test("through the one that was chosen, where there are two", async () => {
    const { user } = form(["payments", "payments-local"]);
    await user.selectOptions(screen.getByLabelText(words.intermediary), "payments-local");
    await user.click(button(words.reconcile));
    await waitFor(() => expect(askedOf("payments.reconcile")).toMatchObject([{ connector: "payments-local" }]));
  });

  test("backwards is not asked, and is said beside the field", async () => {
    const { user } = form(["payments"]);
    const last = screen.getByLabelText<HTMLInputElement>(words.dueTo);
    await user.clear(last);
    await user.type(last, "2026-01-01");
    await user.click(button(words.reconcile));
    expect(screen.getByText(words.daysReversed)).toBeTruthy();
    expect(askedOf("payments.reconcile")).toEqual([]);
  });
});
