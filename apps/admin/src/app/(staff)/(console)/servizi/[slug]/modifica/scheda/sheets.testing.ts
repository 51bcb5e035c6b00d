import { DraftSheet } from "@sportello/domain/services/sheet";

/** A sheet nobody wrote in yet. */
export const emptySheet = DraftSheet.parse({
  title: { it: "" },
  summary: { it: "" },
  recipients: { it: "" },
  howTo: { it: "" },
  needed: { it: "" },
  outcome: { it: "" },
  times: { text: { it: "" }, steps: [] },
  conditions: { it: "" },
});

/** Every compulsory section in Italian, the title in German. */
export const wholeSheet = DraftSheet.parse({
  title: { it: "Nido", de: "Kita" },
  summary: { it: "Iscrivi al nido" },
  recipients: { it: "Famiglie" },
  howTo: { it: "Compila" },
  needed: { it: "ISEE" },
  outcome: { it: "Un posto" },
  times: { text: { it: "Trenta giorni" }, steps: [] },
  conditions: { it: "Regolamento" },
});
