import { Link, useSearchParams } from "react-router";
import type { OutgoingMail } from "../api/index.ts";
import { useT, type Translate } from "../app/languages/index.ts";
import { useWorkspace } from "../app/me.ts";
import { problemSentence } from "../app/problems.ts";
import { Button, EmptyState, ErrorState, Icon, PageHeader, SegmentedControl, Skeleton, Tag, Time, useToast, type State } from "../ui/index.ts";
import "./admin.css";
import { LetterPanel } from "./letter_panel.tsx";
import "./outgoing_mail.css";
import { useOutgoing, useSendAgain, type MailState } from "./outgoing_mail.ts";

const STATES: readonly MailState[] = ["waiting", "sent", "dead"];
const LOOKS: Record<MailState, State> = { waiting: "waiting", sent: "done", dead: "late" };

/** What waits, what was sent, and what was given up: for administrators. State and open mail stand in the address. */
export function OutgoingMailPage() {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const state = STATES.find((one) => one === search.get("state")) ?? "waiting";
  const mails = useOutgoing(state);
  const again = useAgain();
  const open = search.get("open");
  const counted = (one: MailState): string => {
    const count = mails.first?.counts[one] ?? 0;
    return count === 0 ? t(`mail.state.${one}`) : `${t(`mail.state.${one}`)} ${count}`;
  };
  const show = (id: string | null): void => setSearch({ state, ...(id === null ? {} : { open: id }) }, { replace: id === null });
  return (
    <>
      <PageHeader title={t("mail.outgoing")}
        actions={state === "dead" && mails.items.length > 0 && <Button busy={again.busy} onClick={() => again.send(null)}>{t("mail.again_all")}</Button>}>
        <div className="admin-filters">
          <SegmentedControl label={t("mail.state")} value={state} onChange={(next) => setSearch({ state: next })}
            options={STATES.map((key) => ({ key, label: counted(key) }))} />
        </div>
      </PageHeader>
      <div className="admin-body">
        {mails.first?.server === false && <p className="mail-note"><Icon name="mail" />{t(mails.first.readable ? "mail.no_server_demo" : "mail.no_server")}</p>}
        {mails.isPending && <Skeleton lines={8} />}
        {mails.error !== null && mails.first === undefined && <ErrorState problem={mails.error} onRetry={() => void mails.refetch()} />}
        {mails.first !== undefined && mails.items.length === 0 && <EmptyState icon="mail" title={t(`mail.empty.${state}`)} text={t("mail.empty_text")} />}
        {mails.items.length > 0 && <MailTable mails={mails.items} readable={mails.first?.readable ?? false} onOpen={show} onAgain={again.send} />}
        {mails.hasNextPage && <Button look="quiet" busy={mails.isFetchingNextPage} onClick={() => void mails.fetchNextPage()}>{t("mail.more")}</Button>}
      </div>
      {open !== null && <LetterPanel id={open} onClose={() => show(null)} />}
    </>
  );
}

function useAgain(): { busy: boolean; send: (id: string | null) => void } {
  const t = useT();
  const toast = useToast();
  const sending = useSendAgain();
  return {
    busy: sending.isPending,
    send: (id) => sending.mutate(id, {
      onSuccess: (count) => toast({ text: t("mail.again_done", { count }) }),
      onError: (problem) => toast({ text: problemSentence(problem, t), tone: "bad" }),
    }),
  };
}

type TableGiven = { mails: OutgoingMail[]; readable: boolean; onOpen: (id: string) => void; onAgain: (id: string) => void };

function MailTable({ mails, readable, onOpen, onAgain }: TableGiven) {
  const t = useT();
  return (
    <table className="admin-table mail-table">
      <thead>
        <tr>
          <th scope="col">{t("mail.to")}</th><th scope="col">{t("mail.about")}</th><th scope="col">{t("mail.state")}</th>
          <th scope="col">{t("mail.at")}</th><th scope="col"><span className="sr-only">{t("mail.again")}</span></th>
        </tr>
      </thead>
      <tbody>{mails.map((one) => <MailRow key={one.id} mail={one} readable={readable} onOpen={onOpen} onAgain={onAgain} />)}</tbody>
    </table>
  );
}

function MailRow({ mail, readable, onOpen, onAgain }: Omit<TableGiven, "mails"> & { mail: OutgoingMail }) {
  const t = useT();
  const workspace = useWorkspace();
  const receiver = (
    <span className="mail-to">
      <span translate={mail.to === null ? undefined : "no"}>{mail.to?.name ?? t("mail.nobody")}</span>
      {mail.address !== null && <span className="mail-address" translate="no">{mail.address}</span>}
    </span>
  );
  return (
    <tr>
      <th scope="row">
        {readable ? <button type="button" className="admin-open" title={t("mail.read")} onClick={() => onOpen(mail.id)}>{receiver}</button> : <span className="mail-closed">{receiver}</span>}
      </th>
      <td>{mail.case === null ? about(mail, t) : <Link className="mail-about" to={`/w/${workspace}/cases/${mail.case}`} title={t("mail.open_case")}>{about(mail, t)}</Link>}</td>
      <td className="mail-state"><Tag state={LOOKS[mail.state]}>{t(`mail.state.${mail.state}`)}</Tag><Reason mail={mail} /></td>
      <td className="mail-at"><Time at={mail.sent_at ?? mail.at} /></td>
      <td className="mail-again">{mail.reason !== null && <Button look="quiet" onClick={() => onAgain(mail.id)}>{t("mail.again")}</Button>}</td>
    </tr>
  );
}

/** Why it was not taken, how often it was tried, and when it is tried next. */
function Reason({ mail }: { mail: OutgoingMail }) {
  const t = useT();
  if (mail.reason === null) return null;
  return (
    <span className="mail-reason">
      <span>{t(`mail.reason.${mail.reason}`)}</span>
      {mail.detail !== null && <span className="mail-detail" translate="no">{mail.detail}</span>}
      <span>{t("mail.tried", { count: mail.attempts })}{mail.next_try !== null && <> · {t("mail.next_try")} <Time at={mail.next_try} exact /></>}</span>
    </span>
  );
}

const ABOUT = new Set(["task", "reminder", "urge", "result", "cc"]);

function about(mail: OutgoingMail, t: Translate): string {
  return ABOUT.has(mail.kind) ? t(`mail.about.${mail.kind}` as "mail.about.task") : mail.kind;
}
