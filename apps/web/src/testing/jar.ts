import { vi } from "vitest";

/** The browser's cookies: none to read unless a test gives one, and what an answer wrote or took away is remembered. */
export const jar = {
  get: vi.fn<(name: string) => { value: string } | undefined>(() => undefined),
  set: vi.fn<(name: string, value: string, attributes?: object) => void>(),
  delete: vi.fn<(name: string) => void>(),
};
