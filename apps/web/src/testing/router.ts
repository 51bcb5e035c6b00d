import { vi } from "vitest";

/** The router of the browser, which remembers what it was told. */
export const router = {
  push: vi.fn<(to: string) => void>(),
  replace: vi.fn<(to: string, options?: object) => void>(),
  refresh: vi.fn<() => void>(),
  prefetch: vi.fn<(to: string) => void>(),
};
