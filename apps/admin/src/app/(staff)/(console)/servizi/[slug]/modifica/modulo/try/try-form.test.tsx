// @vitest-environment happy-dom
// @vitest-environment-options {"settings": {"enableIframePageLoading": true}}
import type { Component } from "@sportello/forms/components";
import type { FormDefinition } from "@sportello/forms/definition";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { alive } from "../../../../../../../../testing/alive.tsx";
import { TryForm } from "./try-form.tsx";

const form: FormDefinition = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "who",
      title: "Chi sei",
      components: [
        {
          type: "textfield",
          key: "name",
          label: "Nome",
          profile: "givenName",
          translations: { de: { label: "Vorname" } },
          validate: { required: true },
        },
        { type: "yesno", key: "has", label: "Hai un cane?", validate: { required: true } },
        { type: "textfield", key: "dog", label: "Nome del cane", conditional: { show: true, when: "has", eq: "yes" } },
      ],
    },
    {
      type: "panel",
      key: "chip",
      title: "Microchip",
      conditional: { show: true, when: "has", eq: "yes" },
      components: [{ type: "textfield", key: "code", label: "Codice", validate: { required: true } }],
    },
  ],
};
type Given = { readonly place?: string; readonly shaped?: FormDefinition };
const open = async ({ place = "components.0", shaped = form }: Given = {}) => {
  const onJump = vi.fn<(node: { readonly place: string }) => void>();
  const opened = alive(<TryForm form={shaped} place={place} languages={["it", "de"]} onJump={onJump} />);
  await waitFor(() => expect(page().querySelector("form")).not.toBeNull());
  return { ...opened, onJump };
};
const frame = () => screen.getByTitle<HTMLIFrameElement>("Il modulo come lo vede il cittadino");
/** What stands in the page inside the frame. */
const page = () => frame().contentDocument?.body as HTMLElement;
const field = (name: string) => page().querySelector<HTMLInputElement>(`[name="${name}"]`) as HTMLInputElement;
const type = (name: string, value: string) => {
  field(name).value = value;
  fireEvent.input(field(name));
};
const choose = (name: string, value: string) => {
  const option = page().querySelector<HTMLInputElement>(`[name="${name}"][value="${value}"]`) as HTMLInputElement;
  option.checked = true;
  fireEvent.input(option);
};
const step = (name: RegExp) =>
  within(screen.getByRole("list", { name: "Pagine" })).getByRole<HTMLButtonElement>("button", { name });
const findings = () => screen.getByRole("region", { name: "Cosa fa il modulo con queste risposte" });

describe("a form tried as a citizen", () => {
  test("begins as somebody of whom the municipality knows the name, with the citizens' own style", async () => {
    await open();
    expect(field("name").value).toBe("Maria");
    expect(page().ownerDocument.querySelector("link")?.getAttribute("href")).toBe("/cittadino/site.css");
  });

  test("as nobody known begins empty, and what is missing is counted page by page", async () => {
    const { user } = await open();
    await user.selectOptions(screen.getByLabelText("Compila come"), "Nessuno di conosciuto");
    await waitFor(() => expect(field("name").value).toBe(""));
    await waitFor(() => expect(step(/Chi sei/).textContent).toContain("2 punti da completare"));
  });

  test("a page that these answers do not reach cannot be opened; another answer opens it", async () => {
    const { user } = await open();
    expect(step(/Microchip/).disabled).toBe(true);
    choose("has", "yes");
    await waitFor(() => expect(step(/Microchip/).disabled).toBe(false));
    await user.click(step(/Microchip/));
    await waitFor(() => expect(field("code")).not.toBeNull());
    expect(step(/Microchip/).getAttribute("aria-current")).toBe("step");
  });

  test("opens on the page on which one was working", async () => {
    await open({
      place: "components.1.components.0",
      shaped: { ...form, components: form.components.map(({ conditional: _conditional, ...one }) => one as Component) },
    });
    expect(field("code")).not.toBeNull();
  });

  test("and on the first where nobody comes to that page yet", async () => {
    await open({ place: "components.1.components.0" });
    expect(field("name")).not.toBeNull();
  });

  test("errors are shown when one asks for them, not before", async () => {
    const { user } = await open();
    const words = page().textContent ?? "";
    expect(page().querySelector("[aria-invalid=true]")).toBeNull();
    await user.click(screen.getByRole("checkbox", { name: "Mostra gli errori" }));
    await waitFor(() => expect(page().querySelector("[aria-invalid=true]")).not.toBeNull());
    expect(page().textContent).not.toBe(words);
  });

  test("answers of one page are still there on the way back from another", async () => {
    const { user } = await open();
    choose("has", "yes");
    type("dog", "Fido");
    await waitFor(() => expect(step(/Microchip/).disabled).toBe(false));
    await user.click(step(/Microchip/));
    await waitFor(() => expect(field("code")).not.toBeNull());
    type("code", "380260");
    await user.click(step(/Chi sei/));
    await waitFor(() => expect(field("dog")?.value).toBe("Fido"));
    await user.click(step(/Microchip/));
    await waitFor(() => expect(field("code")?.value).toBe("380260"));
  });

  test("beginning anew forgets what was typed, not as whom", async () => {
    const { user } = await open();
    type("name", "Anna");
    await user.click(screen.getByRole("button", { name: "Ricomincia da capo" }));
    await waitFor(() => expect(field("name").value).toBe("Maria"));
  });

  test("is read in another language of the municipality, while the findings stay in one's own", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("radio", { name: "Deutsch" }));
    await waitFor(() => expect(page().textContent).toContain("Vorname"));
    expect(page().ownerDocument.documentElement.getAttribute("lang")).toBe("de");
    expect(findings().textContent).toContain("Nome del cane");
  });

  test("on a phone the page is as narrow as one", async () => {
    const { user } = await open();
    const wide = frame().className;
    await user.click(screen.getByRole("button", { name: "Telefono" }));
    expect(frame().className).not.toBe(wide);
  });

  test("sending the page inside stays inside: nothing is sent anywhere", async () => {
    await open();
    const sent = new Event("submit", { bubbles: true, cancelable: true });
    fireEvent(page().querySelector("form") as HTMLFormElement, sent);
    expect(sent.defaultPrevented).toBe(true);
  });
});

describe("a subform, which has no pages", () => {
  const sub: FormDefinition = {
    display: "form",
    components: [
      { type: "yesno", key: "has", label: "Hai un cane?" },
      { type: "textfield", key: "dog", label: "Nome del cane", conditional: { show: true, when: "has", eq: "yes" } },
    ],
  };

  test("is tried as one page", async () => {
    await open({ shaped: sub, place: "components.1" });
    expect(within(screen.getByRole("list", { name: "Pagine" })).getAllByRole("button")).toHaveLength(1);
    expect(page().textContent).toContain("Hai un cane?");
  });

  test("and leads to its questions where they are, not where the page was made", async () => {
    const { user, onJump } = await open({ shaped: sub, place: "components.1" });
    await user.click(within(findings()).getAllByRole("button", { name: "Nome del cane" })[0] as HTMLElement);
    expect(onJump.mock.calls).toEqual([[{ place: "components.1" }]]);
  });
});
