/** A request that HTTP itself lets us refuse, before any use case is asked. Thrown only by the edge, in `web/`. */
export class HttpRefusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}
