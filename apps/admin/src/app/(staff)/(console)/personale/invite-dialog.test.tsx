// @vitest-environment happy-dom
import { staffRoles } from "@sportello/domain/access/actor";
import { locales } from "@sportello/domain/locales";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { alive, askedOf, saidDone } from "../../../../testing/alive.tsx";
import { refused } from "../../../../testing/frame.tsx";
import { router } from "../../../../testing/router.ts";
import { InviteDialog } from "./invite-dialog.tsx";

const offices = [
  { value: "o1", label: "Anagrafe" },
  { value: "o2", label: "Mobilità" },
];
type Given = {
  readonly languages?: readonly (typeof locales)[number][];
  readonly locale?: (typeof locales)[number];
  readonly invite?: (input: never) => unknown;
};
const open = ({ languages = ["it", "de"], locale = "it", invite = () => ({ id: "p1" }) }: Given = {}) => {
  const onClose = vi.fn<() => void>();
  return {
    ...alive(<InviteDialog offices={offices} languages={languages} onClose={onClose} />, {
      locale,
      procedures: { "staff.invite": invite },
    }),
    onClose,
  };
};
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const send = () => screen.getByRole("button", { name: "Manda l'invito" });
const write = async (user: ReturnType<typeof open>["user"], texts: Readonly<Record<string, string>>) => {
  for (const [name, text] of Object.entries(texts)) {
    await user.click(field(name));
    await user.paste(text);
  }
};
const nina = { "E-mail di lavoro": "nina@comune.example", Nome: "Nina", Cognome: "Costa" };

describe("inviting somebody who works here", () => {
  test("sends who they are, what they may do and where, and in which language they are written to", async () => {
    const { user, onClose } = open();
    await write(user, { ...nina, Nome: "  Nina " });
    await user.selectOptions(field("Ruolo"), "Responsabile");
    await user.click(screen.getByRole("checkbox", { name: "Mobilità" }));
    await user.selectOptions(field("Lingua della mail"), "Deutsch");
    await user.click(send());
    await waitFor(() => expect(saidDone()).toEqual(["Invito mandato a nina@comune.example"]));
    expect(askedOf("staff.invite")).toEqual([
      {
        email: "nina@comune.example",
        givenName: "Nina",
        familyName: "Costa",
        role: "manager",
        officeIds: ["o2"],
        locale: "de",
      },
    ]);
    expect([onClose.mock.calls.length, router.refresh.mock.calls.length]).toEqual([1, 1]);
  });

  test.each(staffRoles)("says what a %s may do, in every language", async (role) => {
    for (const locale of locales) {
      const { user, unmount } = open({ locale });
      const list = within(screen.getByRole("dialog")).getAllByRole<HTMLSelectElement>(
        "combobox",
      )[0] as HTMLSelectElement;
      await user.selectOptions(list, role);
      const help = document.getElementById(list.getAttribute("aria-describedby") ?? "")?.textContent ?? "";
      expect(help.length).toBeGreaterThan(15);
      unmount();
    }
  });

  test("an administrator belongs to no office, also if one was chosen before", async () => {
    const { user } = open();
    await write(user, nina);
    await user.click(screen.getByRole("checkbox", { name: "Anagrafe" }));
    await user.selectOptions(field("Ruolo"), "Amministratore");
    expect(screen.queryByRole("checkbox")).toBeNull();
    await user.click(send());
    await waitFor(() => expect(askedOf("staff.invite")).toMatchObject([{ role: "administrator", officeIds: [] }]));
  });

  test("without an office it is said what that means, before it is sent", async () => {
    const { user } = open();
    expect(screen.getByText("Nessun ufficio: non vedrà nessuna pratica.")).toBeTruthy();
    await user.click(screen.getByRole("checkbox", { name: "Anagrafe" }));
    expect(screen.queryByText("Nessun ufficio: non vedrà nessuna pratica.")).toBeNull();
  });

  test("asks for no language where the municipality speaks one", () => {
    open({ languages: ["it"] });
    expect(screen.queryByLabelText("Lingua della mail")).toBeNull();
  });
});

describe("an invitation that does not go", () => {
  test("says beside each field what is missing, once it is tried", async () => {
    const { user } = open();
    expect(screen.queryByText("Compila questo campo")).toBeNull();
    await user.click(send());
    expect(screen.getAllByText("Compila questo campo")).toHaveLength(3);
    expect(askedOf("staff.invite")).toEqual([]);
  });

  test.each(["nina", "nina@", "nina comune.example", "nina@comune"])("to %s: that is no address", async (email) => {
    const { user } = open();
    await write(user, { ...nina, "E-mail di lavoro": email });
    await user.click(send());
    expect(screen.getByText("Scrivi un indirizzo come nome@ente.it")).toBeTruthy();
    expect(askedOf("staff.invite")).toEqual([]);
  });

  test.each([
    ["email_taken", "C'è già una persona con questo indirizzo e-mail."],
    ["not_allowed", "Il tuo ruolo non lo permette."],
  ])("for %s: the dialog stays with what was typed", async (code, words) => {
    const { user, onClose } = open({
      invite: () => {
        throw refused(code);
      },
    });
    await write(user, nina);
    await user.click(send());
    expect((await screen.findByRole("alert")).textContent).toContain(words);
    expect(field("Cognome").value).toBe("Costa");
    expect([onClose.mock.calls.length, saidDone().length]).toEqual([0, 0]);
  });

  test("since one went back", async () => {
    const { user, onClose } = open();
    await write(user, nina);
    await user.click(screen.getByRole("button", { name: "Indietro" }));
    expect([onClose.mock.calls.length, askedOf("staff.invite").length]).toEqual([1, 0]);
  });
});
