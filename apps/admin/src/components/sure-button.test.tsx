// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { alive } from "../testing/alive.tsx";
import { SureButton } from "./sure-button.tsx";

const button = (onSure: () => void, isPending = false) => (
  <SureButton ask="Elimina" sure="Elimina davvero" isPending={isPending} onSure={onSure} />
);

test("what cannot be taken back asks first, and is done once on the second press", async () => {
  const onSure = vi.fn<() => void>();
  const { user } = alive(button(onSure));
  await user.click(screen.getByRole("button", { name: "Elimina" }));
  expect(onSure).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "Elimina davvero" }));
  expect(onSure).toHaveBeenCalledOnce();
});

test("works by keyboard as well, and does nothing more while it is being done", async () => {
  const onSure = vi.fn<() => void>();
  const { user, rerender } = alive(button(onSure));
  await user.tab();
  await user.keyboard("{Enter}{Enter}");
  expect(onSure).toHaveBeenCalledOnce();
  rerender(button(onSure, true));
  await user.keyboard("{Enter}");
  expect(onSure).toHaveBeenCalledOnce();
});
