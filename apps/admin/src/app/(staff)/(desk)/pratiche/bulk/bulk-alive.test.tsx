// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf } from "../../../../../testing/alive.tsx";
import { inAll } from "../../../../../testing/examples.ts";
import { refused } from "../../../../../testing/frame.tsx";
import { router } from "../../../../../testing/router.ts";
import { BulkDialog } from "./bulk-dialog.tsx";
import type { Plan } from "./bulk-plan.tsx";

const documents: Plan["documents"] = [
  {
    serviceId: "s1",
    title: inAll("Permesso ZTL"),
    count: 2,
    example: "a1",
    templates: [
      { id: "t1", name: "Autorizzazione" },
      { id: "t2", name: "Deroga" },
    ],
  },
  { serviceId: "s2", title: inAll("Nido"), count: 1, example: "a3", templates: [{ id: "t3", name: "Ammissione" }] },
];
const planned = (changes: Partial<Plan> = {}): Plan => ({ total: 3, ready: 3, refused: [], documents: [], ...changes });
const answers = (plan: Plan | (() => never) = planned(), more = {}) => ({
  "bulk.plan": typeof plan === "function" ? plan : () => plan,
  "bulk.list": () => [],
  "decisionTexts.forMany": () => [],
  "bulk.ask": () => ({ id: "b1" }),
  ...more,
});
const open = (procedures = answers(), colleagues: { id: string; name: string }[] = []) =>
  alive(
    <BulkDialog
      parameters={{ chi: "me" }}
      ids={["a1", "a2", "a3"]}
      colleagues={colleagues}
      onClose={() => undefined}
    />,
    { procedures },
  );
const radio = (name: string) => screen.getByRole<HTMLInputElement>("radio", { name });
const confirm = (name: RegExp | string) => screen.findByRole<HTMLButtonElement>("button", { name });

describe("what is asked for many", () => {
  test("the selected ones, or all that the filter shows", async () => {
    const { user } = open();
    await user.click(await confirm("Prendi in carico (3)"));
    await waitFor(() => expect(router.push.mock.calls).toEqual([["/pratiche/insieme/b1"]]));
    expect(askedOf("bulk.ask")).toEqual([
      { filter: { assignee: "me" }, sort: "newest", ids: ["a1", "a2", "a3"], order: { command: "takeCharge" } },
    ]);
  });

  test("without the selection the filter alone is sent", async () => {
    const { user } = open();
    await user.click(radio("Tutte quelle che rientrano nei filtri"));
    await user.click(await confirm("Prendi in carico (3)"));
    await waitFor(() =>
      expect(askedOf("bulk.ask")).toEqual([
        { filter: { assignee: "me" }, sort: "newest", order: { command: "takeCharge" } },
      ]),
    );
  });

  test("a rejection needs its reason, beside the field; nothing leaves without", async () => {
    const { user } = open();
    await user.click(radio("Rifiuta"));
    await user.click(await confirm("Rifiuta (3)"));
    expect(screen.getByLabelText("Motivazione", { exact: false }).getAttribute("aria-invalid")).toBe("true");
    expect(askedOf("bulk.ask")).toEqual([]);
  });

  test("a name that nothing fills is told before anybody reads it", async () => {
    const { user } = open();
    await user.click(radio("Accetta"));
    await user.click(screen.getByRole("textbox", { name: /Messaggio/ }));
    await user.paste("Gentile {{cognome}}");
    await user.click(await confirm("Accetta (3)"));
    expect(screen.getByRole("dialog").textContent).toContain("{{cognome}}");
    expect(askedOf("bulk.ask")).toEqual([]);
  });

  test("handing over needs a colleague", async () => {
    const { user } = open(answers(), [{ id: "g", name: "Gino Bianchi" }]);
    await user.click(radio("Assegna"));
    await user.click(await confirm("Assegna (3)"));
    expect(screen.getByText("Scegli una voce")).toBeTruthy();
    await user.type(screen.getByRole("combobox"), "Gino");
    await user.click(await screen.findByRole("option", { name: "Gino Bianchi" }));
    await user.click(await confirm("Assegna (3)"));
    await waitFor(() => expect(askedOf("bulk.ask")).toMatchObject([{ order: { command: "assign", staffId: "g" } }]));
  });

  test("Ctrl+Enter confirms from the text", async () => {
    const { user } = open();
    await user.click(radio("Rifiuta"));
    await confirm("Rifiuta (3)");
    await user.type(screen.getByRole("textbox"), "Fuori termine.{Control>}{Enter}{/Control}");
    await waitFor(() =>
      expect(askedOf("bulk.ask")).toMatchObject([{ order: { command: "reject", reason: "Fuori termine." } }]),
    );
  });
});

