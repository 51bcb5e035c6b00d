// @vitest-environment happy-dom
import type { Charge } from "@sportello/domain/payments/charge";
import { exemptionGrounds, exemptions } from "@sportello/domain/payments/stamp-exemption";
import type { ServiceOptions } from "@sportello/domain/services/options";
import { screen, within } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, test } from "vitest";
import { alive } from "../../../../../../../testing/alive.tsx";
import { messagesOf } from "../../../../../../../testing/messages.ts";
import { ChargeFields } from "./charge-fields.tsx";
import { StampFields } from "./stamp-fields.tsx";

const words = messagesOf("it").serviceEditor.rules;
const box = (name: string) => screen.getByRole("checkbox", { name });

describe("the stamp of a service", () => {
  type Stamped = Pick<ServiceOptions, "stamp" | "stampWays" | "stampExemptions">;
  let now: Stamped;
  const Held = ({ given }: { readonly given: Stamped }) => {
    const [stamped, set] = useState(given);
    now = stamped;
    return <StampFields {...stamped} onChange={(changes) => set({ ...stamped, ...changes })} />;
  };
  const open = (changes: Partial<Stamped> = {}) =>
    alive(<Held given={{ stamp: true, stampWays: ["digital", "declared"], stampExemptions: [], ...changes }} />);

  test("not asked for asks nothing further", () => {
    open({ stamp: false });
    expect(screen.getAllByRole("checkbox")).toHaveLength(1);
  });

  test("the last way to give it cannot be taken away", async () => {
    const { user } = open();
    await user.click(box(words.stampWay.digital));
    await user.click(box(words.stampWay.declared));
    expect(now.stampWays).toEqual(["declared"]);
  });

  test.each(exemptionGrounds)("%s is admitted and taken back, with its rule beside it", async (ground) => {
    const { user } = open();
    const ticked = box(exemptions[ground].title.it);
    expect(document.getElementById(ticked.getAttribute("aria-describedby") ?? "")?.textContent).toBe(
      exemptions[ground].norm ?? words.stampExemptionOther,
    );
    await user.click(ticked);
    expect(now.stampExemptions).toEqual([ground]);
    await user.click(ticked);
    expect(now.stampExemptions).toEqual([]);
  });

  test("the grounds stand in the order of the law, however they were ticked", async () => {
    const { user } = open();
    await user.click(box(exemptions.third_sector.title.it));
    await user.click(box(exemptions.school.title.it));
    expect(now.stampExemptions).toEqual(["school", "third_sector"]);
  });
});

