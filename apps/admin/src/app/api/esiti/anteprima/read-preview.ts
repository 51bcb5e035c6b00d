const textIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** The fields of the form as `PreviewOutcome` reads them; what was left empty is not there. */
export const readPreview = (form: FormData): Record<string, unknown> => {
  const [application, outcome, templateId, title, body, reason, amount, isForMany] = [
    "application",
    "outcome",
    "templateId",
    "title",
    "body",
    "reason",
    "amount",
    "isForMany",
  ].map((name) => textIn(form, name));
  return {
    application,
    outcome,
    ...(templateId && { templateId }),
    ...((title || body) && { written: { title, body } }),
    ...(reason?.trim() && { reason }),
    ...(amount && { amount: Number(amount) }),
    ...(isForMany && { isForMany: true }),
  };
};
