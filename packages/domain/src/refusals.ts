/**
 * Every reason for which Sportello says no, with the HTTP status it becomes at the doors (tRPC, REST, pages).
 * Screens translate the code; a missing translation is a type error.
 */
export const refusals = {
  not_signed_in: 401,
  session_expired: 401,
  wrong_credentials: 401,
  wrong_code: 422,
  code_expired: 409,
  locked_out: 429,
  looks_automated: 422,
  too_many_requests: 429,
  not_allowed: 403,
  forged_request: 403,
  not_found: 404,
  tenant_unknown: 404,
  not_in_this_status: 409,
  changed_meanwhile: 409,
  decision_leaving: 409,
  already_left: 409,
  same_key_other_request: 409,
  service_closed: 409,
  form_changed: 409,
  awaiting_registration: 409,
  withdraw_not_allowed: 409,
  withdraw_after_payment: 409,
  reopening_not_allowed: 409,
  integration_not_allowed: 409,
  not_the_applicant: 403,
  not_the_assignee: 403,
  other_office: 403,
  other_service: 403,
  identity_level_too_low: 403,
  reason_required: 422,
  amount_required: 422,
  invalid_answers: 422,
  invalid_input: 422,
  unknown_field: 422,
  file_too_large: 413,
  file_type_refused: 415,
  file_empty: 422,
  too_many_files: 422,
  already_paid: 409,
  payment_expired: 409,
  payment_not_ready: 409,
  too_many_views: 422,
  not_publishable: 422,
  too_many_applications: 422,
  too_many_texts: 422,
  colleague_elsewhere: 422,
  connector_down: 503,
  connector_refused: 502,
} as const satisfies Record<string, number>;

export type RefusalCode = keyof typeof refusals;

/** Whether a text from outside (an address, a form) names one of our refusals. */
export const isRefusal = (code: unknown): code is RefusalCode => typeof code === "string" && Object.hasOwn(refusals, code);
