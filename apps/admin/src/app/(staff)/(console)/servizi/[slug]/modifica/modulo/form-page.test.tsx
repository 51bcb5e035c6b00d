// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf } from "../../../../../../../testing/alive.tsx";
import { refused } from "../../../../../../../testing/frame.tsx";
import { request, Sent } from "../../../../../../../testing/request.ts";
import { router } from "../../../../../../../testing/router.ts";
import { OpenDraft } from "./open-draft.tsx";
import FormPage, { generateMetadata } from "./page.tsx";
import { ShowEditor } from "./show-editor.tsx";

const writes = { id: "me", permissions: ["services.write"] };
const draft = { id: "d1", form: { display: "wizard", components: [] }, revisions: { form: 4 } };
const context = { tenant: { languages: ["it", "de"] } };
const page = (slug = "cani") => FormPage({ params: Promise.resolve({ slug }), searchParams: Promise.resolve({}) });
type Told = Parameters<typeof request.is>[0];
const shownPage = async (told: Told, slug?: string) => {
  request.is({
    me: writes,
    context,
    procedures: { "services.draft": () => draft, "subforms.shelf": () => [] },
    ...told,
  });
  return alive(await page(slug), request.now);
};

describe("the page of a service's form", () => {
  test.each(["CANI", "cani_1", "-", "a".repeat(101), "../x"])(
    "%s is no service: not found, and nothing is asked",
    async (slug) => {
      await expect(shownPage({}, slug)).rejects.toEqual(new Sent("not found"));
      expect(askedOf("services.draft")).toEqual([]);
    },
  );

  test("is for who may change services: others are led to a section of theirs", async () => {
    await expect(shownPage({ me: { id: "me", permissions: ["services.read"] } })).rejects.toEqual(
      new Sent("a section of theirs"),
    );
  });

  test.each([
    ["it", "Nessuna modifica in preparazione", "Apri una bozza"],
    ["de", "Keine Änderung in Vorbereitung", "Entwurf"],
    ["en", "No change being prepared", "draft"],
  ] as const)(
    "without a draft says in %s that citizens keep the published one, and offers to begin",
    async (locale, title, button) => {
      await shownPage({ locale, procedures: { "services.draft": () => null, "subforms.shelf": () => [] } });
      expect(screen.getByText(title)).toBeTruthy();
      expect(screen.getByRole("button").textContent).toContain(button);
    },
  );

  test.each(["it", "de", "en"] as const)("has a title in %s", async (locale) => {
    request.is({ locale });
    expect((await generateMetadata()).title).toMatch(/Modulo|Formular|Form/);
  });

  test("a form it could not show is told with the place of every fault, not opened", async () => {
    await shownPage({
      procedures: {
        "services.draft": () => ({
          ...draft,
          form: { display: "wizard", components: [{ type: "recaptcha", key: "x" }] },
        }),
        "subforms.shelf": () => [],
      },
    });
    expect(screen.getByText("Questo modulo non si può aprire qui")).toBeTruthy();
    expect(screen.getByRole("listitem").textContent).toContain("components.0");
  });
});

describe("beginning a draft", () => {
  const begin = async (answer: () => unknown) => {
    const { user } = alive(<OpenDraft slug="cani" />, { procedures: { "services.editDraft": answer } });
    await user.click(screen.getByRole("button", { name: "Apri una bozza" }));
  };

  test("shows the page anew once it is there", async () => {
    await begin(() => ({}));
    await waitFor(() => expect(router.refresh).toHaveBeenCalledOnce());
    expect(askedOf("services.editDraft")).toEqual([{ slug: "cani" }]);
  });

  test("that is refused says why and stays", async () => {
    await begin(() => {
      throw refused("not_allowed");
    });
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(router.refresh).not.toHaveBeenCalled();
  });
});

test.each([
  ["nothing", null],
  ["a list", []],
  ["text", "ciao"],
  ["pages that are no list", { display: "wizard", components: {} }],
  ["another display", { display: "pdf", components: [] }],
])("what is stored and is %s does not bring the editor down", (_what, form) => {
  alive(<ShowEditor slug="cani" form={form} revision={1} shelf={[]} languages={["it"]} />);
  expect(screen.getByText("Questo modulo non si può aprire qui")).toBeTruthy();
});
