"use client";

import { useState } from "react";
import { Button } from "./button.tsx";

type SureButtonProps = {
  readonly ask: string;
  /** What it says after the first press. */ readonly sure: string;
  readonly isPending: boolean;
  readonly onSure: () => void;
};

/** A command that cannot be taken back, inside a dialog: the first press asks whether one is sure, the second does it. */
export const SureButton = ({ ask, sure, isPending, onSure }: SureButtonProps) => {
  const [isAsked, setAsked] = useState(false);
  return (
    <Button look="dangerous" isPending={isPending} onPress={() => (isAsked ? onSure() : setAsked(true))}>
      {isAsked ? sure : ask}
    </Button>
  );
};
