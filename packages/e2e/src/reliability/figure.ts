import { test } from "@playwright/test";

/** Notes what a reliability test measured, for its one line in the report; whether it passed the test itself says. */
export const figure = (id: string, value: string): void => {
  test.info().annotations.push({ type: id, description: value });
  console.log(`  ${id} ${value}`);
};
