import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { sayDone } from "../../../../../../components/toasts.tsx";
import { useTRPC } from "../../../../../../trpc/client.ts";
import { failureOf } from "../../../../../../trpc/refusal-of.ts";

/** What may be done with folders; afterwards the page is asked again. */
export const useFolder = (onDone: () => void) => {
  const t = useTranslations("folder");
  const router = useRouter();
  const { folders } = useTRPC();
  const done = (message: "made" | "linked" | "unlinked") => () => {
    sayDone(t(message));
    onDone();
    router.refresh();
  };
  const make = useMutation(folders.make.mutationOptions({ onSuccess: done("made") }));
  const link = useMutation(folders.link.mutationOptions({ onSuccess: done("linked") }));
  const unlink = useMutation(folders.unlink.mutationOptions({ onSuccess: done("unlinked") }));
  const error = make.error ?? link.error ?? unlink.error;
  return {
    make: make.mutate,
    link: link.mutate,
    unlink: unlink.mutate,
    isPending: make.isPending || link.isPending || unlink.isPending,
    failure: error ? failureOf(error) : null,
    /** What was refused before is no answer to what is asked anew. */
    forget: () => {
      make.reset();
      link.reset();
      unlink.reset();
    },
  };
};
