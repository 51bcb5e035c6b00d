import { cleanup, configure, render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components/Toast";
import { afterEach, vi } from "vitest";
import { Frame } from "./frame.tsx";
import { type Asked, asking, request } from "./request.ts";
import { router } from "./router.ts";

// What was looked for, and the roles there were; not the whole page with its classes. The second that is usual passes on a busy machine before anything was done.
configure({
  asyncUtilTimeout: 60_000,
  getElementError: (message) => new Error((message ?? "").replaceAll(/\sclass="[^"]*"/g, "").slice(0, 600)),
});

/** What the corner of the screen said was done; it would stay there for the next test. */
const toast = vi.spyOn(ToastQueue.prototype, "add").mockReturnValue("toast");
export const saidDone = (): unknown[] => toast.mock.calls.map(([text]) => text);

afterEach(() => {
  toast.mockClear();
  cleanup();
  for (const told of Object.values(router)) told.mockClear();
});

/** A screen that runs in a browser, with somebody at keyboard and mouse. */
export const alive = (element: ReactNode, told: Partial<Asked> = {}) => {
  const asked = request.is(told);
  asking.length = 0;
  return { ...render(<Frame asked={asked}>{element}</Frame>), user: userEvent.setup() };
};

/** What was asked of one procedure since the screen came. */
export const askedOf = (path: string): unknown[] => asking.filter((one) => one.path === path).map(({ input }) => input);
