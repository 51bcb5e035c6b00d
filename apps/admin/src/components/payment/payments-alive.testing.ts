import { screen, within } from "@testing-library/react";
import { vi } from "vitest";
import { refused } from "../../testing/frame.tsx";
import { messagesOf } from "../../testing/messages.ts";

/** What a test of the payments presses and reads, and what the servers answer. */

export const words = messagesOf("it").payments;
export const fileId = "0197a000-0000-7000-8000-0000000000aa";
export const button = (name: string | RegExp) => screen.getByRole("button", { name });
export const inDialog = () => within(screen.getByRole("dialog"));
export const confirm = () => inDialog().getByRole("button", { name: words.confirm });
/** The server that keeps files answers this. */
export const filesAnswer = (answer: object, status = 200) => {
  const posted = vi.fn(
    async (_url: string, _options: { body: FormData }) => new Response(JSON.stringify(answer), { status }),
  );
  vi.stubGlobal("fetch", posted);
  return posted;
};
/** A procedure that says no. */
export const refusing = (code: string) => () => {
  throw refused(code);
};
