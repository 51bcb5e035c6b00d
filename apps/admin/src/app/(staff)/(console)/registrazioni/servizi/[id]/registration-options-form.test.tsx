// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../../../testing/alive.tsx";
import { inAll } from "../../../../../../testing/examples.ts";
import { refused } from "../../../../../../testing/frame.tsx";
import type { Procedures } from "../../../../../../testing/request.ts";
import { router } from "../../../../../../testing/router.ts";
import { RegistrationOptionsForm } from "./registration-options-form.tsx";

const id = "0197a000-0000-7000-8000-000000000002";
const service = {
  id,
  version: 3,
  title: inAll("Permesso ZTL"),
  unregistered: 4,
  registration: { classification: "6.3", folder: "ZTL {anno}", includeMessages: false },
};

const form = (procedures: Procedures = {}, changes: object = {}) =>
  alive(<RegistrationOptionsForm service={{ ...service, ...changes } as never} year="2026" />, {
    procedures: {
      "registrations.changeOptions": () => ({ version: 4 }),
      "registrations.retry": () => ({ retried: 4 }),
      ...procedures,
    },
  });
const save = () => screen.getByRole("button", { name: "Salva" });
const classification = () => screen.getByLabelText(/Classificazione/);

test("the folder's name is shown as it will be this year, while it is typed", async () => {
  const { user } = form();
  expect(screen.getByText(/per quest'anno «ZTL 2026»/)).toBeTruthy();
  await user.type(screen.getByLabelText(/Fascicolo annuale/), " centro");
  expect(screen.getByText(/per quest'anno «ZTL 2026 centro»/)).toBeTruthy();
});

test("saved, what stood still is tried again at once, and one is back in the cockpit", async () => {
  const { user } = form();
  await user.clear(classification());
  await user.type(classification(), "6.4");
  await user.click(save());
  await waitFor(() => expect(router.push).toHaveBeenCalledWith("/registrazioni"));
  expect(askedOf("registrations.changeOptions")).toEqual([
    {
      serviceId: id,
      version: 3,
      registration: { classification: "6.4", folder: "ZTL {anno}", includeMessages: false },
    },
  ]);
  expect(askedOf("registrations.retry")).toEqual([{ serviceId: id }]);
  expect(saidDone()).toEqual(["4 registrazioni rimesse in coda"]);
});

test("unless it is unticked; then only the options are saved", async () => {
  const { user } = form();
  await user.click(screen.getByRole("checkbox", { name: /Riprova subito i 4 documenti fermi/ }));
  await user.click(save());
  await waitFor(() => expect(saidDone()).toEqual(["Opzioni salvate"]));
  expect(askedOf("registrations.retry")).toEqual([]);
});

test("an empty classification is said beside its field, and nothing is sent", async () => {
  const { user } = form({}, { unregistered: 0 });
  expect(screen.queryByRole("checkbox", { name: /Riprova subito/ })).toBeNull();
  await user.clear(classification());
  await user.click(save());
  expect(screen.getByText("Scrivi la classificazione.")).toBeTruthy();
  expect(classification().getAttribute("aria-invalid")).toBe("true");
  expect(askedOf("registrations.changeOptions")).toEqual([]);
});

test("changed meanwhile by a colleague: said, nothing tried again, what was typed stays", async () => {
  const { user } = form({
    "registrations.changeOptions": () => {
      throw refused("changed_meanwhile");
    },
  });
  await user.type(classification(), "9");
  await user.click(save());
  await screen.findByRole("alert");
  expect(askedOf("registrations.retry")).toEqual([]);
  expect((classification() as HTMLInputElement).value).toBe("6.39");
  expect(router.push).not.toHaveBeenCalled();
});
