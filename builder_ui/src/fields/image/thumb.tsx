import { useState } from "react";
import { Icon } from "../../ui/icon.tsx";

/** A small picture; a sign in its place while it cannot be loaded. */
export function Thumb({ href, name, size }: { href: string; name: string; size: "s" | "m" }) {
  const [lost, setLost] = useState(false);
  if (lost) return <span className={`thumb thumb-${size}`}><Icon name="image" /><span className="sr-only">{name}</span></span>;
  return <img className={`thumb thumb-${size}`} src={href} alt={name} loading="lazy" decoding="async" onError={() => setLost(true)} />;
}
