import { expect, test } from "vitest";
import { withReadyText } from "./with-ready-text.ts";

test("a text chosen fills an empty field, takes the place of the one before, and never of what somebody typed", () => {
  expect(withReadyText(" ", undefined, "Uno")).toBe("Uno");
  expect(withReadyText("Uno", "Uno", "Due")).toBe("Due");
  expect(withReadyText("Buongiorno. Uno Saluti.", "Uno", "Costa 5 $& euro")).toBe(
    "Buongiorno. Costa 5 $& euro Saluti.",
  );
  expect(withReadyText("Scritto a mano ", undefined, "Uno")).toBe("Scritto a mano\n\nUno");
  expect(withReadyText("Uno cambiato a mano", "Uno intero", "Due")).toBe("Uno cambiato a mano\n\nDue");
});
