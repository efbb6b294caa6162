import { useState } from "react";
import { Link } from "react-router";
import type { Notice } from "../../api/index.ts";
import { Button, EmptyState, ErrorState, Icon, Skeleton, Time, useToast, type IconName } from "../../ui/index.ts";
import { useT } from "../languages/index.ts";
import { useWorkspace } from "../me.ts";
import { problemSentence } from "../problems.ts";
import "./notice_list.css";
import { useMarkRead, useNotices } from "./notices.ts";

const PICTURES: { [kind: string]: IconName } = {
  task: "work", no_longer_needed: "skip", reminder: "clock", urge: "bolt", cc: "copy", result: "check", incident: "warning",
};

/** The reader's notices, newest first. */
export function NoticeList({ onOpen }: { onOpen?: () => void }) {
  const t = useT();
  const { items, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useNotices();
  if (isPending) return <Skeleton lines={6} />;
  if (error !== null && items.length === 0) return <ErrorState problem={error} onRetry={() => void refetch()} />;
  if (items.length === 0) return <EmptyState icon="bell" title={t("app.notices.empty")} text={t("app.notices.empty_text")} />;
  return (
    <>
      <ul className="notices">{items.map((notice) => <li key={notice.id}><OneNotice notice={notice} onOpen={onOpen} /></li>)}</ul>
      {hasNextPage && <Button look="quiet" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t("app.notices.more")}</Button>}
    </>
  );
}

function OneNotice({ notice, onOpen }: { notice: Notice; onOpen: (() => void) | undefined }) {
  const t = useT();
  const workspace = useWorkspace();
  const markRead = useMarkRead();
  return (
    <Link className={notice.read ? "notice" : "notice notice-unread"} to={`/w/${workspace}/${notice.link}`} onClick={() => {
      if (!notice.read) markRead([notice.id]).catch(() => undefined);
      onOpen?.();
    }}>
      <span className="notice-picture"><Icon name={PICTURES[notice.kind] ?? "bell"} /></span>
      <span className="notice-words">
        <span className="notice-title" translate="no">{notice.title}</span>
        <span className="notice-text" translate="no">{notice.text}</span>
        <span className="notice-time"><Time at={notice.at} /></span>
      </span>
      {!notice.read && <span className="notice-dot"><span className="sr-only">{t("app.notices.unread_mark")}</span></span>}
    </Link>
  );
}

/** All at once. */
export function ReadAll() {
  const t = useT();
  const toast = useToast();
  const { unread } = useNotices();
  const markRead = useMarkRead();
  const [busy, setBusy] = useState(false);
  const read = (): void => {
    setBusy(true);
    markRead([]).catch((problem: unknown) => toast({ text: problemSentence(problem, t), tone: "bad" })).finally(() => setBusy(false));
  };
  return <Button disabled={unread === 0} busy={busy} onClick={read}>{t("app.notices.read_all")}</Button>;
}
