/** The files of one field that are on their way. */

import { useEffect, useRef, useState } from "react";
import { ApiProblem } from "../../api/index.ts";
import { useHost } from "../host.ts";
import { MOST_BYTES, type StoredFile } from "./files.ts";
import { send, type Sending } from "./upload.ts";

/** What the same file meets again however often it is sent. */
const FOR_GOOD = new Set([413, 415, 422]);

export type Upload = { key: string; file: File; part: number; problem: ApiProblem | "too_big" | null };

export type Uploads = {
  list: Upload[];
  add: (files: File[]) => void;
  again: (key: string) => void;
  drop: (key: string) => void;
};

/** Whether it may help to send the file once more. */
export function canRetry({ problem }: Upload): boolean {
  return problem !== null && problem !== "too_big" && !FOR_GOOD.has(problem.status);
}

/** Sends files one by one into the field at `path`; `onStored` gets each when the server has it. */
export function useUploads(path: string, onStored: (file: StoredFile) => void): Uploads {
  const { workspace, store } = useHost();
  const [list, setList] = useState<Upload[]>([]);
  const running = useRef(new Map<string, Sending>());
  const keys = useRef(new Set<string>());
  const stored = useRef(onStored);
  stored.current = onStored;

  // Without its field nobody could see, retry or remove a file.
  useEffect(() => {
    const open = running.current;
    const mine = keys.current;
    return () => {
      const { uploading, unfail } = store.getState();
      open.forEach((one) => {
        one.stop();
        uploading(-1);
      });
      open.clear();
      mine.forEach(unfail);
    };
  }, [store]);

  const change = (key: string, part: Partial<Upload>): void =>
    setList((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const forget = (key: string): void => setList((now) => now.filter((one) => one.key !== key));
  const fail = ({ key, file }: Upload): void => {
    keys.current.add(key);
    store.getState().fail({ key, path, name: file.name });
  };

  const start = (upload: Upload): void => {
    const { key, file } = upload;
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
      fail(upload);
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
      fresh.forEach((one) => (one.problem === null ? start(one) : fail(one)));
    },
    again: (key) => {
      const found = list.find((one) => one.key === key);
      if (found === undefined) return;
      store.getState().unfail(key);
      change(key, { problem: null, part: 0 });
      start(found);
    },
    drop: (key) => {
      const sending = running.current.get(key);
      if (running.current.delete(key)) store.getState().uploading(-1);
      sending?.stop();
      store.getState().unfail(key);
      forget(key);
    },
  };
}
