import { useParams } from "react-router";
import { useWorkspace } from "../../app/me.ts";
import { RecordView } from "./record_view.tsx";

/** A record alone on its page. */
export function RecordPage() {
  const ws = useWorkspace();
  const { app = "", form = "", id = "" } = useParams();
  return <RecordView key={id} form={`${app}/${form}`} id={id} back={`/w/${ws}/apps/${app}/${form}`} />;
}
