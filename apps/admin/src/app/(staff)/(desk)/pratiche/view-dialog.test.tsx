// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { alive, askedOf, saidDone } from "../../../../testing/alive.tsx";
import { inAll } from "../../../../testing/examples.ts";
import { refused } from "../../../../testing/frame.tsx";
import { messagesOf } from "../../../../testing/messages.ts";
import { router } from "../../../../testing/router.ts";
import type { KeptView } from "./kept-view.ts";
import { ViewDialog } from "./view-dialog.tsx";

const words = messagesOf("it").view;
const id = "0197a000-0000-7000-8000-0000000000b1";
const question = { filter: { query: "nido" }, sort: "newest" } as const;
const kept = (changes: Partial<KeptView> = {}): KeptView => ({
  id,
  name: "Nidi",
  filter: { query: "nido" },
  sort: "newest",
  officeId: null,
  isMine: true,
  mayChange: true,
  ...changes,
});
const closed = vi.fn<() => void>();
type Props = Parameters<typeof ViewDialog>[0];
const open = (changes: Partial<Props> = {}, procedures = {}) => {
  closed.mockClear();
  return alive(
    <ViewDialog
      view={null}
      question={question}
      isChanged={false}
      offices={[{ id: "o1", name: inAll("Anagrafe") }]}
      isDefault={false}
      onClose={closed}
      {...changes}
    />,
    {
      procedures: {
        "queue.saveView": () => ({ id: "v9" }),
        "queue.changeView": ({ id: changed }: { id: string }) => ({ id: changed }),
        "queue.keepDesk": () => ({}),
        "queue.deleteView": () => ({ id }),
        ...procedures,
      },
    },
  );
};
const name = () => screen.getByRole<HTMLInputElement>("textbox", { name: words.name });
const save = () => screen.getByRole("button", { name: words.confirm });
const first = () => screen.getByRole<HTMLInputElement>("checkbox", { name: words.first });

describe("a new view", () => {
  test("is one's own unless it is shared, and the desk stays as it opens", async () => {
    const { user } = open();
    await user.type(name(), "Nidi{Enter}");
    await waitFor(() => expect(closed).toHaveBeenCalledTimes(1));
    expect(askedOf("queue.saveView")).toEqual([{ name: "Nidi", officeId: null, question }]);
    expect(askedOf("queue.keepDesk")).toEqual([]);
    expect(router.replace.mock.calls).toEqual([["/pratiche?testo=nido&vista=v9"]]);
  });

  test("can be what the desk opens with", async () => {
    const { user } = open();
    await user.type(name(), "Nidi");
    await user.click(first());
    await user.click(save());
    await waitFor(() => expect(askedOf("queue.keepDesk")).toEqual([{ defaultViewId: "v9" }]));
  });

  test("cannot be deleted: it is not there yet", () => {
    open();
    expect(screen.queryByRole("button", { name: words.delete })).toBeNull();
  });

  test("whose place at the opening could not be kept is kept once, however often one tries", async () => {
    const keepDesk = vi.fn().mockRejectedValueOnce(refused("not_found")).mockResolvedValue({});
    const { user } = open({}, { "queue.keepDesk": keepDesk });
    await user.type(name(), "Nidi");
    await user.click(first());
    await user.click(save());
    expect(await screen.findByRole("alert")).toBeTruthy();
    await user.click(save());
    await waitFor(() => expect(closed).toHaveBeenCalledTimes(1));
    expect(askedOf("queue.saveView")).toHaveLength(1);
    expect(askedOf("queue.changeView")).toEqual([{ id: "v9", name: "Nidi", officeId: null }]);
  });

  test("has sixty characters of name at most, and no name of spaces", async () => {
    const { user } = open();
    expect(name().maxLength).toBe(60);
    await user.type(name(), "   ");
    await user.click(save());
    expect(screen.getByText(words.nameMissing)).toBeTruthy();
    expect(askedOf("queue.saveView")).toEqual([]);
  });
});

describe("a view that is kept", () => {
  test("is renamed without its filters being touched", async () => {
    const { user } = open({ view: kept() });
    await user.clear(name());
    await user.type(name(), "Nidi comunali");
    await user.click(save());
    await waitFor(() => expect(saidDone()).toEqual(["Vista salvata: Nidi comunali"]));
    expect(askedOf("queue.changeView")).toEqual([{ id, name: "Nidi comunali", officeId: null }]);
  });

  test("whose filters one changed says so, and takes them over", async () => {
    const { user } = open({ view: kept({ filter: { query: "mensa" } }), isChanged: true });
    expect(screen.getByText(words.changed)).toBeTruthy();
    await user.click(save());
    await waitFor(() => expect(askedOf("queue.changeView")).toEqual([{ id, name: "Nidi", officeId: null, question }]));
    expect(router.replace.mock.calls).toEqual([[`/pratiche?testo=nido&vista=${id}`]]);
  });

  test("of the office is taken back to oneself", async () => {
    const { user } = open({ view: kept({ officeId: "o1" }) });
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: words.visibleTo }).value).toBe("o1");
    await user.selectOptions(screen.getByRole("combobox", { name: words.visibleTo }), words.onlyMe);
    await user.click(save());
    await waitFor(() => expect(askedOf("queue.changeView")).toEqual([{ id, name: "Nidi", officeId: null }]));
  });

  test("that the desk opened with does so no more", async () => {
    const { user } = open({ view: kept(), isDefault: true });
    expect(first().checked).toBe(true);
    await user.click(first());
    await user.click(save());
    await waitFor(() => expect(askedOf("queue.keepDesk")).toEqual([{ defaultViewId: null }]));
  });

  test.each(["not_found", "not_allowed"] as const)(
    "that cannot be changed (%s) is said, and what was typed stays",
    async (code) => {
      const { user } = open(
        { view: kept() },
        {
          "queue.changeView": () => {
            throw refused(code);
          },
        },
      );
      await user.type(name(), " 2");
      await user.click(save());
      expect((await screen.findByRole("alert")).textContent).toContain(messagesOf("it").refusal[code]);
      expect(name().value).toBe("Nidi 2");
      expect(closed).not.toHaveBeenCalled();
    },
  );

  test("somebody else deleted meanwhile: said, and nobody is sent anywhere", async () => {
    const { user } = open(
      { view: kept() },
      {
        "queue.deleteView": () => {
          throw refused("not_found");
        },
      },
    );
    await user.click(screen.getByRole("button", { name: words.delete }));
    await user.click(screen.getByRole("button", { name: words.deleteSure }));
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(router.replace).not.toHaveBeenCalled();
  });
});
