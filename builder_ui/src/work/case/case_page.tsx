import { useParams } from "react-router";
import { useWorkspace } from "../../app/me.ts";
import { Skeleton } from "../../ui/index.ts";
import { useCase } from "../api/queries.ts";
import { RecordView } from "../record/record_view.tsx";
import { PageProblem } from "../parts/page_problem.tsx";

/** A case at its own address: its record with where it stands and its story. */
export function CasePage() {
  const ws = useWorkspace();
  const id = useParams()["id"] ?? "";
  const { data, error, isPending, refetch } = useCase(id);
  if (isPending) return <div className="page-body"><Skeleton lines={8} /></div>;
  if (data === undefined) return <PageProblem problem={error} onRetry={() => void refetch()} />;
  return <RecordView key={data.record} form={`${data.app}/${data.form}`} id={data.record} back={`/w/${ws}/work/started`} />;
}