describe("the dry run", () => {
  test("says why some will not go, with examples, and how many will", async () => {
    open(
      answers(
        planned({
          total: 9,
          ready: 2,
          refused: [{ refusal: "not_the_assignee", count: 7, examples: ["AN1", "AN2", "AN3"] }],
        }),
      ),
    );
    const told = await screen.findByText("Si può fare su 2 di 9");
    expect(told.parentElement?.textContent).toContain("7 pratiche");
    expect(told.parentElement?.textContent).toContain("AN1, AN2, AN3…");
  });

  test("with none that would go nothing can be confirmed", async () => {
    open(
      answers(
        planned({ total: 1, ready: 0, refused: [{ refusal: "not_in_this_status", count: 1, examples: ["AN1"] }] }),
      ),
    );
    expect((await confirm("Prendi in carico (0)")).disabled).toBe(true);
  });

  test("too many are said to be too many", async () => {
    open(
      answers(() => {
        throw refused("too_many_applications", { max: 500 });
      }),
    );
    expect((await screen.findByRole("alert")).textContent).toContain("troppe per una volta sola");
  });

  test("a refusal of the order itself keeps what was typed", async () => {
    const { user } = open(
      answers(planned(), {
        "bulk.ask": () => {
          throw refused("too_many_requests");
        },
      }),
    );
    await user.click(radio("Rifiuta"));
    await user.type(screen.getByRole("textbox"), "Fuori termine.");
    await user.click(await confirm("Rifiuta (3)"));
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Fuori termine.");
  });
});

describe("the documents of an outcome", () => {
  test("are chosen service by service; the usual one is none", async () => {
    const { user } = open(answers(planned({ documents })));
    await user.click(radio("Accetta"));
    const group = within(await screen.findByRole("group", { name: "Documento dell'esito" }));
    await user.selectOptions(group.getByLabelText("Permesso ZTL (2 pratiche)"), "Deroga");
    expect(
      within(group.getByLabelText("Nido (1 pratica)"))
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["Standard", "Ammissione"]);
    await user.click(await confirm("Accetta (3)"));
    await waitFor(() =>
      expect(askedOf("bulk.ask")).toMatchObject([
        { order: { command: "accept", documents: [{ serviceId: "s1", templateId: "t2" }] } },
      ]),
    );
  });

  test("another command forgets them: a refusal has others", async () => {
    const { user } = open(answers(planned({ documents })));
    await user.click(radio("Accetta"));
    await user.selectOptions(await screen.findByLabelText("Permesso ZTL (2 pratiche)"), "Deroga");
    await user.click(radio("Rifiuta"));
    expect((await screen.findByLabelText<HTMLSelectElement>("Permesso ZTL (2 pratiche)")).value).toBe("");
  });

  test("are looked at with one application of the service, the words filled", async () => {
    const { user } = open(answers(planned({ documents })));
    await user.click(radio("Accetta"));
    await user.selectOptions(await screen.findByLabelText("Permesso ZTL (2 pratiche)"), "Autorizzazione");
    const [button] = screen.getAllByRole<HTMLButtonElement>("button", { name: "Anteprima PDF" });
    const form = document.getElementById(button?.getAttribute("form") ?? "");
    const sent = Object.fromEntries(
      [...(form?.querySelectorAll("input") ?? [])].map(({ name, value }) => [name, value]),
    );
    expect(sent).toEqual({
      application: "a1",
      outcome: "accepted",
      templateId: "t1",
      reason: "",
      amount: "",
      isForMany: "1",
    });
  });

  test("where no service has any, nothing is asked", async () => {
    const { user } = open();
    await user.click(radio("Accetta"));
    await confirm("Accetta (3)");
    expect(screen.queryByRole("group", { name: "Documento dell'esito" })).toBeNull();
  });
});
