import { describe, expect, test } from "vitest";
import { details, message } from "../../../../../testing/examples.ts";
import { messagesOf } from "../../../../../testing/messages.ts";
import { officePayment } from "../../../../../testing/money-examples.ts";
import { shown } from "../../../../../testing/shown.tsx";
import type { ApplicationDetails } from "../../../../../trpc/outputs.ts";
import { ApplicationTabs } from "./application-tabs.tsx";

type Props = Parameters<typeof ApplicationTabs>[0];
const words = messagesOf("it").application;
const tabs = async (changes: Partial<ApplicationDetails> = {}, more: Partial<Props> = {}) =>
  shown(
    <ApplicationTabs
      application={details({ folder: null, ...changes })}
      permissions={["applications.read"]}
      payments={[]}
      stamp={null}
      keepsAccounts={false}
      myId="me"
      {...more}
    />,
    { names: ["Maria", "Maria Rossi", "Poste ID"] },
  );
/** Each tab with the number beside its name, null for none, and whether it is marked as new. */
const counts = ({ getAllByRole }: Awaited<ReturnType<typeof tabs>>) =>
  Object.fromEntries(
    getAllByRole("tab").map((tab) => {
      const count = tab.querySelector("span");
      const name = (tab.textContent ?? "").slice(0, (tab.textContent ?? "").length - (count?.textContent?.length ?? 0));
      return [
        name,
        count === null ? null : `${count.textContent}${count.className.includes("bg-primary") ? " new" : ""}`,
      ];
    }),
  );

describe("the tabs of an application", () => {
  test("of one that has nothing yet bear no numbers, and begin with what was asked", async () => {
    const page = await tabs();
    expect(Object.values(counts(page))).toEqual(Object.keys(counts(page)).map(() => null));
    expect(page.getAllByRole("tab")[0]?.getAttribute("aria-selected")).toBe("true");
    expect(page.getAllByRole("tab")[0]?.textContent).toBe(words.request);
  });

  test.each([
    ["what the citizen wrote and nobody read", [message()], "1 new"],
    ["what the office wrote and the citizen did not read", [message({ author: "operator" })], "1"],
    ["what was read", [message({ readAt: "2026-10-25T01:30:00Z" })], "1"],
    ["both", [message(), message({ id: "m2", author: "operator" })], "2 new"],
  ] as const)("messages: %s", async (_what, messages, count) => {
    expect(counts(await tabs({ messages: [...messages] }))[words.messages]).toBe(count);
  });

  test("the folder counts what one may not see too: it is there", async () => {
    const inside = {
      id: "a2",
      code: "AN2",
      status: "in_charge",
      title: { it: "Nido" },
      applicant: "Maria Rossi",
      linkedBy: "Ada",
      linkedAt: "2026-11-20T09:00:00Z",
      reason: "x",
    };
    const folder = { id: "f1", name: "Famiglia", reason: "x", applications: [inside], hidden: 2 };
    expect(counts(await tabs({ folder: folder as unknown as ApplicationDetails["folder"] }))[words.folder]).toBe("3");
  });

  test.each([
    ["nothing to pay", {}, {}, false],
    ["an amount the office will set", { payment: { kind: "deferred", suggested: null } }, {}, true],
    ["a payment, though the service asks for none any more", {}, { payments: [officePayment()] }, true],
    [
      "a revenue stamp alone",
      {},
      {
        stamp: {
          way: "declared",
          serial: "01234567890123",
          issuedOn: "2026-11-01",
          iubd: null,
          seal: null,
          signedBy: null,
          ground: null,
          norm: null,
          statement: null,
          givenAt: "2026-11-26T08:00:00Z",
          hasAttachment: false,
          paymentId: null,
        },
      },
      true,
    ],
  ])("payments have a tab for %s: %s", async (_what, changes, more, isThere) => {
    const page = await tabs(changes as Partial<ApplicationDetails>, more as Partial<Props>);
    expect(Object.hasOwn(counts(page), words.payments)).toBe(isThere);
  });
});
