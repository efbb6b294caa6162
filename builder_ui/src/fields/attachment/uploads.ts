/** The files of one field that are on their way. */

import { useEffect, useRef, useState } from "react";
import { ApiProblem } from "../../api/index.ts";
import { useHost } from "../host.ts";
import { MOST_BYTES, type StoredFile } from "./files.ts";
import { send, type Sending } from "./upload.ts";

export type Upload = { key: string; file: File; part: number; problem: ApiProblem | "too_big" | null };

export type Uploads = {
  list: Upload[];
  add: (files: File[]) => void;
  again: (key: string) => void;
  drop: (key: string) => void;
};

/** Sends files one by one into the field; `onStored` gets each when the server has it. */
export function useUploads(onStored: (file: StoredFile) => void): Uploads {
  const { workspace, store } = useHost();
  const [list, setList] = useState<Upload[]>([]);
  const running = useRef(new Map<string, Sending>());
  const stored = useRef(onStored);
  stored.current = onStored;

  useEffect(() => {
    const open = running.current;
    return () => open.forEach((one) => one.stop());
  }, []);

  const change = (key: string, part: Partial<Upload>): void =>
    setList((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const forget = (key: string): void => setList((now) => now.filter((one) => one.key !== key));

  const start = ({ key, file }: Upload): void => {
    store.getState().uploading(1);
    const sending = send(workspace, file, (part) => change(key, { part }));
    running.current.set(key, sending);
    const end = (): void => {
      if (running.current.delete(key)) store.getState().uploading(-1);
    };
    sending.done.then((file) => {
      end();
      forget(key);
      stored.current(file);
    }, (problem: unknown) => {
      end();
      change(key, { problem: problem instanceof ApiProblem ? problem : ApiProblem.offline() });
    });
  };

  return {
    list,
    add: (files) => {
      const fresh = files.map((file): Upload => ({
        key: crypto.randomUUID(), file, part: 0, problem: file.size > MOST_BYTES ? "too_big" : null,
      }));
      setList((now) => [...now, ...fresh]);
      fresh.filter((one) => one.problem === null).forEach(start);
    },
    again: (key) => {
      const found = list.find((one) => one.key === key);
      if (found === undefined) return;
      change(key, { problem: null, part: 0 });
      start(found);
    },
    drop: (key) => {
      const sending = running.current.get(key);
      if (running.current.delete(key)) store.getState().uploading(-1);
      sending?.stop();
      forget(key);
    },
  };
}
