// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../testing/alive.tsx";
import { refused } from "../../../../testing/frame.tsx";
import type { Procedures } from "../../../../testing/request.ts";
import { router } from "../../../../testing/router.ts";
import { EditGroup, type KeptGroup } from "./edit-group.tsx";
import { GroupOrder } from "./group-order.tsx";

const services = [
  { value: "s1", label: "Nido" },
  { value: "s2", label: "Mensa" },
  { value: "s3", label: "Varchi" },
];
const group = (id: string, it: string, serviceIds: string[] = []): KeptGroup => ({
  id,
  slug: it.toLowerCase(),
  name: { it },
  serviceIds,
});
const groups = [group("g1", "Scuola", ["s1"]), group("g2", "Auto"), group("g3", "Casa")];
const answers: Procedures = {
  "services.saveGroup": () => ({ id: "g9" }),
  "services.removeGroup": () => null,
  "services.orderGroups": () => null,
};
const order = (procedures: Procedures = {}) =>
  alive(<GroupOrder groups={groups} services={services} languages={["it", "de"]} />, {
    procedures: { ...answers, ...procedures },
  });
const dialog = () => within(screen.getByRole("dialog"));

describe("the groups of services", () => {
  test("stand in their order, each with how many services it holds", () => {
    order();
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Scuola1 servizio/),
      expect.stringMatching(/^Autonessun servizio/),
      expect.stringMatching(/^Casanessun servizio/),
    ]);
  });

  test.each([
    ["Sposta in su Auto", ["g2", "g1", "g3"]],
    ["Sposta in giù Auto", ["g1", "g3", "g2"]],
  ])("%s saves the new order at once", async (name, ids) => {
    const { user } = order();
    await user.click(screen.getByRole("button", { name }));
    await waitFor(() => expect(askedOf("services.orderGroups")).toEqual([{ ids }]));
    expect(saidDone()).toEqual(["Ordine salvato"]);
    expect(router.refresh).toHaveBeenCalled();
  });

  test("the first cannot go up, the last not down", () => {
    order();
    for (const name of ["Sposta in su Scuola", "Sposta in giù Casa"])
      expect(screen.getByRole<HTMLButtonElement>("button", { name }).disabled).toBe(true);
  });

  test("that a colleague changed meanwhile stay as they are, and it is said", async () => {
    const { user } = order({
      "services.orderGroups": () => {
        throw refused("changed_meanwhile");
      },
    });
    await user.click(screen.getByRole("button", { name: "Sposta in su Auto" }));
    expect(await screen.findByText("Nel frattempo qualcuno l'ha cambiata.")).toBeTruthy();
  });

  test("one is changed with the services it holds", async () => {
    const { user } = order();
    await user.click(screen.getByRole("button", { name: "Modifica Scuola" }));
    await user.type(dialog().getByRole("textbox", { name: /Nome in tedesco/ }), "Schule");
    await user.click(dialog().getByRole("checkbox", { name: "Mensa" }));
    await user.click(dialog().getByRole("button", { name: "Salva" }));
    await waitFor(() =>
      expect(askedOf("services.saveGroup")).toEqual([
        { id: "g1", name: { it: "Scuola", de: "Schule" }, serviceIds: ["s1", "s2"] },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  test("one is removed at the second press only", async () => {
    const { user } = order();
    await user.click(screen.getByRole("button", { name: "Modifica Auto" }));
    await user.click(dialog().getByRole("button", { name: "Elimina il gruppo" }));
    expect(askedOf("services.removeGroup")).toEqual([]);
    await user.click(dialog().getByRole("button", { name: "Elimina davvero" }));
    await waitFor(() => expect(askedOf("services.removeGroup")).toEqual([{ id: "g2" }]));
  });

  test("a new one needs an Italian name; there is nothing to remove", async () => {
    const { user } = alive(<EditGroup group={null} services={services} languages={["it"]} />, { procedures: answers });
    await user.click(screen.getByRole("button", { name: "Nuovo gruppo" }));
    await user.click(dialog().getByRole("button", { name: "Salva" }));
    expect(dialog().getByText("Compila questo campo")).toBeTruthy();
    expect(dialog().queryByRole("button", { name: "Elimina il gruppo" })).toBeNull();
    await user.type(dialog().getByRole("textbox", { name: "Nome in italiano" }), " Sport {Enter}");
    await waitFor(() => expect(askedOf("services.saveGroup")).toEqual([{ name: { it: "Sport" }, serviceIds: [] }]));
  });
});
