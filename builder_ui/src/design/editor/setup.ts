/** What every code editor of ours is made of: one language, no traps for the keyboard, words in the reader's language. */

import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, codeFolding, foldGutter, foldKeymap, indentOnInput, indentUnit } from "@codemirror/language";
import { lintGutter, nextDiagnostic, previousDiagnostic } from "@codemirror/lint";
import { search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import type { Translate } from "../../app/languages/index.ts";
import { theme } from "./theme.ts";

export type Words = { t: Translate; label: string };

/** Reading: numbers, folding, searching. */
export function reading({ t, label }: Words): Extension[] {
  return [
    EditorView.cspNonce.of(document.querySelector<HTMLMetaElement>("meta[name=csp-nonce]")?.nonce ?? ""),
    EditorState.phrases.of(phrases(t)),
    EditorView.contentAttributes.of({ "aria-label": label, translate: "no", spellcheck: "false", tabindex: "0" }),
    json(), indentUnit.of("  "), EditorState.tabSize.of(2), EditorView.lineWrapping,
    lineNumbers(), highlightActiveLineGutter(), drawSelection(), bracketMatching(), search({ top: true }),
    codeFolding(), foldGutter(), theme,
    keymap.of([...foldKeymap, ...searchKeymap]),
  ];
}

/** Typing: undo, brackets, marks. Tab indents; Esc and then Tab goes on to what follows the editor. */
export function typing(): Extension[] {
  return [
    history(), closeBrackets(), indentOnInput(), highlightActiveLine(), lintGutter(),
    keymap.of([
      { key: "F8", run: nextDiagnostic, preventDefault: true }, { key: "Shift-F8", run: previousDiagnostic, preventDefault: true },
      ...closeBracketsKeymap, ...historyKeymap, ...completionKeymap, ...defaultKeymap, indentWithTab,
    ]),
  ];
}

/** The editor's own words, and ours for them. */
const PHRASES = {
  "Find": "find", "Replace": "replace_with", "next": "next", "previous": "previous", "all": "all", "match case": "case", "regexp": "pattern", "by word": "word",
  "replace": "replace", "replace all": "replace_all", "close": "close", "Go to line": "line", "go": "go", "Fold line": "fold", "Unfold line": "unfold",
  "folded code": "folded", "unfold": "unfold", "Folded lines": "folded", "Unfolded lines": "unfold", "to": "to", "Completions": "completions",
  "current match": "match", "on line": "on_line", "replaced match on line $": "replaced", "replaced $ matches": "replaced_many", "Selection deleted": "deleted",
  "$ unchanged lines": "unchanged", "Diagnostics": "problems", "No diagnostics": "no_problems",
} as const;

function phrases(t: Translate): { [phrase: string]: string } {
  return Object.fromEntries(Object.entries(PHRASES).map(([phrase, word]) => [phrase, t(`design.editor.${word}`)]));
}
