// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../../../../testing/alive.tsx";
import { refused } from "../../../../../../../testing/frame.tsx";
import { router } from "../../../../../../../testing/router.ts";
import { RollBackButton } from "./roll-back-button.tsx";

const open = async (answer: () => unknown) => {
  const opened = alive(<RollBackButton slug="nido" number={2} against={5} />, {
    procedures: { "services.rollBack": answer },
  });
  await opened.user.click(screen.getByRole("button", { name: "Ripristina la versione n. 2" }));
  return { ...opened, dialog: within(screen.getByRole("dialog")) };
};
const confirm = (dialog: ReturnType<typeof within>) => dialog.getByRole("button", { name: "Ripristina" });

describe("an earlier version published again", () => {
  test("is asked first: citizens see it at once", async () => {
    const { dialog, user } = await open(() => ({ version: 6 }));
    expect(dialog.getByText(/viene pubblicato subito come nuova versione/)).toBeTruthy();
    await user.click(dialog.getByRole("button", { name: "Indietro" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(askedOf("services.rollBack")).toEqual([]);
  });

  test("says against which version it was decided, and as which it lives now", async () => {
    const { dialog, user } = await open(() => ({ version: 6 }));
    await user.click(confirm(dialog));
    await waitFor(() => expect(saidDone()).toEqual(["Versione n. 2 ripristinata come 6"]));
    expect(askedOf("services.rollBack")).toEqual([{ slug: "nido", number: 2, against: 5 }]);
    expect(router.refresh).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  test("after somebody else published is refused where it was asked, and nothing is shown anew", async () => {
    const { dialog, user } = await open(() => {
      throw refused("changed_meanwhile");
    });
    await user.click(confirm(dialog));
    expect(await dialog.findByRole("alert")).toBeTruthy();
    expect(router.refresh).not.toHaveBeenCalled();
  });
});
