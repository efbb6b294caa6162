import { Avatar } from "../../ui/avatar.tsx";

export function Person({ name }: { name: string }) {
  return <span className="person" translate="no"><Avatar name={name} size="s" /><span>{name}</span></span>;
}
