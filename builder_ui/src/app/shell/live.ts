/** Keeps what is shown true: the server says that something changed, and open pages ask again. */

import { useQueryClient, type Query } from "@tanstack/react-query";
import { useEffect } from "react";
import { call } from "../../api/index.ts";

/** Definitions and searches change seldom and have their own times. */
const STILL = new Set<unknown>(["form", "view", "choices"]);
const CALM = 400;
const POLL = 10_000;
const AGAIN = 60_000;

export function useLive(workspace: string): void {
  const client = useQueryClient();
  useEffect(() => watch(workspace, () => {
    const ours = ({ queryKey }: Query): boolean => queryKey[1] === workspace && !STILL.has(queryKey[0]);
    // A page in the background learns it is old and asks when it is looked at again.
    void client.invalidateQueries({ predicate: ours, refetchType: document.hidden ? "none" : "active" });
  }), [workspace, client]);
}

/**
 * Calls `changed` after changes of the workspace until the returned function is called. A page that nobody
 * looks at holds no stream: a browser has few connections to one server for all its tabs together.
 */
export function watch(workspace: string, changed: () => void): () => void {
  let seen: string | null = null;
  let source: EventSource | null = null;
  let calm: ReturnType<typeof setTimeout> | undefined;
  let poll: ReturnType<typeof setInterval> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  const take = (cursor: string): void => {
    const news = seen !== null && seen !== cursor;
    seen = cursor;
    if (!news) return;
    clearTimeout(calm);
    calm = setTimeout(changed, CALM);
  };
  const ask = (): void => {
    call<{ cursor: string }>("GET", `/w/${workspace}/live/cursor`).then(({ data }) => take(data.cursor), () => undefined);
  };
  const stop = (): void => {
    source?.close();
    clearInterval(poll);
    clearTimeout(again);
  };
  const listen = (): void => {
    stop();
    source = new EventSource(`/api/v1/w/${workspace}/live`);
    source.addEventListener("change", (event: MessageEvent<string>) => take((JSON.parse(event.data) as { cursor: string }).cursor));
    source.addEventListener("error", () => {
      // While the browser tries again by itself there is nothing to do; a refused stream stays closed.
      if (source?.readyState !== EventSource.CLOSED) return;
      clearInterval(poll);
      poll = setInterval(ask, POLL);
      again = setTimeout(listen, AGAIN);
    });
  };
  const look = (): void => (document.hidden ? stop() : listen());
  look();
  document.addEventListener("visibilitychange", look);
  return () => {
    stop();
    clearTimeout(calm);
    document.removeEventListener("visibilitychange", look);
  };
}
