/** Asks the server what is wrong with a text while it is typed, and puts the answer at its lines. */

import { useEffect, useMemo, useState } from "react";
import type { Finding } from "../api/index.ts";
import { useT, type Translate } from "../app/languages/index.ts";
import { problemSentence } from "../app/problems.ts";
import { useActions, type Place } from "./api.ts";
import { marksOf, type Mark } from "./text/marks.ts";
import type { Fault, Reading } from "./text/read_json.ts";

const PAUSE = 450;

export type Checked = {
  marks: Mark[];
  /** Problems of other documents that this one would cause. */
  elsewhere: Finding[];
  state: "running" | "clean" | "wrong" | "failed";
  reason: string;
};

export function useCheck(place: Place, text: string, reading: Reading): Checked {
  const t = useT();
  const { app, kind, key } = place;
  const { check } = useActions(app);
  const [found, setFound] = useState<{ of: Reading; findings: Finding[]; failed: unknown } | null>(null);
  useEffect(() => {
    if (reading.fault !== null) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      check({ app, kind, key }, reading.value, stop.signal).then(
        (findings) => setFound({ of: reading, findings, failed: null }),
        (failed: unknown) => {
          if (!stop.signal.aborted) setFound({ of: reading, findings: [], failed });
        });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [app, kind, key, check, reading]);

  return useMemo(() => {
    if (reading.fault !== null) return { marks: [faultMark(reading.fault, t)], elsewhere: [], state: "wrong", reason: "" };
    if (found === null || found.of !== reading) return { marks: [], elsewhere: [], state: "running", reason: "" };
    if (found.failed !== null) return { marks: [], elsewhere: [], state: "failed", reason: problemSentence(found.failed, t) };
    const mine = found.findings.filter((one) => one.kind === kind && one.key === key);
    const elsewhere = found.findings.filter((one) => one.kind !== kind || one.key !== key);
    return { marks: marksOf(mine, text, reading.places), elsewhere, state: found.findings.length === 0 ? "clean" : "wrong", reason: "" };
  }, [reading, found, text, kind, key, t]);
}

export function faultMark(fault: Fault, t: Translate): Mark {
  return { from: fault.from, to: fault.to, message: t(`design.fault.${fault.code}`), code: fault.code };
}
