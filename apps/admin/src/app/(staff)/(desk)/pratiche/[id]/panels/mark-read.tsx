"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useTRPC } from "../../../../../../trpc/client.ts";

/** Records, once, that the office opened the messages. */
export const MarkRead = ({ applicationId }: { readonly applicationId: string }) => {
  const router = useRouter();
  const isAsked = useRef(false);
  const { mutate } = useMutation(useTRPC().messages.markRead.mutationOptions({ onSuccess: () => router.refresh() }));
  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    mutate({ applicationId });
  }, [applicationId, mutate]);
  return null;
};
