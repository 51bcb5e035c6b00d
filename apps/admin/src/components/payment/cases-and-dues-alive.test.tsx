// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { CaseCard } from "../../app/(staff)/(desk)/pagamenti/casi/case-card.tsx";
import { ConfirmDues } from "../../app/(staff)/(desk)/pagamenti/dovuti/[id]/confirm-dues.tsx";
import { UploadForm } from "../../app/(staff)/(desk)/pagamenti/dovuti/upload-form.tsx";
import { ReconcileForm } from "../../app/(staff)/(desk)/pagamenti/quadrature/reconcile-form.tsx";
import { alive, askedOf, saidDone } from "../../testing/alive.tsx";
import { messagesOf } from "../../testing/messages.ts";
import { importId, moneyCase } from "../../testing/money-examples.ts";
import { router } from "../../testing/router.ts";
import { button, confirm, filesAnswer, inDialog, refusing, words } from "./payments-alive.testing.ts";

afterEach(() => vi.unstubAllGlobals());

describe("a case", () => {
  test("is repaired with one press, and what came of it is said", async () => {
    for (const [isSettled, said] of [
      [true, words.repaired],
      [false, words.notRepaired],
    ] as const) {
      const { user, unmount } = alive(
        <CaseCard item={moneyCase({ kind: "paid_here_only", repair: "inquire" })} canMend />,
        {
          procedures: { "payments.repairCase": () => ({ isSettled }) },
        },
      );
      await user.click(button(words.repair));
      await waitFor(() => expect(saidDone()).toContain(said));
      unmount();
    }
  });

  test("whose intermediary does not answer says so on the card", async () => {
    const { user } = alive(<CaseCard item={moneyCase({ kind: "missing_there", repair: "tell_again" })} canMend />, {
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

  test("on which no money came offers no refund, and is closed as looked at", async () => {
    const { user } = alive(<CaseCard item={moneyCase({ kind: "missing_there", ways: ["accepted"] })} canMend />, {
      procedures: { "payments.resolveCase": () => ({ id: "c" }) },
    });
    await user.click(button(words.decide));
    expect(inDialog().queryByRole("radio", { name: words.resolution.refund_requested })).toBeNull();
    expect(inDialog().getByRole<HTMLInputElement>("radio", { name: words.resolution.accepted }).checked).toBe(true);
    await user.type(inDialog().getByRole("textbox"), "Annullata");
    await user.click(confirm());
    await waitFor(() => expect(askedOf("payments.resolveCase")).toMatchObject([{ how: "accepted" }]));
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
