import { staffCommands } from "@sportello/domain/access/staff-life";
import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { shown } from "../../../../testing/shown.tsx";
import { AccessCommand } from "./[id]/access-command.tsx";
import { AccessPanel } from "./[id]/access-panel.tsx";
import { SignInList } from "./[id]/sign-in-list.tsx";
import { nina as person } from "./people.testing.ts";

const invitation = (isExpired: boolean) => ({ expiresAt: "2026-11-29T09:00:00.000Z", isExpired });

describe("the access of a person", () => {
  test.each(locales)("offers what makes sense, in %s", async (locale) => {
    const { getAllByRole } = await shown(<AccessPanel person={person()} mayWrite />, { locale });
    expect(getAllByRole("button")).toHaveLength(2);
  });

  test("is only read by who may not change it", async () => {
    expect((await shown(<AccessPanel person={person()} mayWrite={false} />)).queryAllByRole("button")).toEqual([]);
  });

  test.each([
    [
      "an invitation that still opens",
      { state: "invited", enrolledAt: null, invitation: invitation(false) },
      "L'invito vale fino al",
    ],
    [
      "an invitation that is over",
      { state: "invited", enrolledAt: null, invitation: invitation(true) },
      "L'invito è scaduto",
    ],
    ["no invitation any more", { state: "invited", enrolledAt: null, invitation: null }, "L'invito è scaduto"],
    ["a second factor to be chosen", { isSecondFactorReset: true }, "Il secondo fattore è azzerato"],
    ["one application in charge", { inCharge: 1 }, "Ha 1 pratica in carico"],
    ["many applications in charge", { inCharge: 12 }, "Ha 12 pratiche in carico"],
    ["the end", { state: "ended", endedAt: "2026-09-30T10:00:00.000Z" }, "Chiuso il"],
  ] as const)("says %s", async (_what, given, words) => {
    expect((await shown(<AccessPanel person={person(given)} mayWrite />)).text).toContain(words);
  });

  test.each(staffCommands)("names the command %s in every language", async (command) => {
    const names = await Promise.all(
      locales.map(
        async (locale) =>
          (await shown(<AccessCommand id={person().id} command={command} />, { locale })).getByRole("button")
            .textContent,
      ),
    );
    expect(new Set(names).size).toBe(3);
  });
});

describe("the latest sign-ins", () => {
  test("say when, from where and whether somebody was let in", async () => {
    const { text } = await shown(
      <SignInList
        signIns={[
          { id: "a", at: "2026-11-26T08:00:00.000Z", address: "192.0.2.7", isRefused: false },
          { id: "b", at: "2026-11-25T08:00:00.000Z", address: null, isRefused: true },
        ]}
      />,
    );
    expect(text).toMatch(/Riuscito.*da 192\.0\.2\.7.*Rifiutato/s);
  });

  test("say that there are none", async () => {
    expect((await shown(<SignInList signIns={[]} />)).text).toContain("Non ha ancora fatto accessi");
  });
});
