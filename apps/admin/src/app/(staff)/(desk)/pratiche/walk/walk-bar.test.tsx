// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { alive } from "../../../../../testing/alive.tsx";
import { router } from "../../../../../testing/router.ts";
import { shown } from "../../../../../testing/shown.tsx";
import { keepWalk } from "./walk.ts";
import { WalkBar } from "./walk-bar.tsx";
import { WalkOn } from "./walk-on.tsx";

const list = { address: "/pratiche?chi=nessuno", ids: ["a", "b", "c"] };
const steps = () => screen.queryByRole("navigation", { name: "Elenco da cui arrivi" });
const linkTo = (name: string | RegExp) => screen.queryByRole("link", { name })?.getAttribute("href") ?? null;
beforeEach(() => sessionStorage.clear());

describe("along the list", () => {
  test.each([
    ["a", "1 di 3", null, "/pratiche/b"],
    ["b", "2 di 3", "/pratiche/a", "/pratiche/c"],
    ["c", "3 di 3", "/pratiche/b", null],
  ])("%s is %s", (id, place, previous, next) => {
    keepWalk(list);
    alive(<WalkBar applicationId={id} />);
    expect(steps()?.textContent).toBe(place);
    expect([linkTo("Pratica precedente"), linkTo("Pratica successiva")]).toEqual([previous, next]);
    expect(linkTo("Torna alle pratiche")).toBe(list.address);
  });

  test.each([
    ["j", "a", "/pratiche/b"],
    ["k", "b", "/pratiche/a"],
    ["u", "b", list.address],
    ["j", "c", list.address],
  ])("%s on %s goes to %s", async (key, id, to) => {
    keepWalk(list);
    const { user } = alive(<WalkBar applicationId={id} />);
    await user.keyboard(key);
    expect(router.push.mock.calls).toEqual([[to]]);
  });

  test("before the first there is nothing", async () => {
    keepWalk(list);
    const { user } = alive(<WalkBar applicationId="a" />);
    await user.keyboard("k");
    expect(router.push).not.toHaveBeenCalled();
  });

  test("a list of one has no steps, but its way back", () => {
    keepWalk({ ...list, ids: ["a"] });
    alive(<WalkBar applicationId="a" />);
    expect(steps()).toBeNull();
    expect(linkTo("Torna alle pratiche")).toBe(list.address);
  });

  test("who came another way goes back to the whole list, and nowhere else", async () => {
    const { user } = alive(<WalkBar applicationId="z" />);
    expect(steps()).toBeNull();
    expect(linkTo("Torna alle pratiche")).toBe("/pratiche");
    await user.keyboard("jk");
    expect(router.push).not.toHaveBeenCalled();
    await user.keyboard("u");
    expect(router.push.mock.calls).toEqual([["/pratiche"]]);
  });

  test("letters typed in a field are text", async () => {
    keepWalk(list);
    const { user } = alive(<><WalkBar applicationId="a" /><textarea aria-label="Nota" /></>);
    await user.type(screen.getByRole("textbox"), "juk");
    expect(router.push).not.toHaveBeenCalled();
  });

  test.each(["it", "de", "en"] as const)("the server knows no list and sends the way back in %s", async (locale) => {
    const { links } = await shown(<WalkBar applicationId="a" />, { locale });
    expect(Object.values(links)).toEqual(["/pratiche"]);
  });
});

describe("after a decision", () => {
  test.each([
    ["a", "Prossima pratica (ne restano 2)", "/pratiche/b"],
    ["b", "Prossima pratica (ne resta 1)", "/pratiche/c"],
    ["c", "Elenco finito: torna alle pratiche", list.address],
  ])("%s leads on: %s", (id, name, to) => {
    keepWalk(list);
    alive(<WalkOn applicationId={id} />);
    expect(linkTo(name)).toBe(to);
  });

  test("without a list nothing is offered", () => {
    alive(<WalkOn applicationId="a" />);
    expect(screen.queryByRole("link")).toBeNull();
  });
});
