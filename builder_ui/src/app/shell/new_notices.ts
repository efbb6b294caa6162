import { useEffect, useRef } from "react";
import { useNavigate } from "react-router";
import { useDropToast, useToast } from "../../ui/index.ts";
import { useT } from "../languages/index.ts";
import { useWorkspace } from "../me.ts";
import { useMarkRead, useNotices } from "./notices.ts";

/** Tells of a notice that arrives while the page is open. */
export function useNewNotices(): void {
  const t = useT();
  const toast = useToast();
  const drop = useDropToast();
  const navigate = useNavigate();
  const workspace = useWorkspace();
  const { items, isSuccess } = useNotices();
  const markRead = useMarkRead();
  const newest = items[0];
  const seen = useRef<{ workspace: string; id: string | undefined } | null>(null);

  useEffect(() => {
    if (!isSuccess) return;
    const before = seen.current;
    seen.current = { workspace, id: newest?.id };
    if (before?.workspace !== workspace || newest === undefined || newest.read || newest.id === before.id) return;
    const open = {
      label: t("app.notices.open"),
      run: () => {
        markRead([newest.id]).catch(() => undefined);
        void navigate(`/w/${workspace}/${newest.link}`);
      },
    };
    // What is settled needs no look.
    toast({ id: newest.id, data: true, text: newest.title, ...(newest.kind === "no_longer_needed" ? {} : { action: open }) });
  }, [isSuccess, newest, workspace, toast, t, navigate, markRead]);

  // A notice that was read elsewhere, or whose task somebody closed, is no news any more.
  useEffect(() => {
    for (const one of items) if (one.read) drop(one.id);
  }, [items, drop]);
}
