/** A text of JSON to type in, with what is wrong in it marked. The page holds the text, the editor shows it. */

import { autocompletion } from "@codemirror/autocomplete";
import { setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, type Ref } from "react";
import { useT } from "../../app/languages/index.ts";
import type { Mark } from "../text/marks.ts";
import { completions } from "./completing.ts";
import { reading, typing } from "./setup.ts";

export type EditorHandle = { jump: (from: number, to: number) => void };

type Given = {
  value: string;
  label: string;
  readOnly?: boolean;
  marks?: Mark[];
  /** The JSON Schema of the document's kind, for completion. */
  schema?: unknown;
  onChange?: (value: string) => void;
  onSave?: () => void;
  handle?: Ref<EditorHandle>;
};

export default function CodeEditor({ value, label, readOnly = false, marks, schema, onChange, onSave, handle }: Given) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef({ onChange, onSave, schema });
  useLayoutEffect(() => {
    latest.current = { onChange, onSave, schema };
  });

  useEffect(() => {
    const fixed = new Compartment();
    const made = new EditorView({
      parent: box.current!,
      state: EditorState.create({
        doc: value,
        extensions: [
          reading({ t, label }), readOnly ? [] : typing(),
          readOnly ? [] : autocompletion({ override: [(context) => completions(context, latest.current.schema)] }),
          fixed.of([EditorState.readOnly.of(readOnly), EditorView.editable.of(!readOnly)]),
          Prec.highest(keymap.of([{ key: "Mod-s", preventDefault: true, run: () => (latest.current.onSave?.(), true) }])),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange?.(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    return () => made.destroy();
    // The text comes in by the effect below; making the editor anew would lose its history.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [t, label, readOnly]);

  useEffect(() => {
    const now = view.current;
    if (now !== null && now.state.doc.toString() !== value) now.dispatch({ changes: { from: 0, to: now.state.doc.length, insert: value } });
  }, [value]);

  useEffect(() => {
    const now = view.current;
    if (now === null || marks === undefined) return;
    const most = now.state.doc.length;
    now.dispatch(setDiagnostics(now.state, marks.map((one) => ({
      from: Math.min(one.from, most), to: Math.min(one.to, most), severity: "error" as const, message: one.message,
    }))));
  }, [marks]);

  useImperativeHandle(handle, () => ({
    jump: (from, to) => {
      const now = view.current;
      if (now === null) return;
      const most = now.state.doc.length;
      now.dispatch({ selection: { anchor: Math.min(from, most), head: Math.min(to, most) }, effects: EditorView.scrollIntoView(Math.min(from, most), { y: "center" }) });
      now.focus();
    },
  }), []);

  return <div ref={box} className="design-code" />;
}
