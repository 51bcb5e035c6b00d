// @vitest-environment happy-dom
import { accessLevels } from "@sportello/domain/access/actor";
import { locales } from "@sportello/domain/locales";
import type { ServiceOptions } from "@sportello/domain/services/options";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { alive, askedOf } from "../../../../../../../testing/alive.tsx";
import { refused } from "../../../../../../../testing/frame.tsx";
import { messagesOf } from "../../../../../../../testing/messages.ts";
import type { createSaver as Saver } from "../draft-saver.ts";
import { plainOptions } from "../options.testing.ts";
import { RulesForm } from "./rules-form.tsx";

// The pause before a saving is proved where it is made (use-draft-part.test.tsx); here every change is saved at once.
vi.mock("../draft-saver.ts", async (original) => {
  const { createSaver } = await original<{ createSaver: typeof Saver }>();
  return { createSaver: (given: Parameters<typeof Saver>[0]) => createSaver({ ...given, pauseMs: 0 }) };
});

const options = plainOptions();
let slugs = 0;
type Given = { readonly locale?: (typeof locales)[number]; readonly save?: () => unknown };
const open = (changes: Partial<ServiceOptions> = {}, { locale = "it", save }: Given = {}) => {
  slugs += 1;
  let revision = 1;
  const saved = () => ({ isSaved: true, revision: (revision += 1), updatedAt: "2026-11-26T08:00:00Z" });
  return alive(
    <RulesForm
      slug={`rules-${slugs}`}
      given={{ content: { ...options, ...changes }, revision: 1 }}
      amounts={[{ value: "canone", label: "Canone" }]}
      languages={["it", "de"]}
    />,
    { locale, procedures: { "services.saveDraft": save ?? saved } },
  );
};
const words = messagesOf("it").serviceEditor.rules;
const block = (name: string) => within(screen.getByRole("region", { name }));
const days = () => screen.getByRole<HTMLInputElement>("textbox", { name: messagesOf("it").services.maxDays });
const box = (name: string) => screen.getByRole<HTMLInputElement>("checkbox", { name });
const lastKept = () => (askedOf("services.saveDraft").at(-1) as { content: ServiceOptions } | undefined)?.content;
/** What is kept in the end, and said to be: each letter may be kept on the way. */
const keeps = async (rules: Partial<ServiceOptions>) => {
  await waitFor(() => expect(lastKept()).toEqual({ ...options, ...rules }));
  expect(await screen.findByText(/^Salvato:/)).toBeTruthy();
};
const isNotKept = async () => {
  expect(await screen.findByText("Non ancora salvato: correggi i campi segnalati")).toBeTruthy();
  expect(askedOf("services.saveDraft")).toEqual([]);
};

describe("the rules by which applications live", () => {
  test.each(locales)("are told in four parts that can be linked to, in %s", (locale) => {
    open({}, { locale });
    const regions = screen.getAllByRole("region");
    expect(regions.map(({ id }) => id)).toEqual(["access", "charge", "registration", "app-io"]);
    expect(regions.map((one) => one.getAttribute("aria-label")).includes("")).toBe(false);
  });

  test("untouched are saved already: nothing is sent", () => {
    open();
    expect(screen.getByText("Le modifiche si salvano da sole")).toBeTruthy();
    expect(askedOf("services.saveDraft")).toEqual([]);
  });

  test("every strength of sign-in can be chosen, and the choice is kept", async () => {
    const { user } = open();
    const level = screen.getByLabelText<HTMLSelectElement>(/^Accesso minimo/);
    expect([...level.options].map(({ value }) => value)).toEqual([...accessLevels]);
    await user.selectOptions(level, "none");
    await keeps({ level: "none" });
  });

  test.each(["allowWithdraw", "allowIntegration", "allowReopening", "allowCounter"] as const)(
    "%s is a tick of its own",
    async (rule) => {
      const { user } = open();
      await user.click(box(messagesOf("it").services[rule]));
      await keeps({ [rule]: false });
    },
  );
});

