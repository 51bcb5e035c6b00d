type WithoutDot<Name extends string> = Name extends `${infer Area}.${infer Past}` ? `${Area}_${Past}` : Name;

/** The catalog's key of an action of the log: a dot would open another level there. */
export const actionKey = <Action extends string>(action: Action): WithoutDot<Action> =>
  action.replace(".", "_") as WithoutDot<Action>;
