export type FieldProblem = { name: string; code: string; message: string };

/** An answer of the server that says no, or that there is none. */
export class Problem extends Error {
  constructor(
    /** HTTP status; 0 when the server could not be reached. */
    readonly status: number,
    /** Code of the problem, such as `name-taken`. */
    readonly code: string,
    title: string,
    readonly fields: FieldProblem[] = [],
    /** Seconds after which it may work. */
    readonly retryAfter?: number,
    /** What more there is to say, translated by the server. */
    readonly detail = "",
  ) {
    super(title);
    this.name = "Problem";
  }

  /** What is wrong with that field, translated by the server. */
  field(name: string): string | undefined {
    return this.fields.find((field) => field.name === name)?.message;
  }

  static unreachable(): Problem {
    return new Problem(0, "unreachable", "");
  }

  static loggedOut(): Problem {
    return new Problem(401, "logged-out", "");
  }

  /** Reads `application/problem+json`; anything else becomes a problem without words of its own. */
  static async of(response: Response): Promise<Problem> {
    const seconds = Number(response.headers.get("Retry-After"));
    const retryAfter = Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
    const body: unknown = await response.json().catch(() => undefined);
    if (typeof body !== "object" || body === null) {
      return new Problem(response.status, `status-${String(response.status)}`, "", [], retryAfter);
    }
    const { code, title, fields, detail } = body as { code?: unknown; title?: unknown; fields?: unknown; detail?: unknown };
    return new Problem(
      response.status,
      typeof code === "string" ? code : `status-${String(response.status)}`,
      typeof title === "string" ? title : "",
      Array.isArray(fields) ? fields.filter(isFieldProblem) : [],
      retryAfter,
      typeof detail === "string" ? detail : "",
    );
  }
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return typeof value === "object" && value !== null && "name" in value && "message" in value;
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(-1, "unexpected", "");
}
