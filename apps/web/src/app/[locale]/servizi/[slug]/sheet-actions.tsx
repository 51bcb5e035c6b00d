"use client";

import { useState, useSyncExternalStore } from "react";

type Props = { title: string; words: { share: string; copied: string; print: string } };

const never = () => () => undefined;

/**
 * "Condividi" by the device's own means, or by copying the address; "Stampa". Without scripts the browser's menus do both, so there is no
 * button; its place is kept, so that nothing moves when the script arrives.
 */
export const SheetActions = ({ title, words }: Props) => {
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [isCopied, setIsCopied] = useState(false);
  const share = async () => {
    if ("share" in navigator) {
      // Closing the device's sheet rejects too: nothing was shared, and nothing is to be said.
      await navigator.share({ title, url: location.href }).catch(() => undefined);
      return;
    }
    const address = location.href;
    await window.navigator.clipboard.writeText(address).then(
      () => setIsCopied(true),
      // A browser that lets nobody write to the clipboard can still write a mail.
      () => location.assign(`mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(address)}`),
    );
  };
  return (
    <div className="sheet-actions">
      {isAlive ? (
        <>
          <button type="button" className="btn btn-link" onClick={() => void share()}>
            {words.share}
          </button>
          <button type="button" className="btn btn-link" onClick={() => window.print()}>
            {words.print}
          </button>
        </>
      ) : null}
      <span role="status">{isCopied ? words.copied : ""}</span>
    </div>
  );
};
