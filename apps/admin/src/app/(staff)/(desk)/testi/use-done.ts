import { useRouter } from "next/navigation";
import { sayDone } from "../../../../components/toasts.tsx";

/** What follows a dialog's work: it is said, the dialog closes, the page behind shows it. */
export const useDone = (onClose: () => void): ((text: string) => () => void) => {
  const router = useRouter();
  return (text) => () => {
    sayDone(text);
    onClose();
    router.refresh();
  };
};
