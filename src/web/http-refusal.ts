/** A request that HTTP itself lets us refuse, before any use case is asked. Thrown only by the edge, in `web/`. */
export class HttpRefusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** A form that comes from a sign-in which is over, with what was sent: that is given back, and not kept. */
export class ExpiredForm extends HttpRefusal {
  constructor(
    message: string,
    readonly body: unknown,
    /** The page that the form was on. */
    readonly from: string,
  ) {
    super(403, message);
  }
}

/** A form that was sent when identity was no longer proved, with what was sent: it is given back, and not kept. */
export class UnprovedForm extends HttpRefusal {
  constructor(
    readonly body: unknown,
    /** The path that the form is sent to. */
    readonly action: string,
    /** The page on which identity is proved. */
    readonly proof: string,
  ) {
    super(403, 'Confirm that it is you, then send the form again.');
  }
}
