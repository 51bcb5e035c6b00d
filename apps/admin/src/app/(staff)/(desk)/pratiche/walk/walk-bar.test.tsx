// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { alive, askedOf } from "../../../../../testing/alive.tsx";
import { router } from "../../../../../testing/router.ts";
import { shown } from "../../../../../testing/shown.tsx";
import { WalkBar } from "./walk-bar.tsx";
import { WalkOn } from "./walk-on.tsx";
import { keepWalk } from "./walk.ts";

const address = "/pratiche?chi=nessuno";
const list = { address, pages: [{ ids: ["a", "b", "c"] }], nextCursor: null };
/** The middle page of three. */
const long = { address, pages: [{ da: "c2", ids: ["a", "b", "c"] }], nextCursor: "c3" };
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
    keepWalk({ ...list, pages: [{ ids: ["a"] }] });
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
    const { user } = alive(
      <>
        <WalkBar applicationId="a" />
        <textarea aria-label="Nota" />
      </>,
    );
    await user.type(screen.getByRole("textbox"), "juk");
    expect(router.push).not.toHaveBeenCalled();
  });
});

describe("over the end of a page", () => {
  const page = (...ids: string[]) => ids.map((id) => ({ id }));
  const pages = {
    "queue.list": ({ cursor }: { cursor?: string }) =>
      cursor === "c3" ? { items: page("d", "e"), nextCursor: null } : { items: page("x", "y"), nextCursor: "c2" },
  };

  test("in the middle nothing is asked", () => {
    keepWalk(long);
    alive(<WalkBar applicationId="b" />, { procedures: pages });
    expect(steps()?.textContent).toBe("52 di oltre 53");
    expect(askedOf("queue.list")).toEqual([]);
  });

  test("on the last, the next page of the same list is asked for once, and its first is the next", async () => {
    keepWalk(long);
    alive(<WalkBar applicationId="c" />, { procedures: pages });
    await waitFor(() => expect(linkTo("Pratica successiva")).toBe("/pratiche/d"));
    expect(steps()?.textContent).toBe("53 di 55");
    expect(askedOf("queue.list")).toEqual([{ assignee: "none", sort: "newest", cursor: "c3" }]);
  });

  test("on the first of a later page, the page before is asked for, and its last is the one before", async () => {
    keepWalk(long);
    alive(<WalkBar applicationId="a" />, { procedures: pages });
    await waitFor(() => expect(linkTo("Pratica precedente")).toBe("/pratiche/y"));
    expect(askedOf("queue.list")).toEqual([{ assignee: "none", sort: "newest" }]);
  });

  test.each([
    ["c", "j", "/pratiche/d"],
    ["a", "k", "/pratiche/y"],
  ])("pressed on %s before the page is there, %s is done when it is, and once", async (id, key, to) => {
    let comes: (() => void) | undefined;
    const coming = new Promise<void>((resolve) => {
      comes = resolve;
    });
    keepWalk(long);
    const { user } = alive(<WalkBar applicationId={id} />, {
      procedures: { "queue.list": async (input: { cursor?: string }) => coming.then(() => pages["queue.list"](input)) },
    });
    await user.keyboard(key);
    expect(router.push).not.toHaveBeenCalled();
    comes?.();
    await waitFor(() => expect(router.push.mock.calls).toEqual([[to]]));
    await user.keyboard("?");
    expect(router.push).toHaveBeenCalledTimes(1);
  });

  test("nothing is left beyond: on goes back to the page of the list", async () => {
    keepWalk(long);
    const { user } = alive(<WalkBar applicationId="c" />, {
      procedures: { "queue.list": () => ({ items: [], nextCursor: null }) },
    });
    await waitFor(() => expect(steps()?.textContent).toBe("53 di 53"));
    await user.keyboard("j");
    await waitFor(() => expect(router.push.mock.calls).toEqual([[`${address}&da=c2`]]));
  });

  test("the page cannot be had: on goes back to the list, from where one sees why", async () => {
    keepWalk(long);
    const { user } = alive(<WalkBar applicationId="c" />, {
      procedures: {
        "queue.list": () => {
          throw new Error("down");
        },
      },
    });
    await user.keyboard("j");
    await waitFor(() => expect(router.push.mock.calls).toEqual([[`${address}&da=c2`]]));
  });

  test.each([
    ["it", "53 di oltre 53"],
    ["de", "53 von mehr als 53"],
    ["en", "53 of more than 53"],
  ] as const)("in %s: %s", (locale, words) => {
    keepWalk(long);
    alive(<WalkBar applicationId="c" />, { locale, procedures: { "queue.list": () => new Promise(() => undefined) } });
    expect(screen.getByRole("navigation").textContent).toBe(words);
  });

  test("after a decision one goes on without a number that nobody knows", () => {
    keepWalk(long);
    alive(<WalkOn applicationId="b" />);
    expect(linkTo("Prossima pratica")).toBe("/pratiche/c");
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

describe("before the browser knows", () => {
  test.each(["it", "de", "en"] as const)("the server knows no list and sends the way back in %s", async (locale) => {
    const { links } = await shown(<WalkBar applicationId="a" />, { locale });
    expect(Object.values(links)).toEqual(["/pratiche"]);
  });
});
