import pg from "pg";

/** What the driver knows of a connection; its types do not tell. */
type Busy = { readonly _activeQuery: unknown; readonly _queryQueue: readonly unknown[] };

type Query = (this: pg.Client, ...asked: unknown[]) => unknown;
/** Where the driver's own statement is kept: files share a process, and a watch over a watch would grow with each of them. */
const own = Symbol.for("the driver's own query");
const prototype = pg.Client.prototype as unknown as { query: Query; [own]?: Query };
const query = (prototype[own] ??= prototype.query);

/**
 * In tests a connection that is asked while it still answers is an error at once, with the place that asks: two statements run at the same time on one
 * transaction, which the driver only warns of (from the third on, once for each process) and its next version refuses.
 */
const strictQuery = function (this: pg.Client, ...asked: unknown[]): unknown {
  const { _activeQuery, _queryQueue } = this as unknown as Busy;
  if (_activeQuery || _queryQueue.length > 0)
    throw new Error("a connection was asked while it still answered: let one statement follow the other");
  return query.apply(this, asked);
};

prototype.query = strictQuery;
