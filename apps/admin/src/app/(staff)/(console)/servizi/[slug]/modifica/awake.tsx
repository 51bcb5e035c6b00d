"use client";

import { type ReactNode, useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * Fields that wait until the page is awake: what somebody typed into the server's markup before its scripts ran would be replaced by what the page
 * was made with, unseen.
 */
export const Awake = ({ children }: { readonly children: ReactNode }) => {
  const isAwake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <fieldset disabled={!isAwake} role="presentation" className="contents">
      {children}
    </fieldset>
  );
};
