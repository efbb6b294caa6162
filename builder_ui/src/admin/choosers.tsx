import { useT } from "../app/languages/index.ts";
import { Icon, type ControlProps } from "../ui/index.ts";

export type Choice = { id: string; title: string };

/** What there is to choose from; undefined while it is being fetched. */
type Choices = Choice[] | undefined;

type OneGiven = { control: ControlProps; choices: Choices; value: string | null; onChange: (id: string | null) => void };

/** One person or department, or nobody. */
export function ChooseOne({ control, choices, value, onChange }: OneGiven) {
  const t = useT();
  return (
    <select className="control" {...control} aria-busy={choices === undefined} disabled={choices === undefined}
      value={value ?? ""} onChange={(event) => onChange(event.target.value || null)}>
      <option value="">{choices === undefined ? t("ui.loading") : t("admin.none")}</option>
      {choices?.map((one) => <option key={one.id} value={one.id} translate="no">{one.title}</option>)}
    </select>
  );
}

type ManyGiven = { control: ControlProps; choices: Choices; value: string[]; onChange: (ids: string[]) => void };

/** Several: the chosen as chips, the others to add. */
export function ChooseMany({ control, choices, value, onChange }: ManyGiven) {
  const t = useT();
  const chosen = choices?.filter((one) => value.includes(one.id)) ?? [];
  const others = choices?.filter((one) => !value.includes(one.id)) ?? [];
  return (
    <div className="choose-many">
      {chosen.length > 0 && (
        <ul className="chips">
          {chosen.map((one) => (
            <li key={one.id}>
              <button type="button" className="chip" aria-label={t("admin.remove", { name: one.title })} translate="no"
                onClick={() => onChange(value.filter((id) => id !== one.id))}>
                <span>{one.title}</span><Icon name="cross" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <select className="control" {...control} aria-busy={choices === undefined} disabled={others.length === 0}
        value="" onChange={(event) => onChange([...value, event.target.value])}>
        <option value="" disabled hidden>{choices === undefined ? t("ui.loading") : t("admin.add")}</option>
        {others.map((one) => <option key={one.id} value={one.id} translate="no">{one.title}</option>)}
      </select>
    </div>
  );
}
