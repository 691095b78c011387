import { Problem } from "./problem";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

type Call = { body?: unknown; etag?: string | undefined; idempotencyKey?: string; file?: Blob };

/** Where a token comes from; asked before every call, and for a new one when the server refuses the one at hand. */
export type TokenSource = (renew?: boolean) => Promise<string>;

export type Tagged<T> = { value: T; etag: string | undefined };

export type Query = Record<string, string | number | undefined>;

/** The account interface of this realm, in the language of the page. */
export class AccountApi {
  constructor(
    private readonly baseUrl: string,
    private readonly token: TokenSource,
    private readonly locale: string,
  ) {}

  async get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
    return (await this.tagged<T>(path, query, signal)).value;
  }

  /** With the ETag that an edit has to name. */
  async tagged<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Tagged<T>> {
    const response = await this.send("GET", path + search(query), {}, signal);
    return { value: (await response.json()) as T, etag: response.headers.get("ETag") ?? undefined };
  }

  async blob(path: string, query: Query = {}): Promise<Blob> {
    return (await this.send("GET", path + search(query), {})).blob();
  }

  async post<T>(path: string, body?: unknown, options: Pick<Call, "etag" | "idempotencyKey"> = {}): Promise<T> {
    return answer<T>(await this.send("POST", path, { body, ...options }));
  }

  async upload<T>(path: string, file: Blob, query: Query = {}, options: Pick<Call, "idempotencyKey"> = {}): Promise<T> {
    return answer<T>(await this.send("POST", path + search(query), { file, ...options }));
  }

  async put<T>(path: string, body: unknown, etag?: string): Promise<T> {
    return answer<T>(await this.send("PUT", path, { body, etag }));
  }

  async patch<T>(path: string, body: unknown, etag?: string): Promise<T> {
    return answer<T>(await this.send("PATCH", path, { body, etag }));
  }

  async delete(path: string, etag?: string): Promise<void> {
    await this.send("DELETE", path, { etag });
  }

  private async send(method: Method, path: string, call: Call, signal?: AbortSignal): Promise<Response> {
    let response = await this.attempt(method, path, call, await this.token(), signal);
    if (response.status === 401) {
      // A session that was ended elsewhere is refused though its token still looks good.
      response = await this.attempt(method, path, call, await this.token(true), signal);
    }
    if (!response.ok) {
      throw await Problem.of(response);
    }
    return response;
  }

  private async attempt(method: Method, path: string, call: Call, token: string, signal?: AbortSignal): Promise<Response> {
    const headers = new Headers({
      Accept: "application/json, application/problem+json, */*;q=0.1",
      "Accept-Language": this.locale,
      Authorization: `Bearer ${token}`,
    });
    if (call.body !== undefined) {
      headers.set("Content-Type", "application/json");
    }
    if (call.file) {
      headers.set("Content-Type", call.file.type || "application/octet-stream");
    }
    if (call.etag) {
      headers.set("If-Match", call.etag);
    }
    if (call.idempotencyKey) {
      headers.set("Idempotency-Key", call.idempotencyKey);
    }
    const body = call.file ?? (call.body === undefined ? null : JSON.stringify(call.body));
    return fetch(this.baseUrl + path, { method, headers, body, signal: signal ?? null }).catch((error: unknown) => {
      throw error instanceof DOMException && error.name === "AbortError" ? error : Problem.unreachable();
    });
  }
}

async function answer<T>(response: Response): Promise<T> {
  const text = await response.text();
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

/** A path of which every part is somebody's word: escaped. */
export function path(strings: TemplateStringsArray, ...parts: string[]): string {
  return String.raw({ raw: strings }, ...parts.map(encodeURIComponent));
}

function search(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") {
      parameters.set(name, String(value));
    }
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
