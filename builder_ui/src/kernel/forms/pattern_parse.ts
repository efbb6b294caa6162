/** Reading a pattern: the part of ECMAScript's grammar that the server's linear-time engine runs too. */

export type Piece =
  | { kind: "letter"; takes: (letter: number) => boolean }
  | { kind: "assert"; holds: (before: number, after: number) => boolean }
  | { kind: "sequence"; parts: Piece[] }
  | { kind: "either"; parts: Piece[] }
  | { kind: "repeat"; part: Piece; least: number; most: number };

type Takes = (letter: number) => boolean;

const LINE_ENDS = new Set([0x0a, 0x0d, 0x2028, 0x2029]);
const SPACES = new Set([9, 10, 11, 12, 13, 32, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);
const NAMED: { [letter: string]: number } = { t: 9, n: 10, v: 11, f: 12, r: 13, "0": 0 };
const PUNCTUATION = "^$\\.*+?()[]{}|/";
const MOST_PIECES = 1000;
const NO_LETTER = -1;

const isDigit: Takes = (letter) => letter >= 48 && letter <= 57;
const isWord: Takes = (letter) =>
  isDigit(letter) || (letter >= 65 && letter <= 90) || (letter >= 97 && letter <= 122) || letter === 95;
const isSpace: Takes = (letter) => SPACES.has(letter) || (letter >= 0x2000 && letter <= 0x200a);
const not = (takes: Takes): Takes => (letter) => !takes(letter);
const SHORT: { [letter: string]: Takes } = {
  d: isDigit, D: not(isDigit), w: isWord, W: not(isWord), s: isSpace, S: not(isSpace),
};
const atEdge = (before: number, after: number): boolean => isWord(before) !== isWord(after);

class Unreadable extends Error {}

/** The pattern's pieces, null for what the server would refuse. */
export function parsePattern(pattern: string): Piece | null {
  try {
    return new Reader(Array.from(pattern)).whole();
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

class Reader {
  private readonly letters: string[];
  private at = 0;

  constructor(letters: string[]) {
    this.letters = letters;
  }

  whole(): Piece {
    const found = this.either();
    if (this.at < this.letters.length || piecesIn(found) > MOST_PIECES) throw new Unreadable();
    return found;
  }

  private either(): Piece {
    const parts = [this.sequence()];
    while (this.skip("|")) parts.push(this.sequence());
    return parts.length === 1 ? parts[0]! : { kind: "either", parts };
  }

  private sequence(): Piece {
    const parts: Piece[] = [];
    while (this.at < this.letters.length && !"|)".includes(this.letters[this.at]!)) parts.push(this.counted(this.atom()));
    return { kind: "sequence", parts };
  }

  private atom(): Piece {
    const letter = this.take();
    switch (letter) {
      case "^": return { kind: "assert", holds: (before) => before === NO_LETTER };
      case "$": return { kind: "assert", holds: (_, after) => after === NO_LETTER };
      case ".": return { kind: "letter", takes: (one) => !LINE_ENDS.has(one) };
      case "(": return this.group();
      case "[": return { kind: "letter", takes: this.klass() };
      case "\\": return this.escaped();
    }
    if ("*+?{}]".includes(letter)) throw new Unreadable();
    return literal(letter.codePointAt(0)!);
  }

  private group(): Piece {
    if (this.skip("?")) {
      if (!this.skip(":")) this.match(/^<[A-Za-z_][A-Za-z0-9_]*>/);
    }
    const found = this.either();
    if (!this.skip(")")) throw new Unreadable();
    return found;
  }

  private escaped(): Piece {
    if (this.skip("b")) return { kind: "assert", holds: atEdge };
    if (this.skip("B")) return { kind: "assert", holds: (before, after) => !atEdge(before, after) };
    const found = this.escape(false);
    return typeof found === "number" ? literal(found) : { kind: "letter", takes: found };
  }

  /** What stands behind a backslash: one letter or a kind of letters. */
  private escape(inClass: boolean): number | Takes {
    const letter = this.take();
    if (Object.hasOwn(SHORT, letter)) return SHORT[letter]!;
    if (letter === "0" && isDigit(this.letters[this.at]?.codePointAt(0) ?? NO_LETTER)) throw new Unreadable();
    if (Object.hasOwn(NAMED, letter)) return NAMED[letter]!;
    if (PUNCTUATION.includes(letter) || (inClass && letter === "-")) return letter.codePointAt(0)!;
    if (letter === "x") return parseInt(this.match(/^[0-9A-Fa-f]{2}/), 16);
    if (letter === "c") return this.match(/^[A-Za-z]/).codePointAt(0)! % 32;
    if (letter === "u") return parseInt(this.match(/^(?:\{[0-9A-Fa-f]{1,6}\}|[0-9A-Fa-f]{4})/).replace(/[{}]/g, ""), 16);
    if (letter === "p" || letter === "P") return this.property(letter === "P");
    throw new Unreadable();
  }

  private property(negated: boolean): Takes {
    const name = this.match(/^\{[A-Za-z_=]+\}/).slice(1, -1).replace(/^(?:Script|sc)=/, "");
    const known = classOf(`\\p{${name}}`) ?? classOf(`\\p{Script=${name}}`);
    if (known === null) throw new Unreadable();
    const takes: Takes = (letter) => known.test(String.fromCodePoint(letter));
    return negated ? not(takes) : takes;
  }

  private klass(): Takes {
    const negated = this.skip("^");
    const parts: Takes[] = [];
    if (this.letters[this.at] === "]") throw new Unreadable();
    while (!this.skip("]")) parts.push(this.range());
    const takes: Takes = (letter) => parts.some((part) => part(letter));
    return negated ? not(takes) : takes;
  }

  private range(): Takes {
    const first = this.member();
    const ranged = this.letters[this.at] === "-" && this.letters[this.at + 1] !== "]";
    if (!ranged) return typeof first === "number" ? (letter) => letter === first : first;
    this.at += 1;
    const last = this.member();
    if (typeof first !== "number" || typeof last !== "number" || first > last) throw new Unreadable();
    return (letter) => letter >= first && letter <= last;
  }

  private member(): number | Takes {
    const letter = this.take();
    if (letter === "[") throw new Unreadable();
    return letter === "\\" ? this.escape(true) : letter.codePointAt(0)!;
  }

  private counted(part: Piece): Piece {
    const found = this.letters[this.at];
    if (found === undefined || !"*+?{".includes(found)) return part;
    let [least, most] = [found === "+" ? 1 : 0, found === "?" ? 1 : Infinity];
    if (found === "{") {
      const [from, to] = this.match(/^\{[0-9]+(?:,[0-9]*)?\}/).slice(1, -1).split(",");
      least = Number(from);
      most = to === undefined ? least : to === "" ? Infinity : Number(to);
    } else {
      this.at += 1;
    }
    this.skip("?"); // lazy: the same texts match
    if (least > most) throw new Unreadable();
    return { kind: "repeat", part, least, most };
  }

  private take(): string {
    const letter = this.letters[this.at];
    if (letter === undefined) throw new Unreadable();
    this.at += 1;
    return letter;
  }

  private skip(letter: string): boolean {
    if (this.letters[this.at] !== letter) return false;
    this.at += 1;
    return true;
  }

  private match(shape: RegExp): string {
    const found = shape.exec(this.letters.slice(this.at, this.at + 80).join(""))?.[0];
    if (found === undefined) throw new Unreadable();
    this.at += Array.from(found).length;
    return found;
  }
}

/** How many pieces there are once every repeat is written out; `pattern_size.py` counts the same. */
function piecesIn(piece: Piece): number {
  switch (piece.kind) {
    case "letter": case "assert": return 1;
    case "repeat": {
      const times = piece.most === Infinity ? piece.least : piece.most;
      return Math.max(piecesIn(piece.part), 1) * Math.max(times, 1);
    }
    case "sequence": case "either": return piece.parts.reduce((all, part) => all + piecesIn(part), 0);
  }
}

function literal(wanted: number): Piece {
  return { kind: "letter", takes: (letter) => letter === wanted };
}

function classOf(source: string): RegExp | null {
  try {
    return new RegExp(`^${source}$`, "u");
  } catch {
    return null;
  }
}
