"use client";

import { LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { type ButtonLook, buttonClass } from "./button-class.ts";

type ButtonProps = Omit<AriaButtonProps, "className" | "style" | "children"> & {
  readonly look?: ButtonLook;
  readonly isWide?: boolean;
  readonly children: ReactNode;
};

/** A button; while `isPending` it keeps its place and focus, shows that it works and ignores presses. */
export const Button = ({ look = "secondary", isWide = false, children, ...props }: ButtonProps) => (
  <AriaButton {...props} className={buttonClass(look, isWide)}>
    {props.isPending ? <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin" /> : null}
    {children}
  </AriaButton>
);
