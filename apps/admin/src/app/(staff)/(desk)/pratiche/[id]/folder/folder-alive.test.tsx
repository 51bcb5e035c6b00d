// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../../../testing/alive.tsx";
import { details, inAll } from "../../../../../../testing/examples.ts";
import { refused } from "../../../../../../testing/frame.tsx";
import { messagesOf } from "../../../../../../testing/messages.ts";
import { router } from "../../../../../../testing/router.ts";
import { shown } from "../../../../../../testing/shown.tsx";
import type { ApplicationDetails } from "../../../../../../trpc/outputs.ts";
import { FolderPanel } from "./folder-panel.tsx";

const words = messagesOf("it").folder;
type Folder = NonNullable<ApplicationDetails["folder"]>;
const inside = (id: string, reason = "Stesso nucleo") => ({
  id,
  code: `AN${id}`,
  status: "in_charge",
  title: inAll("Permesso ZTL"),
  applicant: "Maria Rossi",
  linkedBy: "Ada Conti",
  linkedAt: "2026-11-20T09:00:00Z",
  reason,
});
const folder = (changes: Partial<Folder> = {}): Folder =>
  ({
    id: "f1",
    name: "Famiglia Rossi",
    reason: "Stesso nucleo",
    applications: [inside("a1"), inside("a2", "Il secondo veicolo")],
    hidden: 0,
    ...changes,
  }) as Folder;
const other = (changes: object = {}) =>
  ({
    id: "a9",
    code: "AN9",
    status: "accepted",
    submittedAt: "2026-01-01T00:00:00Z",
    title: inAll("Permesso ZTL"),
    serviceId: "s1",
    folder: null,
    ...changes,
  }) as ApplicationDetails["otherApplications"][number];
const panel = (changes: Partial<ApplicationDetails> = {}, canWork = true) => (
  <FolderPanel application={details({ folder: null, ...changes })} canWork={canWork} />
);
const names = ["Maria Rossi", "Ada Conti", "Famiglia Rossi", "Stesso nucleo", "Il secondo veicolo"];

describe("an application in no folder", () => {
  test("says so, and who only reads can do nothing about it", async () => {
    const { text, queryByRole } = await shown(panel({}, false));
    expect(text).toContain(words.none);
    expect(queryByRole("button")).toBeNull();
  });

  test("says where the registry files it", async () => {
    expect(
      (await shown(panel({ registryFolder: "Permessi ZTL 2026" }), { names: ["Permessi ZTL 2026"] })).text,
    ).toContain("Permessi ZTL 2026");
  });

  test("is put into a new one with a name and a reason, and into none without", async () => {
    const { user } = alive(panel(), { procedures: { "folders.find": () => [], "folders.make": () => ({ id: "f1" }) } });
    await user.click(screen.getByRole("button", { name: words.put }));
    const dialog = within(screen.getByRole("dialog"));
    await user.type(dialog.getByRole("textbox", { name: words.why }), "Stesso nucleo");
    await user.click(dialog.getByRole("button", { name: words.put }));
    expect(dialog.getByText(words.nameMissing)).toBeTruthy();
    expect(askedOf("folders.make")).toEqual([]);
    await user.type(dialog.getByRole("textbox", { name: words.name }), " Famiglia Rossi ");
    await user.click(dialog.getByRole("button", { name: words.put }));
    await waitFor(() => expect(saidDone()).toEqual([words.made]));
    expect(askedOf("folders.make")).toEqual([
      { applicationIds: ["a1"], name: "Famiglia Rossi", reason: "Stesso nucleo" },
    ]);
    expect(router.refresh).toHaveBeenCalled();
  });

  test("is put into one that is there", async () => {
    const { user } = alive(panel(), {
      procedures: {
        "folders.find": () => [{ id: "f7", name: "Cortile", title: inAll("Permesso ZTL"), applications: 3 }],
        "folders.link": () => ({ id: "f7" }),
      },
    });
    await user.click(screen.getByRole("button", { name: words.put }));
    const dialog = within(screen.getByRole("dialog"));
    await user.selectOptions(await dialog.findByLabelText(words.which), "Cortile (Permesso ZTL, 3)");
    expect(dialog.queryByRole("textbox", { name: words.name })).toBeNull();
    await user.type(dialog.getByRole("textbox", { name: words.why }), "Stesso cortile");
    await user.click(dialog.getByRole("button", { name: words.put }));
    await waitFor(() =>
      expect(askedOf("folders.link")).toEqual([{ folderId: "f7", applicationId: "a1", reason: "Stesso cortile" }]),
    );
  });
});