describe("the days to conclude", () => {
  test.each([
    ["45", 45],
    ["1", 1],
    ["365", 365],
    ["6o0", 60],
    [" 7 ", 7],
  ])("typed «%s» are %d", async (typed, number) => {
    const { user } = open();
    await user.clear(days());
    await user.type(days(), typed);
    await keeps({ maxDays: number });
    expect(screen.queryByText(words.maxDaysError)).toBeNull();
  });

  test.each(["0", "366", "mai"])("typed «%s» are none: the field says so and nothing is kept", async (typed) => {
    const { user } = open();
    await user.clear(days());
    await user.type(days(), typed);
    expect(screen.getByText(words.maxDaysError)).toBeTruthy();
    await waitFor(() => expect(days().getAttribute("aria-invalid")).toBe("true"));
  });

  test("left empty are asked for, not guessed", async () => {
    const { user } = open();
    await user.clear(days());
    await isNotKept();
    expect(days().value).toBe("");
  });

  test("put right are kept with all else that was changed meanwhile", async () => {
    const { user } = open();
    await user.clear(days());
    await user.click(box(messagesOf("it").services.allowWithdraw));
    await isNotKept();
    await user.type(days(), "10");
    await keeps({ maxDays: 10, allowWithdraw: false });
  });
});

describe("what is asked to be paid", () => {
  test("is not spoken of where nothing is paid", () => {
    open();
    expect(screen.queryByLabelText(words.category)).toBeNull();
  });

  test("is kept once it is whole: category and amount", async () => {
    const { user } = open();
    await user.selectOptions(screen.getByLabelText("Quando si paga"), "Alla decisione");
    const charge = block("Pagamento");
    await user.type(charge.getByRole("textbox", { name: words.amount }), "16,00");
    await isNotYetWhole();
    await user.type(charge.getByRole("textbox", { name: words.category }), "9/0101002IM/");
    await waitFor(() =>
      expect(lastKept()).toMatchObject({
        payment: "deferred",
        charge: { amount: { kind: "fixed", cents: 1_600 }, category: "9/0101002IM/", expiresInDays: 90, split: [] },
      }),
    );
  });
  const isNotYetWhole = () => screen.findByText("Non ancora salvato: correggi i campi segnalati");

  test("is not forgotten when payment is switched off and on again", async () => {
    const charge = {
      amount: { kind: "fixed", cents: 1_600 },
      category: "9/0101002IM/",
      split: [],
      expiresInDays: 90,
      intermediary: "payments",
    } as const;
    const { user } = open({ payment: "immediate", charge: { ...charge, split: [] } });
    await user.selectOptions(screen.getByLabelText("Quando si paga"), "Nessuno");
    expect(screen.queryByRole("textbox", { name: words.category })).toBeNull();
    await user.selectOptions(screen.getByLabelText("Quando si paga"), "All'invio");
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: words.category }).value).toBe("9/0101002IM/");
  });
});

describe("registration and App IO", () => {
  test("registering asks where to, and an empty place is said beside its field", async () => {
    const { user } = open();
    await user.click(box("Protocolla i documenti"));
    expect(screen.getByText("Scrivi la classificazione.")).toBeTruthy();
    expect(screen.getByText("Scrivi il nome del fascicolo.")).toBeTruthy();
    await user.type(screen.getByRole("textbox", { name: /^Classificazione/ }), "6.3");
    await user.type(screen.getByRole("textbox", { name: /^Fascicolo/ }), "ZTL {{anno}");
    expect(screen.getByText(/per quest'anno «ZTL 2026»/)).toBeTruthy();
    await keeps({ registration: { classification: "6.3", folder: "ZTL {anno}", includeMessages: false } });
  });

  test("no longer registering takes all of it away", async () => {
    const { user } = open({ registration: { classification: "6.3", folder: "ZTL", includeMessages: true } });
    await user.click(box("Protocolla i documenti"));
    await keeps({ registration: null });
  });

  test.each([
    ["01GR1ZDKN2Y6ZB7MCR5XGZ5N3T", true],
    [" 01GR1ZDKN2Y6ZB7MCR5XGZ5N3T ", true],
    ["01GR1ZDKN2", false],
    ["01GR1ZDKN2Y6ZB7MCR5XGZ5N3!", false],
  ])("a service of App IO written «%s» is one: %s", async (typed, isOne) => {
    const { user } = open();
    await user.click(box("Manda i messaggi anche su App IO"));
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: /^Identificativo/ });
    await user.click(field);
    await user.paste(typed);
    expect(field.getAttribute("aria-invalid") === "true").toBe(!isOne);
    await keeps({ appIo: { serviceId: typed.trim() } });
  });
});

test("a colleague who was quicker is said, and nothing more is sent", async () => {
  const { user } = open(
    {},
    {
      save: () => {
        throw refused("changed_meanwhile");
      },
    },
  );
  await user.click(box(messagesOf("it").services.allowWithdraw));
  expect(await screen.findByText("Un collega ha cambiato questa parte")).toBeTruthy();
  await user.click(box(messagesOf("it").services.allowCounter));
  expect(screen.getByText("Un collega ha cambiato questa parte")).toBeTruthy();
  expect(askedOf("services.saveDraft")).toHaveLength(1);
});
