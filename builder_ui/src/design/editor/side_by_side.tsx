/** Two texts side by side with what differs marked; the right one may be typed in. */

import { MergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useLayoutEffect, useRef } from "react";
import { useT } from "../../app/languages/index.ts";
import { reading, typing } from "./setup.ts";

type Given = { left: string; right: string; leftLabel: string; rightLabel: string; onChange?: (right: string) => void };

export default function SideBySide({ left, right, leftLabel, rightLabel, onChange }: Given) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const change = useRef(onChange);
  useLayoutEffect(() => {
    change.current = onChange;
  });
  const typed = onChange !== undefined;

  useEffect(() => {
    const still = [EditorState.readOnly.of(true), EditorView.editable.of(false)];
    const view = new MergeView({
      parent: box.current!,
      a: { doc: left, extensions: [reading({ t, label: leftLabel }), still] },
      b: {
        doc: right,
        extensions: [reading({ t, label: rightLabel }), typed ? typing() : still, EditorView.updateListener.of((update) => {
          if (update.docChanged) change.current?.(update.state.doc.toString());
        })],
      },
      ...(typed ? { revertControls: "a-to-b", renderRevertControl: () => takeOver(t("design.merge.take_part")) } : {}),
      diffConfig: { scanLimit: 5_000, timeout: 400 },
      collapseUnchanged: { margin: 3, minSize: 6 },
    });
    return () => view.destroy();
    // `right` is where the typing begins; what is typed afterwards lives in the editor.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [t, left, leftLabel, rightLabel, typed]);

  return <div ref={box} className="design-merge" />;
}

function takeOver(label: string): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "design-take";
  button.title = label;
  button.setAttribute("aria-label", label);
  button.textContent = "→";
  return button;
}
