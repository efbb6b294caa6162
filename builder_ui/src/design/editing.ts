/** One document being changed: the text, what it was based on, and saving it. */

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { ApiProblem, type Definition } from "../api/index.ts";
import { useT } from "../app/languages/index.ts";
import { useMe, useWorkspace } from "../app/me.ts";
import { useToast } from "../ui/index.ts";
import { useActions, type Place } from "./api.ts";
import { dropText, keepText, keptText, placeOf } from "./keep.ts";
import { format } from "./text/format.ts";
import { readJson } from "./text/read_json.ts";

const PAUSE = 300;

/** What somebody else saved meanwhile. */
export type Theirs = { text: string; revision: number };

export function useDocument(place: Place) {
  const t = useT();
  const toast = useToast();
  const me = useMe();
  const workspace = useWorkspace();
  const { app, kind, key } = place;
  const actions = useActions(app);
  const kept = placeOf(me.member.id, workspace, app, kind, key);
  const [base, setBase] = useState<{ text: string; revision: number } | null>(null);
  const [text, setText] = useState("");
  const [restored, setRestored] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [theirs, setTheirs] = useState<Theirs | null>(null);

  const show = useCallback((found: Definition): void => {
    const fresh = { text: format(found.document), revision: found.revision };
    setBase(fresh);
    setText(fresh.text);
    setRestored(null);
    setProblem(null);
  }, []);

  const load = useCallback((): Promise<void> => actions.get({ app, kind, key }).then((found) => {
    show(found);
    const before = keptText(kept);
    if (before === null || before.text === format(found.document)) return;
    // What the typing was based on: saving it over something newer is then refused, and both are shown.
    setBase({ text: format(found.document), revision: before.revision });
    setText(before.text);
    setRestored(before.at);
  }, (refused: unknown) => {
    setBase(null);
    setProblem(refused);
  }), [actions, show, app, kind, key, kept]);
  useEffect(() => void load(), [load]);

  const dirty = base !== null && text !== base.text;
  useKeeping(kept, text, base, dirty);

  const put = useCallback(async (given: string, revision: number): Promise<boolean> => {
    const read = readJson(given);
    if (read.fault !== null) return false;
    setBusy(true);
    try {
      const saved = await actions.put({ app, kind, key }, read.value, revision);
      // What was typed while this was under way stays, and is not saved yet.
      setBase({ text: given, revision: saved.revision });
      setRestored(null);
      setProblem(null);
      setTheirs(null);
      dropText(kept);
      toast({ text: t("design.doc.saved") });
      return true;
    } catch (refused) {
      setProblem(refused);
      if (refused instanceof ApiProblem && refused.status === 412) await fetchTheirs();
      return false;
    } finally {
      setBusy(false);
    }

    async function fetchTheirs(): Promise<void> {
      const newest = await actions.get({ app, kind, key });
      setTheirs({ text: format(newest.document), revision: newest.revision });
      setProblem(null);
    }
  }, [actions, app, kind, key, kept, t, toast]);

  const forget = useCallback((): void => {
    dropText(kept);
    void load();
  }, [kept, load]);
  const reading = useMemo(() => readJson(text), [text]);
  return {
    text, setText, reading, base, dirty, restored, problem, busy, theirs, load, forget,
    save: () => (base === null || busy ? Promise.resolve(false) : put(text, base.revision)),
    /** On top of what is newest now. */
    saveOver: (given: string) => {
      if (theirs === null) return Promise.resolve(false);
      setText(given);
      return put(given, theirs.revision);
    },
    takeTheirs: () => {
      if (theirs === null) return;
      dropText(kept);
      setBase(theirs);
      setText(theirs.text);
      setRestored(null);
      setTheirs(null);
    },
    later: () => setTheirs(null),
    setProblem,
  };
}

function useKeeping(place: string, text: string, base: { text: string; revision: number } | null, dirty: boolean): void {
  const write = useRef(() => undefined as void);
  useEffect(() => {
    write.current = () => {
      if (base === null) return;
      if (dirty) keepText(place, text, base.revision);
      else dropText(place);
    };
    const timer = setTimeout(() => write.current(), PAUSE);
    return () => clearTimeout(timer);
  }, [place, text, base, dirty]);
  useEffect(() => {
    const leave = (): void => write.current();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
}
