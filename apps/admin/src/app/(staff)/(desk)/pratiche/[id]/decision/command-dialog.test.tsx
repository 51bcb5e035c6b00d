// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { alive, askedOf } from "../../../../../../testing/alive.tsx";
import { refused } from "../../../../../../testing/frame.tsx";
import { messagesOf } from "../../../../../../testing/messages.ts";
import { CommandDialog } from "./command-dialog.tsx";
import type { DeskCommandName } from "./desk-command.ts";
import type { Given } from "./perform-command.ts";

type Props = Parameters<typeof CommandDialog>[0];
const words = messagesOf("it");
const texts = [
  { id: "t1", name: "Tutto in regola", text: "Gentile Maria, va bene.", isOfService: true, language: "it" },
  { id: "t2", name: "Solo in italiano", text: "Gentile Maria, ecco.", isOfService: false, language: "it" },
];
const answers = {
  "decisionTexts.forApplication": () => texts,
  "outcomeTemplates.forApplication": () => [{ id: "m1", name: "Autorizzazione" }],
};
const onConfirm = vi.fn<(given: Omit<Given, "id">) => void>();
const open = (
  command: DeskCommandName,
  changes: Partial<Props> = {},
  procedures: Readonly<Record<string, () => unknown>> = answers,
) =>
  alive(
    <CommandDialog
      id="a1"
      title="Permesso ZTL"
      applicant="Laura Martini"
      command={command}
      colleagues={[
        { id: "g", name: "Gino Bianchi" },
        { id: "h", name: "Ada Conti" },
      ]}
      offices={[{ id: "o2", name: "Scuola" }]}
      files={[]}
      points={[]}
      failure={null}
      isRunning={false}
      onConfirm={onConfirm}
      onClose={() => undefined}
      {...changes}
    />,
    { procedures },
  );
const confirm = (command: DeskCommandName) => screen.getByRole("button", { name: words.command[command] });
const field = () => screen.getAllByRole<HTMLTextAreaElement>("textbox")[0];

afterEach(() => {
  onConfirm.mockClear();
  vi.unstubAllGlobals();
});

test.each(["accept", "reject", "requestIntegration", "revoke", "assign"] as const)(
  "%s says for whom, and of what, it is done",
  (command) => {
    open(command);
    const { textContent } = screen.getByRole("dialog");
    expect(textContent).toContain("Permesso ZTL");
    expect(textContent).toContain("Laura Martini");
  },
);

describe("accepting", () => {
  test("asks for nothing that must be written", async () => {
    const { user } = open("accept");
    await user.click(confirm("accept"));
    expect(onConfirm.mock.calls).toEqual([[{ text: "", colleague: "", office: "", files: [], points: [] }]]);
  });

  test("a ready text comes filled, says its language, and is changed by hand", async () => {
    const { user } = open("accept");
    await user.selectOptions(await screen.findByLabelText(/^Testo modello/), "Tutto in regola");
    expect(field()?.value).toBe("Gentile Maria, va bene.");
    expect(screen.getByText(/in italiano: rileggilo/)).toBeTruthy();
    await user.selectOptions(screen.getByLabelText(/^Testo modello/), "Solo in italiano");
    expect(field()?.value).toBe("Gentile Maria, ecco.");
  });

  test("the texts of the service stand before those of the office", async () => {
    open("accept");
    const list = await screen.findByLabelText(/^Testo modello/);
    expect(
      within(list)
        .getAllByRole("group")
        .map((group) => group.getAttribute("label")),
    ).toEqual([words.texts.ofService, words.texts.ofOffice]);
  });

  test("the document is chosen, and looked at in a tab of its own with what is written so far", async () => {
    const { user } = open("accept");
    await screen.findByRole("option", { name: "Autorizzazione" });
    await user.selectOptions(screen.getByLabelText(words.outcomeTemplates.document), "Autorizzazione");
    await user.type(field() ?? document.body, "Va bene.");
    const preview = document.getElementById(
      screen.getByRole("button", { name: words.outcomeTemplates.preview }).getAttribute("form") ?? "",
    );
    expect(
      Object.fromEntries([...(preview?.querySelectorAll("input") ?? [])].map(({ name, value }) => [name, value])),
    ).toEqual({ application: "a1", outcome: "accepted", templateId: "m1", reason: "Va bene.", amount: "" });
    await user.click(confirm("accept"));
    expect(onConfirm.mock.calls[0]?.[0]).toMatchObject({ templateId: "m1", text: "Va bene." });
  });

  test.each([
    [4_250, "42,50", 4_250],
    [null, "", null],
  ])("where the office sets the amount, %j is suggested as %j", async (suggested, typed, sent) => {
    const { user } = open("accept", { suggested });
    expect(
      screen.getByLabelText<HTMLInputElement>(new RegExp(`^${words.payments.amountToPay.slice(0, 10)}`)).value,
    ).toBe(typed);
    await user.click(confirm("accept"));
    if (sent === null) expect(screen.getByText(words.payments.amountWrong)).toBeTruthy();
    expect(onConfirm.mock.calls.map(([given]) => given.amount)).toEqual(sent === null ? [] : [sent]);
  });

  test.each([
    ["intact", true, true],
    ["broken", false, true],
    ["added", true, false],
  ] as const)("a signed file that is %s is told so before it is handed over", async (standing, isIntact, coversAll) => {
    const signer = { name: "Lucia Verdi", fiscalCode: null, serial: "4f", issuer: "CA", signedAt: null, isIntact };
    vi.stubGlobal("fetch", async () =>
      Response.json({
        id: "01900000-0000-7000-8000-000000000001",
        name: "atto.pdf.p7m",
        signature: { format: "cades", signers: [signer], coversAll },
      }),
    );
    const { user } = open("accept", {}, answers);
    await user.upload(screen.getByLabelText(words.decision.addFile), new File(["0"], "atto.pdf.p7m"));
    expect(await screen.findByText(words.signature.standing[standing])).toBeTruthy();
    expect(screen.getByText(/Firmato da Lucia Verdi/)).toBeTruthy();
  });

  test("files are kept as they are chosen, and can be taken away", async () => {
    vi.stubGlobal("fetch", async () =>
      Response.json({ id: "01900000-0000-7000-8000-000000000001", name: "nulla-osta.pdf" }),
    );
    const { user } = open("accept", {}, { ...answers, "uploads.remove": () => ({}) });
    await user.upload(
      screen.getByLabelText(words.decision.addFile),
      new File(["%PDF"], "nulla-osta.pdf", { type: "application/pdf" }),
    );
    expect(await screen.findByText("nulla-osta.pdf")).toBeTruthy();
    await user.click(confirm("accept"));
    expect(onConfirm.mock.calls[0]?.[0].files).toEqual(["01900000-0000-7000-8000-000000000001"]);
    await user.click(screen.getByRole("button", { name: "Togli nulla-osta.pdf" }));
    await waitFor(() => expect(screen.queryByText("nulla-osta.pdf")).toBeNull());
    expect(askedOf("uploads.remove")).toEqual([{ id: "01900000-0000-7000-8000-000000000001" }]);
  });

  test.each([
    [() => Response.json({ code: "file_too_large" }, { status: 422 }), words.refusal.file_too_large],
    [
      () => {
        throw new TypeError("network");
      },
      words.decision.network,
    ],
  ])("a file that is not taken is told, and none is handed over: case %#", async (answer, told) => {
    vi.stubGlobal("fetch", async () => answer());
    const { user } = open("accept");
    await user.upload(
      screen.getByLabelText(words.decision.addFile),
      new File(["x"], "a.pdf", { type: "application/pdf" }),
    );
    expect((await screen.findByRole("alert")).textContent).toBe(told);
    await user.click(confirm("accept"));
    expect(onConfirm.mock.calls[0]?.[0].files).toEqual([]);
  });

  test("what was given before it was taken back is there again", () => {
    open("accept", { before: { text: "Va bene.", points: [], amount: 1_600, templateId: "m1" }, suggested: 4_250 });
    expect(field()?.value).toBe("Va bene.");
    expect(screen.getByDisplayValue("16,00")).toBeTruthy();
  });
});

