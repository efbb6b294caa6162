/** One way to the server: JSON out and in, the session's token, and problems as values. */

import { ApiProblem } from "./problem.ts";

const BASE = "/api/v1";
let token = "";
let language = "";
let onSignedOut: (problem: ApiProblem) => void = () => undefined;

/** The token that state-changing requests carry; it comes with the session. */
export function csrfToken(): string {
  return token;
}

export function setCsrfToken(value: string): void {
  token = value;
}

/** The language that answers are asked for in while the account has chosen none. */
export function setCallLanguage(value: string): void {
  language = value;
}

/** What to do when the server says that nobody is signed in any more. */
export function whenSignedOut(action: (problem: ApiProblem) => void): void {
  onSignedOut = action;
}

export type CallOptions = {
  body?: unknown;
  /** The revision that the change is based on; sent as If-Match. */
  revision?: number | string;
  /** An Idempotency-Key: the same request twice is carried out once. */
  key?: string;
  signal?: AbortSignal;
};

export type Answer<T> = { data: T; etag: string | null; status: number };

/** Send a request to `/api/v1{path}`. Throws ApiProblem for everything but a success. */
export async function call<T>(method: string, path: string, options: CallOptions = {}): Promise<Answer<T>> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (language !== "") headers["Accept-Language"] = language;
  if (options.body !== undefined) headers["Content-Type"] = "application/json";
  if (method !== "GET") headers["X-CSRF-Token"] = token;
  if (options.revision !== undefined) headers["If-Match"] = `"${options.revision}"`;
  if (options.key !== undefined) headers["Idempotency-Key"] = options.key;
  const response = await reach(`${BASE}${path}`, {
    method, headers, credentials: "same-origin",
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  const body = await parsed(response);
  if (!response.ok) {
    const problem = ApiProblem.from(response.status, body);
    if (problem.status === 401) onSignedOut(problem);
    throw problem;
  }
  return { data: body as T, etag: response.headers.get("ETag"), status: response.status };
}

/** How far a long piece of work is. */
export type Step = { step: string; done: number; total: number };

/** A POST whose answer tells step by step how far it is. Throws ApiProblem for everything but a success. */
export async function callInSteps<T>(path: string, body: unknown, tell: (step: Step) => void): Promise<T> {
  const headers: Record<string, string> = { "Content-Type": "application/json", "X-CSRF-Token": token };
  if (language !== "") headers["Accept-Language"] = language;
  const response = await reach(`${BASE}${path}`, { method: "POST", headers, credentials: "same-origin", body: JSON.stringify(body) });
  if (!response.ok || response.body === null) {
    const problem = ApiProblem.from(response.status, await parsed(response));
    if (problem.status === 401) onSignedOut(problem);
    throw problem;
  }
  for await (const line of lines(response.body)) {
    const told = JSON.parse(line) as Step | { done: T } | { problem: { status: number } };
    if ("problem" in told) throw ApiProblem.from(told.problem.status, told.problem);
    if (!("step" in told)) return told.done;
    tell(told);
  }
  // It ended without saying how: whether it was done, only a look can tell.
  throw ApiProblem.offline();
}

async function* lines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let text = "";
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const parts = (text + read.value).split("\n");
      text = parts.pop() ?? "";
      yield* parts;
    }
  } catch {
    throw ApiProblem.offline();
  }
}

/** Ask for a file by a POST to `/api/v1{path}`. Throws ApiProblem for everything but a success. */
export async function download(path: string, body: unknown): Promise<{ file: Blob; name: string }> {
  const headers: Record<string, string> = { "Content-Type": "application/json", "X-CSRF-Token": token };
  if (language !== "") headers["Accept-Language"] = language;
  const response = await reach(`${BASE}${path}`, { method: "POST", headers, credentials: "same-origin", body: JSON.stringify(body) });
  if (!response.ok) {
    const problem = ApiProblem.from(response.status, await parsed(response));
    if (problem.status === 401) onSignedOut(problem);
    throw problem;
  }
  return { file: await response.blob(), name: nameIn(response.headers.get("Content-Disposition") ?? "") };
}

/** The name that a file was sent under. */
function nameIn(disposition: string): string {
  const exact = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return exact === undefined ? /filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? "export" : decodeURIComponent(exact);
}

async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw ApiProblem.offline();
  }
}

async function parsed(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
