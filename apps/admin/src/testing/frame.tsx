import type { StaffRouter } from "@sportello/api/staff-root";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { AriaLocale } from "../components/aria-locale.tsx";
import { TRPCProvider } from "../trpc/client.ts";
import { messagesOf } from "./messages.ts";
import { answer, type Asked } from "./request.ts";

/** A failure as the door tells it. */
export const refused = (
  code: string,
  params: Readonly<Record<string, string | number>> = {},
): TRPCClientError<StaffRouter> =>
  Object.assign(new TRPCClientError<StaffRouter>(code), {
    data: { refusal: { code, params }, fields: null, requestId: "r-1" },
  });

/** The end of the line: no network, the test answers. */
const link: TRPCLink<StaffRouter> =
  () =>
  ({ op }) =>
    observable((observer) => {
      answer(op.path, op.input).then(
        (data) => {
          observer.next({ result: { type: "data", data } });
          observer.complete();
        },
        (error: unknown) =>
          observer.error(error instanceof TRPCClientError ? error : new TRPCClientError(String(error))),
      );
    });

/** What the layout gives every screen: texts, clock, language of the controls, procedures. A missing text fails the test. */
export const Frame = ({
  asked: { locale, now },
  children,
}: {
  readonly asked: Asked;
  readonly children: ReactNode;
}) => {
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: 30_000 }, mutations: { retry: false } },
  });
  return (
    <NextIntlClientProvider
      locale={locale}
      messages={messagesOf(locale)}
      timeZone="Europe/Rome"
      now={now}
      onError={(error) => {
        throw error;
      }}
    >
      <AriaLocale locale={locale}>
        <QueryClientProvider client={queryClient}>
          <TRPCProvider trpcClient={createTRPCClient<StaffRouter>({ links: [link] })} queryClient={queryClient}>
            {children}
          </TRPCProvider>
        </QueryClientProvider>
      </AriaLocale>
    </NextIntlClientProvider>
  );
};