describe("asking for integrations", () => {
  const points = [
    { path: "targa", label: "Targa", kind: "answer" },
    { path: "libretto", label: "Libretto", kind: "file" },
  ] as Props["points"];

  test("names which answers and documents, and says how many", async () => {
    const { user } = open("requestIntegration", { points });
    await user.type(field() ?? document.body, "Manca il libretto.");
    await user.click(screen.getByRole("checkbox", { name: /^Libretto/ }));
    await user.click(screen.getByRole("checkbox", { name: "Targa" }));
    await user.click(screen.getByRole("checkbox", { name: "Targa" }));
    await user.click(confirm("requestIntegration"));
    expect(onConfirm.mock.calls[0]?.[0]).toMatchObject({ text: "Manca il libretto.", points: ["libretto"] });
  });

  test("without anything to name nothing is asked", () => {
    open("requestIntegration");
    expect(screen.queryByRole("checkbox")).toBeNull();
  });
});

describe("handing over", () => {
  test.each([
    ["assign", "Gino", "Gino Bianchi", { colleague: "g" }],
    ["assignOffice", "Scu", "Scuola", { office: "o2" }],
  ] as const)("%s: chosen by a part of the name, and needed", async (command, typed, name, given) => {
    const { user } = open(command);
    await user.click(confirm(command));
    expect(screen.getByText(words.decision.chooseOne)).toBeTruthy();
    expect(onConfirm).not.toHaveBeenCalled();
    await user.type(screen.getByRole("combobox"), typed);
    await user.click(await screen.findByRole("option", { name }));
    await user.click(confirm(command));
    expect(onConfirm.mock.calls[0]?.[0]).toMatchObject(given);
  });
});

describe("what is shown while and after", () => {
  test("while it runs nothing is sent again", async () => {
    const { user } = open("accept", { isRunning: true });
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(onConfirm).not.toHaveBeenCalled();
  });

  test("a refusal is told in the dialog", () => {
    open("accept", { failure: { kind: "refused", code: "not_the_assignee", params: {} } });
    expect(screen.getByRole("alert").textContent).toBe(words.refusal.not_the_assignee);
  });

  test("a reason that is missing is told beside the field, not twice", () => {
    open("reject", { failure: { kind: "refused", code: "reason_required", params: {} } });
    expect(screen.queryByRole("alert")).toBeNull();
    expect(field()?.getAttribute("aria-invalid")).toBe("true");
  });

  test("texts that cannot be read are said, and the decision goes on without", async () => {
    const { user } = open(
      "accept",
      {},
      {
        ...answers,
        "decisionTexts.forApplication": () => {
          throw refused("not_found");
        },
      },
    );
    expect(await screen.findByRole("alert")).toBeTruthy();
    await user.click(confirm("accept"));
    expect(onConfirm).toHaveBeenCalledTimes(1);
  });
});
