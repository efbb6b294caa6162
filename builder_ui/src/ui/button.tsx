import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { Link, type LinkProps } from "react-router";
import "./button.css";
import { Icon, type IconName } from "./icon.tsx";

export type ButtonLook = "primary" | "plain" | "danger" | "quiet";

type Look = {
  look?: ButtonLook;
  /** 28 px high, for bars. */
  small?: boolean;
  icon?: IconName;
  children: ReactNode;
};

type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement> & {
  /** Being carried out: it cannot be pressed again, and says so. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

const classOf = (look: ButtonLook, small: boolean, more: string | undefined): string =>
  ["button", `button-${look}`, small ? "button-small" : "", more ?? ""].filter(Boolean).join(" ");

export function Button({ look = "plain", small = false, icon, busy = false, children, className, disabled, ...rest }: ButtonProps) {
  return (
    <button type="button" className={classOf(look, small, className)} disabled={disabled === true || busy} aria-busy={busy || undefined} {...rest}>
      {busy ? <span className="button-turning" aria-hidden="true" /> : icon !== undefined && <Icon name={icon} />}
      <span className="button-text">{children}</span>
    </button>
  );
}

/** Goes to an address and looks like a button. */
export function ButtonLink({ look = "plain", small = false, icon, children, className, ...rest }: Look & LinkProps) {
  return (
    <Link className={classOf(look, small, className)} {...rest}>
      {icon !== undefined && <Icon name={icon} />}
      <span className="button-text">{children}</span>
    </Link>
  );
}

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> & {
  icon: IconName;
  /** What it does, for those who do not see the picture; also its tooltip. */
  label: string;
  size?: number;
  ref?: Ref<HTMLButtonElement>;
};

export function IconButton({ icon, label, size = 16, className, ...rest }: IconButtonProps) {
  return (
    <button type="button" className={["icon-button", className ?? ""].join(" ").trim()} aria-label={label} title={label} {...rest}>
      <Icon name={icon} size={size} />
    </button>
  );
}
