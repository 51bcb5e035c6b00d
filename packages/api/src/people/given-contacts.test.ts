import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GivenContacts, wrongContacts } from "./given-contacts.ts";

const email = "maria@posta.example";

describe("contacts as they are typed", () => {
  test.each([
    [{ email }, []],
    [{ email, phone: "333 1234567" }, []],
    [{ email, phone: " +39 0461-123.456 " }, []],
    [{ email: "", phone: "333 1234567" }, ["email"]],
    [{ email: "mario@gmail" }, ["email"]],
    [{ email: "mario@localhost" }, ["email"]],
    [{ email: "mario@posta..example" }, ["email"]],
    [{ email: "càrlo@posta.example" }, ["email"]],
    [{ email: `${"x".repeat(254)}@posta.example` }, ["email"]],
    [{ email, phone: "333" }, ["phone"]],
    [{ email, phone: "333 1234567 int. 2" }, ["phone"]],
    [{ email, phone: "0".repeat(21) }, ["phone"]],
    [{ email: "mario", phone: "tre" }, ["email", "phone"]],
  ] as const)("%o: wrong in %j", (given, wrong) => {
    expect(wrongContacts(given)).toEqual(wrong);
  });

  test("whatever is typed, something is named exactly when it is refused", () => {
    const typed = fc.record({
      email: fc.oneof(fc.emailAddress(), fc.string()),
      phone: fc.option(fc.oneof(fc.string(), fc.stringMatching(/^\+?[0-9][0-9 .-]{0,25}$/)), { nil: undefined }),
    });
    fc.assert(
      fc.property(typed, (given) => {
        expect(wrongContacts(given).length === 0).toBe(GivenContacts.safeParse(given).success);
      }),
    );
  });
});
