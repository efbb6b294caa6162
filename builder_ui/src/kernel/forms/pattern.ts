/**
 * Patterns of JSON Schema in linear time: a set of states walks over the text, nothing backtracks.
 *
 * The browser's own engine could be made to hang by a pattern; the server's cannot, and both must agree.
 */

import { parsePattern, type Piece } from "./pattern_parse.ts";

type State =
  | { kind: "letter"; takes: (letter: number) => boolean; next: number }
  | { kind: "split"; next: number[] }
  | { kind: "assert"; holds: (before: number, after: number) => boolean; next: number }
  | { kind: "done" };

const NONE = -1;
const CACHE = new Map<string, State[] | null>();

/** Whether the pattern occurs in the text; one that cannot run here forbids nothing, the server decides. */
export function matches(pattern: string, text: string): boolean {
  let program = CACHE.get(pattern);
  if (program === undefined) {
    const parsed = parsePattern(pattern);
    program = parsed === null ? null : assemble(parsed);
    CACHE.set(pattern, program);
  }
  return program === null || run(program, text);
}

/** The states of a pattern; state 0 is the start. */
function assemble(piece: Piece): State[] {
  const states: State[] = [];
  const add = (state: State): number => states.push(state) - 1;
  const build = (one: Piece, next: number): number => {
    switch (one.kind) {
      case "letter": return add({ kind: "letter", takes: one.takes, next });
      case "assert": return add({ kind: "assert", holds: one.holds, next });
      case "sequence": return one.parts.reduceRight((after, part) => build(part, after), next);
      case "either": return add({ kind: "split", next: one.parts.map((part) => build(part, next)) });
      case "repeat": return repeat(one, next);
    }
  };
  const repeat = (one: Piece & { kind: "repeat" }, next: number): number => {
    let entry = next;
    if (one.most === Infinity) {
      const loop = add({ kind: "split", next: [next] });
      (states[loop] as { next: number[] }).next.push(build(one.part, loop));
      entry = loop;
    } else {
      for (let times = one.least; times < one.most; times += 1) {
        entry = add({ kind: "split", next: [build(one.part, entry), next] });
      }
    }
    for (let times = 0; times < one.least; times += 1) entry = build(one.part, entry);
    return entry;
  };
  const start = build(piece, add({ kind: "done" }));
  return [{ kind: "split", next: [start + 1] }, ...states.map(shifted)];
}

/** The same state when one more stands in front of all. */
function shifted(state: State): State {
  if (state.kind === "done") return state;
  if (state.kind === "split") return { kind: "split", next: state.next.map((at) => at + 1) };
  return { ...state, next: state.next + 1 };
}

function run(program: State[], text: string): boolean {
  const letters = Array.from(text, (letter) => letter.codePointAt(0)!);
  let current: number[] = [];
  for (let at = 0; at <= letters.length; at += 1) {
    const reached = follow(program, [...current, 0], letters[at - 1] ?? NONE, letters[at] ?? NONE);
    if (reached === null) return true;
    current = reached.flatMap((one) => {
      const state = program[one]!;
      return state.kind === "letter" && at < letters.length && state.takes(letters[at]!) ? [state.next] : [];
    });
  }
  return false;
}

/** The states reachable without reading a letter; null when one of them is the end. */
function follow(program: State[], from: number[], before: number, after: number): number[] | null {
  const seen = new Set<number>();
  const waiting = [...from];
  while (waiting.length > 0) {
    const at = waiting.pop()!;
    if (seen.has(at)) continue;
    seen.add(at);
    const state = program[at]!;
    if (state.kind === "done") return null;
    if (state.kind === "split") waiting.push(...state.next);
    else if (state.kind === "assert" && state.holds(before, after)) waiting.push(state.next);
  }
  return [...seen];
}
