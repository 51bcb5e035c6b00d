import { expect, type Locator, type Page } from "@playwright/test";

type Answers = Readonly<Record<string, unknown>>;

/** A small real PDF to attach. */
export const smallPdf = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n164\n%%EOF\n",
  "latin1",
);

/** A small real picture, for the questions that take no PDF. */
const smallPicture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A document that this file control takes. */
export const fileFor = async (control: Locator) => {
  const accept = (await control.getAttribute("accept")) ?? ".pdf";
  return accept.includes(".pdf")
    ? { name: "documento.pdf", mimeType: "application/pdf", buffer: smallPdf }
    : { name: "documento.png", mimeType: "image/png", buffer: smallPicture };
};

/** What the answers say at a path such as "vehicles.0.plate". */
export const answerAt = (answers: Answers, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>(
      (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
      answers,
    );

const asked = "main form :is([name]:not([capture]), [data-combobox-for]):visible";

/** Fills every question of the form page that the answers know, as a person would: what a choice reveals is filled too. */
export const fillPage = async (page: Page, answers: Answers): Promise<void> => {
  const done = new Set<string>();
  const controls = page.locator(asked);
  for (let isProgress = true; isProgress;) {
    isProgress = false;
    for (let index = 0; ; index += 1) {
      const read = await factsOf(controls.nth(index));
      if (read === null) break;
      const key = keyOf(read);
      if (key === null || done.has(key)) continue;
      done.add(key);
      isProgress = true;
      await fillControl(page, page.locator(`main form ${nameOf(read)}:visible`).first(), answers);
    }
  }
};

type Facts = Readonly<Record<"name" | "value" | "type" | "listed", string | null>>;

/** What a control is; null when it is gone. Read at once and without waiting: an answer, or the page that comes alive, takes controls away. */
const factsOf = async (control: Locator): Promise<Facts | null> => {
  const [found] = await control.evaluateAll((elements) =>
    elements.map((element) => ({
      name: element.getAttribute("name"),
      value: element.getAttribute("value"),
      type: element.getAttribute("type"),
      listed: element.getAttribute("data-combobox-for"),
    })),
  );
  return found ?? null;
};

const isChoice = ({ type }: Facts): boolean => type === "radio" || type === "checkbox";

/** Names alone do not tell two radio buttons apart. */
const keyOf = (facts: Facts): string | null => {
  const { name, value, type, listed } = facts;
  if (listed) return listed;
  if (name === null || type === "hidden" || type === "submit" || (name.startsWith("_") && type !== "file")) return null;
  return isChoice(facts) ? `${name}=${value}` : name;
};

/** The control itself, wherever among the others it stands by now. */
const nameOf = (facts: Facts): string =>
  facts.listed
    ? `[data-combobox-for="${facts.listed}"]`
    : `[name="${facts.name}"]:not([capture])${isChoice(facts) && facts.value !== null ? `[value="${facts.value}"]` : ""}`;

const fillControl = async (page: Page, control: Locator, answers: Answers): Promise<void> => {
  const listed = await control.getAttribute("data-combobox-for");
  if (listed !== null) return chooseByTyping(page, control, listed, answerAt(answers, listed));
  const name = (await control.getAttribute("name")) ?? "";
  const type = await control.getAttribute("type");
  const value = (await control.getAttribute("value")) ?? "";
  const wanted = answerAt(answers, name);
  if (type === "file") {
    if (answerAt(answers, name.replace(/^_file\./, "")) === undefined) return;
    await control.setInputFiles(await fileFor(control));
    await expect(
      control
        .locator("xpath=ancestor::*[@data-upload]")
        .locator("[data-upload-list] li.success")
        .filter({ hasText: "documento." })
        .first(),
    ).toBeVisible();
    return;
  }
  if (type === "radio") {
    if (String(wanted) === value) await tick(control, true);
    return;
  }
  if (type === "checkbox") {
    await tick(control, isTicked(answers, name, value));
    return;
  }
  if ((typeof wanted !== "string" && typeof wanted !== "number") || !(await control.isEditable())) return;
  if ((await control.evaluate((element) => element.tagName)) === "SELECT") await control.selectOption(String(wanted));
  else await control.fill(await typed(control, wanted));
};

/** A click is given to a place, not to a control: where the page moved under it, it is given again once the page stands still. */
const tick = (control: Locator, isWanted: boolean): Promise<void> =>
  expect(async () => {
    if ((await control.isChecked()) === isWanted) return;
    await control.scrollIntoViewIfNeeded();
    await control.setChecked(isWanted, { force: true });
  }).toPass();

/** Amounts are kept in cents and typed in euros. */
const typed = async (control: Locator, wanted: string | number): Promise<string> => {
  const isAmount =
    typeof wanted === "number" &&
    (await control.evaluate((element) => element.closest(".input-group")?.textContent?.includes("€") ?? false));
  return isAmount ? (wanted / 100).toFixed(2).replace(".", ",") : String(wanted);
};

/** Types the name of the choice and takes the first suggestion, as one does in a long list. */
const chooseByTyping = async (page: Page, field: Locator, name: string, wanted: unknown): Promise<void> => {
  if (typeof wanted !== "string") return;
  const label = await page.locator(`select[name="${name}"] option[value="${wanted}"]`).textContent();
  await field.fill(label ?? "");
  await field.press("Enter");
  await expect(page.locator(`select[name="${name}"]`)).toHaveValue(wanted);
};

const isTicked = (answers: Answers, name: string, value: string): boolean => {
  const wanted = answerAt(answers, name);
  if (typeof wanted === "boolean") return wanted;
  if (Array.isArray(wanted)) return wanted.map(String).includes(value);
  if (typeof wanted === "object" && wanted !== null) return Reflect.get(wanted, value) === true;
  return String(wanted) === value;
};
