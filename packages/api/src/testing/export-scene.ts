import type { Database } from "@sportello/db/client";
import { makeApplication } from "@sportello/db/factories/make-application";
import { makeService } from "@sportello/db/factories/make-service";
import type { StaffContext } from "../context.ts";
import type { ExportQuestion } from "../queue-exports/question.ts";
import { streamExport } from "../queue-exports/stream-export.ts";
import { bytesOf } from "../queue-exports/testing.ts";
import type { TestRuntime } from "./runtime.ts";
import { makeTown } from "./town.ts";

const form = (questions: object[]) => ({
  display: "wizard",
  components: [{ type: "panel", key: "pagina", title: "Pagina", components: questions }],
});
const text = (key: string, label: string) => ({ type: "textfield", key, label, input: true });
/** Two hundred ways to make a spreadsheet do something. */
const starts = ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "＝", "'="];
const ends = [
  "1+1",
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://x","y")',
  "SUM(A1:A9)",
  "2;3",
  '"a"',
  "x\r\ny",
  "A1",
  'IMPORTXML("http://x","//a")',
  "",
  "é",
  "1,5",
  "-1",
  "=",
  "@x",
  "#REF!",
  "{1;2}",
  "'",
  "\t",
  "😀",
];
export const payloads = starts.flatMap((start) => ends.map((end) => `${start}${end}`));

export const question = (changes: Partial<ExportQuestion> = {}): ExportQuestion => ({
  filter: {},
  sort: "oldest",
  format: "csv",
  locale: "it",
  ...changes,
});
export const exported = async (who: StaffContext, asked: Partial<ExportQuestion> = {}) => {
  const { name, stream } = await streamExport(who, question(asked));
  return { name, bytes: await bytesOf(stream) };
};

/** A town whose queue holds every payload, an answer that is secret and a group that repeats, and who may see which. */
export const makeExportScene = async (runtime: TestRuntime, owner: Database) => {
  const town = await makeTown(runtime, owner);
  const there = await makeTown(runtime, owner);
  const person = (await town.citizen()).actor.id;
  const notes = await makeService(runtime.database, town.tenantId, {
    officeId: town.mobility.id,
    slug: "a-notes",
    form: form([text("note", "Nota"), { type: "currency", key: "amount", label: "Importo", input: true }]),
  });
  const secret = await makeService(runtime.database, town.tenantId, {
    officeId: town.archive.id,
    slug: "b-secret",
    form: form([text("illness", "Malattia")]),
  });
  const family = await makeService(runtime.database, town.tenantId, {
    officeId: town.archive.id,
    slug: "c-family",
    form: form([
      text("street", "Via"),
      {
        type: "datagrid",
        key: "children",
        label: "Figlio",
        input: true,
        components: [text("who", "Nome"), text("school", "Scuola")],
      },
    ]),
  });
  const sent = (day: number) => new Date(Date.UTC(2026, 9, 1 + day, 22, 30));
  for (const [n, payload] of payloads.entries()) {
    await makeApplication(runtime.database, town.tenantId, {
      service: notes,
      personId: person,
      officeId: town.mobility.id,
      status: "submitted",
      submittedAt: new Date(sent(0).getTime() + n),
      answers: { note: payload, amount: 123_450 + n },
    });
  }
  await makeApplication(runtime.database, town.tenantId, {
    service: secret,
    personId: person,
    officeId: town.archive.id,
    status: "submitted",
    submittedAt: sent(5),
    answers: { illness: "segreto" },
  });
  await makeApplication(runtime.database, town.tenantId, {
    service: family,
    personId: person,
    officeId: town.archive.id,
    status: "accepted",
    submittedAt: sent(6),
    answers: {
      street: "Via Roma",
      children: [
        { who: "Anna", school: "Nido" },
        { who: "Ugo", school: "=1+1" },
      ],
    },
  });
  return {
    town,
    operator: await town.staff("operator", [town.mobility]),
    archivist: await town.staff("manager", [town.mobility, town.archive]),
    neighbour: await there.staff("manager", [there.mobility]),
  };
};
