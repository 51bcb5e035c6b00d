import { describe, expect, test } from "vitest";
import { details, file, inAll } from "../../../../../../testing/examples.ts";
import { shown } from "../../../../../../testing/shown.tsx";
import type { ApplicationDetails } from "../../../../../../trpc/outputs.ts";
import { AnswerRows } from "./answer-rows.tsx";
import { OthersPanel } from "./others-panel.tsx";
import { RequestPanel } from "./request-panel.tsx";

describe("answers", () => {
  type Rows = ApplicationDetails["summary"][number]["rows"];
  const rows = (some: Rows, certifiedPaths: string[] = []) => (
    <AnswerRows rows={some} uploads={[file()]} certifiedPaths={certifiedPaths} />
  );
  const row = (changes: Partial<Rows[number]> = {}): Rows[number] => ({
    path: "plate",
    label: "Targa",
    value: "AB123CD",
    kind: "text",
    ...changes,
  });

  test("an empty one is told, not left blank", async () => {
    expect((await shown(rows([row({ value: "" })]))).text).toBe("Targanon risposto");
  });

  test("what the identity certified is marked in words too", async () => {
    expect((await shown(rows([row()], ["plate"]))).text).toBe("TargaAB123CD (Certificato)");
    expect((await shown(rows([row()], ["other"]))).text).toBe("TargaAB123CD");
  });

  test("a group has its own name above its questions", async () => {
    const { body } = await shown(
      rows([
        row({
          path: "vehicle",
          label: "Veicolo 1",
          kind: "group",
          value: "",
          rows: [row(), row({ path: "b", label: "Marca", value: "Fiat" })],
        }),
      ]),
    );
    expect([...body.querySelectorAll("dt")].map(({ textContent }) => textContent)).toEqual([
      "Veicolo 1",
      "Targa",
      "Marca",
    ]);
  });

  test("files can be taken away; one that is gone counts as no answer", async () => {
    expect((await shown(rows([row({ kind: "file", files: ["f1"] })]))).links["Scarica: patente.pdf"]).toBe(
      "/api/files/upload/f1?scarica",
    );
    expect((await shown(rows([row({ kind: "file", files: ["gone"] })]))).text).toBe("Targanon risposto");
  });

  test("markup in an answer is text", async () => {
    const { body } = await shown(rows([row({ value: "<img src=x onerror=alert(1)>" })]));
    expect(body.querySelector("img")).toBeNull();
  });
});

describe("the request", () => {
  test.each([
    ["spid", "spid2", "Inviata con SPID, livello SPID 2, gestore Poste ID"],
    ["cie", "cie", "Inviata con CIE, livello CIE, gestore Poste ID"],
    ["eidas", "spid3", "Inviata con eIDAS, livello SPID 3, gestore Poste ID"],
  ] as const)("says how one proved who one is: %s %s", async (protocol, level, words) => {
    const { applicant } = details();
    expect(
      (
        await shown(
          <RequestPanel
            application={details({
              applicant: {
                ...applicant,
                signIn: { ...(applicant.signIn as NonNullable<typeof applicant.signIn>), protocol, level },
              },
            })}
          />,
        )
      ).text,
    ).toContain(words);
  });

  test("of a guest says that name and contacts were only declared", async () => {
    expect(
      (await shown(<RequestPanel application={details({ applicant: { ...details().applicant, signIn: null } })} />))
        .text,
    ).toContain("nome e recapiti sono quelli dichiarati");
  });

  test.each([
    ["accepted", "Accettata il 25 ottobre 2026"],
    ["rejected", "Rifiutata il 25 ottobre 2026"],
  ] as const)("once %s begins with how it ended", async (outcome, words) => {
    const { getByRole, text } = await shown(
      <RequestPanel application={details({ outcome: { outcome, reason: "Perché sì", at: "2026-10-25T00:30:00Z" } })} />,
    );
    expect(getByRole("heading", { level: 2 }).textContent).toBe(words);
    expect(text).toContain("Perché sì");
  });
});

test("what else this person sent is a link each; nothing is told kindly", async () => {
  const other = {
    id: "a9",
    code: "AN9",
    status: "accepted",
    submittedAt: "2026-10-25T00:30:00Z",
    title: inAll("Nido"),
  } as ApplicationDetails["otherApplications"][number];
  expect((await shown(<OthersPanel application={details({ otherApplications: [other] })} />)).links).toEqual({
    NidoAN9: "/pratiche/a9",
  });
  expect((await shown(<OthersPanel application={details()} />)).text).toContain(
    "Nessun'altra pratica di questa persona",
  );
});
