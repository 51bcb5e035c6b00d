import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage, ServerResponse } from "node:http";

/** One for the whole process: the bundler gives the start of the server and the pages modules of their own. */
const key = Symbol.for("sportello.currentResponse");
const shared = globalThis as { [key]?: AsyncLocalStorage<ServerResponse> };

/** The response each request is about to get; set by `followResponses`, empty in a test that does not say otherwise. */
export const currentResponse: AsyncLocalStorage<ServerResponse> = (shared[key] ??= new AsyncLocalStorage());

/** From now on the page that somebody asks for can know its response; what is posted has none to know, and does not pay for it. Called once, when the server starts. */
export const followResponses = (): void =>
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { readonly request?: unknown; readonly response?: unknown };
    if (request instanceof IncomingMessage && request.method === "GET" && response instanceof ServerResponse)
      currentResponse.enterWith(response);
  });
