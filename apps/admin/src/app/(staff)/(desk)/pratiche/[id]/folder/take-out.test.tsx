// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../../../testing/alive.tsx";
import { refused } from "../../../../../../testing/frame.tsx";
import { messagesOf } from "../../../../../../testing/messages.ts";
import { router } from "../../../../../../testing/router.ts";
import { TakeOut } from "./take-out.tsx";

const words = messagesOf("it").folder;
const open = async (answer: () => unknown) => {
  const { user } = alive(<TakeOut applicationId="a1" />, { procedures: { "folders.unlink": answer } });
  await user.click(screen.getByRole("button", { name: words.takeOut }));
  return user;
};
const dialog = () => within(screen.getByRole("dialog"));
const confirm = () => dialog().getByRole("button", { name: words.takeOut });

describe("an application that leaves its folder", () => {
  test("does so with a reason alone", async () => {
    const user = await open(() => ({}));
    await user.click(confirm());
    expect(dialog().getByRole("textbox").getAttribute("aria-invalid")).toBe("true");
    expect(askedOf("folders.unlink")).toEqual([]);
    await user.click(dialog().getByRole("textbox"));
    await user.paste("  Di un'altra famiglia ");
    await user.click(confirm());
    await waitFor(() => expect(saidDone()).toEqual([words.unlinked]));
    expect(askedOf("folders.unlink")).toEqual([{ applicationId: "a1", reason: "Di un'altra famiglia" }]);
    expect(router.refresh).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  test("may not: said with what was typed still there, and not said again to whom asks anew", async () => {
    const user = await open(() => {
      throw refused("changed_meanwhile");
    });
    await user.click(dialog().getByRole("textbox"));
    await user.paste("Perché");
    await user.click(confirm());
    expect((await dialog().findByRole("alert")).textContent).toBe(messagesOf("it").refusal.changed_meanwhile);
    expect(dialog().getByRole<HTMLTextAreaElement>("textbox").value).toBe("Perché");
    await user.click(dialog().getByRole("button", { name: messagesOf("it").common.cancel }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await user.click(screen.getByRole("button", { name: words.takeOut }));
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
