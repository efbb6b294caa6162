import { useNavigate, useParams } from "react-router";
import { useWorkspace } from "../../app/me.ts";
import { TaskView } from "./task_view.tsx";

/** A task alone on its page; deciding goes on to the next one, or back to the list. */
export function TaskPage() {
  const ws = useWorkspace();
  const id = useParams()["id"] ?? "";
  const navigate = useNavigate();
  return (
    <TaskView id={id} back={`/w/${ws}/work/todo`}
      onDecided={(acted) => void navigate(acted.next_task === null ? `/w/${ws}/work/todo` : `/w/${ws}/tasks/${acted.next_task}`)} />
  );
}
