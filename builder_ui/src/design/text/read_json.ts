/** Reads a JSON text strictly, and says where everything stands, or what is the first thing wrong with it. */

export type Place = {
  from: number; to: number;
  /** Of an object's entry: its key, quotes included. */
  key?: { from: number; to: number };
};
export type FaultCode =
  | "empty" | "not_an_object" | "value" | "key" | "colon" | "comma" | "extra_comma" | "comment" | "text" | "number" | "duplicate" | "more" | "deep";
export type Fault = { code: FaultCode; from: number; to: number };
export type Reading = { value: Record<string, unknown>; places: Map<string, Place>; fault: null } | { value: null; places: null; fault: Fault };

/** Levels the server takes, less those of the request around the document. */
const MOST_LEVELS = 60;
// oxlint-disable-next-line no-control-regex -- JSON forbids exactly these
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const BLANK = /[ \t\r\n]*/y;
const WORD = /[^\s,:{}[\]"]+/y;
const WORDS = new Set(["true", "false", "null"]);

/** Keys are JSON pointers: "" the whole, `/stages/0/id`. */
export function readJson(text: string): Reading {
  const reader = new Reader(text);
  try {
    reader.document();
  } catch (fault) {
    if (isFault(fault)) return { value: null, places: null, fault };
    throw fault;
  }
  return { value: JSON.parse(text) as Record<string, unknown>, places: reader.places, fault: null };
}

export const pointerStep = (key: string): string => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;

const isFault = (found: unknown): found is Fault => typeof found === "object" && found !== null && "code" in found && "from" in found;

class Reader {
  readonly places = new Map<string, Place>();
  private at = 0;

  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  document(): void {
    this.blank();
    if (this.at >= this.text.length) this.fail("empty");
    if (this.text[this.at] !== "{") this.fail(this.looksLikeComment() ? "comment" : "not_an_object");
    this.value("", 0);
    this.blank();
    if (this.at < this.text.length) this.fail(this.looksLikeComment() ? "comment" : "more");
  }

  private value(pointer: string, level: number, key?: Place["key"]): void {
    const from = this.at;
    if (level > MOST_LEVELS) this.fail("deep");
    const first = this.text[this.at];
    if (first === "{") this.entries("}", (count) => this.entry(pointer, level, count));
    else if (first === "[") this.entries("]", (count) => this.value(`${pointer}/${count}`, level + 1));
    else if (first === "\"") this.token(TEXT, "text");
    else if (first === "-" || (first !== undefined && /\d/.test(first))) this.token(NUMBER, "number");
    else this.word();
    this.places.set(pointer, { from, to: this.at, ...(key === undefined ? {} : { key }) });
  }

  /** What stands between brackets, one after the other. */
  private entries(end: "}" | "]", one: (count: number) => void): void {
    this.at += 1;
    this.blank();
    for (let count = 0; this.text[this.at] !== end; count += 1) {
      if (count > 0) {
        if (this.text[this.at] !== ",") this.fail(this.looksLikeComment() ? "comment" : "comma");
        const comma = this.at;
        this.at += 1;
        this.blank();
        if (this.text[this.at] === end) this.fail("extra_comma", comma, comma + 1);
      }
      one(count);
      this.blank();
    }
    this.at += 1;
  }

  private readonly keys = new Map<string, Set<string>>();

  private entry(pointer: string, level: number, count: number): void {
    if (count === 0) this.keys.set(pointer, new Set());
    const from = this.at;
    if (this.text[from] !== "\"") this.fail(this.looksLikeComment() ? "comment" : "key");
    this.token(TEXT, "text");
    const key = { from, to: this.at };
    const name = JSON.parse(this.text.slice(from, this.at)) as string;
    const known = this.keys.get(pointer)!;
    if (known.has(name)) this.fail("duplicate", key.from, key.to);
    known.add(name);
    this.blank();
    if (this.text[this.at] !== ":") this.fail("colon");
    this.at += 1;
    this.blank();
    this.value(pointer + pointerStep(name), level + 1, key);
  }

  private word(): void {
    WORD.lastIndex = this.at;
    const found = WORD.exec(this.text)?.[0] ?? "";
    if (!WORDS.has(found)) this.fail(this.looksLikeComment() ? "comment" : "value", this.at, this.at + Math.max(1, found.length));
    this.at += found.length;
  }

  private token(pattern: RegExp, code: FaultCode): void {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found === null) this.fail(code, this.at, this.lineEnd());
    this.at += found.at(0)!.length;
  }

  private blank(): void {
    BLANK.lastIndex = this.at;
    this.at += BLANK.exec(this.text)![0].length;
  }

  private looksLikeComment(): boolean {
    return this.text[this.at] === "#" || this.text.startsWith("//", this.at) || this.text.startsWith("/*", this.at);
  }

  private lineEnd(): number {
    const end = this.text.indexOf("\n", this.at);
    return end < 0 ? this.text.length : end;
  }

  private fail(code: FaultCode, from: number = this.at, to: number = Math.min(this.text.length, this.at + 1)): never {
    // oxlint-disable-next-line typescript/only-throw-error -- a value that travels a few frames up, never out of this file
    throw { code, from: Math.min(from, this.text.length), to: Math.max(from, to) } satisfies Fault;
  }
}
