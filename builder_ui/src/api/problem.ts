/** A refused request as a value: the server's problem document, or the network's silence. */

export type FieldProblem = { path: string; code: string; message: string; params: Record<string, unknown> };

type Body = { code?: unknown; title?: unknown; detail?: unknown; field?: unknown; errors?: unknown; retry_after?: unknown };

export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly field: string | null;
  readonly errors: FieldProblem[];

  constructor(status: number, code: string, message: string, field: string | null = null, errors: FieldProblem[] = []) {
    super(message);
    this.name = "ApiProblem";
    this.status = status;
    this.code = code;
    this.field = field;
    this.errors = errors;
  }

  /** From an answer's status and parsed body; anything unreadable becomes `server_error`. */
  static from(status: number, body: unknown): ApiProblem {
    const told: Body = typeof body === "object" && body !== null ? body : {};
    const code = typeof told.code === "string" ? told.code : "server_error";
    const message = [told.detail, told.title].find((one): one is string => typeof one === "string" && one !== "") ?? "";
    const field = typeof told.field === "string" ? told.field : null;
    return new ApiProblem(status, code, message, field, Array.isArray(told.errors) ? (told.errors as FieldProblem[]) : []);
  }

  /** The request never reached the server, or its answer never reached us. */
  static offline(): ApiProblem {
    return new ApiProblem(0, "offline", "");
  }

  get isOffline(): boolean {
    return this.status === 0;
  }
}