describe("what a service asks for", () => {
  let now: Charge | undefined;
  const amounts = [{ value: "canone", label: "Canone" }];
  const Held = ({ given, asked = [] }: { readonly given?: Charge; readonly asked?: typeof amounts }) => {
    const [charge, set] = useState<Charge | undefined>(given);
    now = charge;
    return <ChargeFields charge={charge} amounts={asked} languages={["it", "de"]} onChange={set} />;
  };
  const charge: Charge = {
    amount: { kind: "fixed", cents: 5_000 },
    category: "9/0101002IM/",
    split: [],
    expiresInDays: 90,
    intermediary: "payments",
  };
  const row = (number: number) =>
    within(screen.getByRole("group", { name: words.splitRow.replace("{number}", String(number)) }));
  const shareOf = (number: number) =>
    row(number).getByLabelText<HTMLInputElement>(
      new RegExp(`^(${words.shareValue.exact}|${words.shareValue.rest})`.replaceAll(/\(euro\)/g, "\\(euro\\)")),
    ).value;

  test.each([
    ["12,50", 1_250],
    ["1.250", 125_000],
    ["gratis", undefined],
    ["0", undefined],
  ])("an amount typed as %s is %s cents", async (typed, cents) => {
    const { user } = alive(<Held />);
    await user.type(screen.getByLabelText(new RegExp(`^${words.amount}`)), typed);
    expect(now?.amount).toEqual(cents === undefined ? undefined : { kind: "fixed", cents });
    expect(screen.queryByText(words.amountError) === null).toBe(cents !== undefined);
  });

  test("may come from a question of the form where there is one", async () => {
    const { user } = alive(<Held given={charge} asked={amounts} />);
    await user.selectOptions(screen.getByLabelText(words.amountKind), "answer");
    expect(now?.amount).toEqual({ kind: "answer", path: "canone" });
    await user.selectOptions(screen.getByLabelText(words.amountKind), "fixed");
    expect(now?.amount).toEqual({ kind: "fixed", cents: 5_000 });
  });

  test("a code of the taxonomy that is none is said beside its field", async () => {
    const { user } = alive(<Held given={charge} />);
    await user.clear(screen.getByLabelText(new RegExp(`^${words.category}`)));
    expect(screen.getByText(words.categoryError)).toBeTruthy();
  });

  test("of a fixed amount each chapter shows what it gets, to the cent", async () => {
    alive(
      <Held
        given={{
          ...charge,
          amount: { kind: "fixed", cents: 10_000 },
          split: [
            { chapter: "E.1", share: { cents: 1_600 } },
            { chapter: "E.2", share: { weight: 1 } },
            { chapter: "E.3", share: { weight: 2 } },
          ],
        }}
      />,
    );
    expect([1, 2, 3].map((number) => row(number).getByText(/€/).textContent?.replaceAll(/\s/g, " "))).toEqual([
      "16,00 €",
      "28,00 €",
      "56,00 €",
    ]);
  });

  test.each([
    ["no chapter for the rest", [{ chapter: "E.1", share: { cents: 100 } }], "noRest"],
    [
      "more than the amount",
      [
        { chapter: "E.1", share: { cents: 6_000 } },
        { chapter: "E.2", share: { weight: 1 } },
      ],
      "tooMuch",
    ],
    [
      "the same place twice",
      [
        { chapter: "E.1", share: { weight: 1 } },
        { chapter: " E.1 ", share: { weight: 1 } },
      ],
      "twice",
    ],
  ] as const)("a split with %s says so", (_title, split, fault) => {
    alive(<Held given={{ ...charge, split: [...split] }} />);
    expect(screen.getByText(words.splitFault[fault])).toBeTruthy();
  });

  test("a row that is removed takes what was typed in it along, and leaves the others theirs", async () => {
    const { user } = alive(
      <Held
        given={{
          ...charge,
          split: [
            { chapter: "E.1", share: { cents: 1_600 } },
            { chapter: "E.2", share: { weight: 3 } },
            { chapter: "E.3", share: { cents: 250 } },
          ],
        }}
      />,
    );
    expect([1, 2, 3].map(shareOf)).toEqual(["16,00", "3", "2,50"]);
    await user.click(screen.getByRole("button", { name: words.splitRemove.replace("{number}", "1") }));
    expect([1, 2].map(shareOf)).toEqual(["3", "2,50"]);
    await user.click(screen.getByRole("button", { name: words.splitAdd }));
    expect([1, 2, 3].map(shareOf)).toEqual(["3", "2,50", "1"]);
    expect(now?.split.map(({ chapter }) => chapter)).toEqual(["E.2", "E.3", ""]);
  });

  test("the reason may be written in each language, and unknown places to fill in are named", async () => {
    const { user } = alive(<Held given={charge} />);
    const italian = screen.getByLabelText(new RegExp(`^${messagesOf("it").language.it}`));
    await user.type(italian, "Canone {{anno} {{{{targa}}");
    expect(now?.reason?.it).toContain("targa");
    expect(screen.getByText(/targa/, { selector: "span" })).toBeTruthy();
    await user.clear(italian);
    expect(now?.reason).toBeUndefined();
  });

  test.each([["payments-local"], ["payments"]] as const)(
    "is collected through %s when that is chosen",
    async (intermediary) => {
      const { user } = alive(<Held given={charge} />);
      await user.selectOptions(screen.getByLabelText(words.intermediary), intermediary);
      expect(now?.intermediary).toBe(intermediary);
    },
  );
});
