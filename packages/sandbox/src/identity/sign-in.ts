import type { IncomingMessage, ServerResponse } from "node:http";
import type { Provider } from "oidc-provider";
import { readForm } from "../read-form.ts";
import { send } from "../send.ts";
import { accountId, acrOf, SignInChoice } from "./account.ts";
import { methodPage, personPage } from "./choice-page.ts";
import { type Method, methods } from "./people.ts";

/** Answers the pages of a sign-in under /oidc/accesso/:uid; false when the path is another. */
export const answerSignIn = async (
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> => {
  const url = new URL(request.url ?? "/", "http://sandbox");
  const uid = /^\/oidc\/accesso\/([\w-]+)$/.exec(url.pathname)?.[1];
  if (uid === undefined) return false;
  const interaction = await provider.interactionDetails(request, response).catch(() => null);
  if (interaction?.uid !== uid) {
    send(
      response,
      400,
      "<!doctype html><html lang=it><meta charset=utf-8><title>Accesso scaduto</title><h1>Questo accesso è scaduto</h1><p>Torna al sito del Comune e ricomincia.</p></html>",
    );
    return true;
  }
  if (request.method === "POST") {
    const form = await readForm(request);
    await provider.interactionFinished(request, response, outcomeOf(form), { mergeWithLastSubmission: false });
    return true;
  }
  const method = methodOf(url.searchParams.get("metodo") ?? interaction.params["idp_hint"]);
  send(response, 200, method === null ? methodPage(uid) : personPage(uid, method));
  return true;
};

const methodOf = (text: unknown): Method | null => methods.find((method) => method === text) ?? null;

const outcomeOf = (form: URLSearchParams) => {
  const action = form.get("action");
  if (action === "cancel") return { error: "access_denied", error_description: "ErrorCode nr25" };
  if (action === "refuse")
    return { error: "access_denied", error_description: `ErrorCode ${form.get("refusal") ?? "nr25"}` };
  const choice = SignInChoice.safeParse(Object.fromEntries(form));
  if (!choice.success) return { error: "invalid_request", error_description: "incomplete choice" };
  return {
    login: {
      accountId: accountId(choice.data, new Date()),
      acr: acrOf(choice.data),
      amr: [choice.data.method],
      remember: false,
    },
  };
};