describe("what may belong together", () => {
  test.each([
    ["the same service, accepted: perhaps its renewal", other(), words.renewal],
    ["the same service, still open", other({ status: "in_charge" }), words.samePerson],
    [
      "another service, already in a folder",
      other({ serviceId: "s2", folder: { id: "f3", name: "Trasloco" } }),
      "È nel fascicolo «Trasloco»",
    ],
  ])("%s", (_what, one, told) => {
    alive(panel({ otherApplications: [one] }));
    expect(screen.getByText(told)).toBeTruthy();
  });

  test("is not suggested to who only reads, nor is an unrelated one to anybody", () => {
    const { unmount } = alive(panel({ otherApplications: [other()] }, false));
    expect(screen.queryByText(words.suggestions)).toBeNull();
    unmount();
    alive(panel({ otherApplications: [other({ serviceId: "s2" })] }));
    expect(screen.queryByText(words.suggestions)).toBeNull();
  });

  test("both come into a new folder", async () => {
    const { user } = alive(panel({ otherApplications: [other()] }), {
      procedures: { "folders.make": () => ({ id: "f1" }) },
    });
    await user.click(screen.getByRole("button", { name: words.together }));
    const dialog = within(screen.getByRole("dialog"));
    await user.type(dialog.getByRole("textbox", { name: words.name }), "Rinnovi");
    await user.type(dialog.getByRole("textbox", { name: words.why }), "È il rinnovo");
    await user.click(dialog.getByRole("button", { name: words.put }));
    await waitFor(() =>
      expect(askedOf("folders.make")).toEqual([
        { applicationIds: ["a1", "a9"], name: "Rinnovi", reason: "È il rinnovo" },
      ]),
    );
  });

  test.each([
    [
      words.joinThat,
      { folder: null, otherApplications: [other({ folder: { id: "f3", name: "Trasloco" } })] },
      { folderId: "f3", applicationId: "a1" },
    ],
    [words.bringHere, { folder: folder(), otherApplications: [other()] }, { folderId: "f1", applicationId: "a9" }],
  ])("%s, with a reason", async (name, changes, linked) => {
    const { user } = alive(panel(changes), { procedures: { "folders.link": () => ({ id: "x" }) } });
    await user.click(screen.getByRole("button", { name }));
    const dialog = within(screen.getByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: words.put }));
    expect(dialog.getByRole("textbox").getAttribute("aria-invalid")).toBe("true");
    await user.type(dialog.getByRole("textbox"), "Stessa casa");
    await user.click(dialog.getByRole("button", { name: words.put }));
    await waitFor(() => expect(askedOf("folders.link")).toEqual([{ ...linked, reason: "Stessa casa" }]));
  });
});

describe("an application in a folder", () => {
  test.each(["it", "de", "en"] as const)("reads in %s what belongs with it, by whose hand and why", async (locale) => {
    const { links, text, body } = await shown(panel({ folder: folder() }, false), { locale, names });
    expect(Object.values(links)).toEqual(["/pratiche/a2"]);
    expect(body.querySelectorAll("[aria-current=true]")).toHaveLength(1);
    expect(text).toContain("Il secondo veicolo");
  });

  test.each([
    [1, "C'è un'altra pratica, di un ufficio che non è tuo."],
    [3, "Ci sono altre 3 pratiche, di uffici che non sono tuoi."],
  ])("with %d of other offices: only how many", async (hidden, told) => {
    expect((await shown(panel({ folder: folder({ hidden }) }, false), { names })).text).toContain(told);
  });

  test("is taken out with a reason; a refusal keeps what was typed", async () => {
    const { user } = alive(panel({ folder: folder() }), {
      procedures: {
        "folders.unlink": () => {
          throw refused("changed_meanwhile");
        },
      },
    });
    await user.click(screen.getByRole("button", { name: words.takeOut }));
    const dialog = within(screen.getByRole("dialog"));
    await user.type(dialog.getByRole("textbox"), "Inserita per sbaglio");
    await user.click(dialog.getByRole("button", { name: words.takeOut }));
    expect(await dialog.findByRole("alert")).toBeTruthy();
    expect(dialog.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Inserita per sbaglio");
    expect(askedOf("folders.unlink")).toEqual([{ applicationId: "a1", reason: "Inserita per sbaglio" }]);
  });
});
