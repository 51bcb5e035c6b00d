import { vi } from "vitest";

/** The browser's cookies: none to read, and what an answer wrote or took away is remembered. */
export const jar = {
  get: (): undefined => undefined,
  set: vi.fn<(name: string, value: string, attributes?: object) => void>(),
  delete: vi.fn<(name: string) => void>(),
};
