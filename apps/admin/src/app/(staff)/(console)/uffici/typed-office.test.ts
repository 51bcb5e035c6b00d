import { SaveOffice } from "@sportello/api/offices/input";
import { describe, expect, it, test } from "vitest";
import { officeFaults, officeToSave, typedOffice } from "./typed-office.ts";

const kept = {
  name: { it: "Tributi", de: "Abgaben" },
  contacts: {
    address: "Via Roma 1",
    phone: "0588 1",
    email: "t@comune.example",
    pec: "t@pec.example",
    hours: { it: "9–12" },
  },
  keepsAccounts: true,
};

describe("an office in the fields", () => {
  it("goes in and comes out as it was", () => {
    expect(officeToSave(typedOffice(kept))).toEqual(kept);
    expect(officeFaults(typedOffice(kept))).toEqual({});
  });

  it("that is new says each field it needs", () => {
    expect(officeFaults(typedOffice(null))).toEqual({
      "name.it": "required",
      "hours.it": "required",
      address: "required",
      phone: "required",
      email: "required",
      pec: "required",
    });
  });

  it("leaves out a language nobody wrote in, and blanks around", () => {
    expect(officeToSave({ ...typedOffice(kept), name: { it: " Tributi ", de: " ", en: "" } }).name).toEqual({
      it: "Tributi",
    });
  });

  test.each(["tributi", "tributi@", "@comune.it", "a b@comune.it"])("is told that %j is no e-mail", (email) => {
    expect(officeFaults({ ...typedOffice(kept), email })).toEqual({ email: "badEmail" });
  });

  it("that has no fault is one the verb takes", () => {
    expect(SaveOffice.safeParse(officeToSave(typedOffice(kept))).success).toBe(true);
  });
});
