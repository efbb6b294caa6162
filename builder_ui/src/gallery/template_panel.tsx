import { useState } from "react";
import { useNavigate } from "react-router";
import type { Step, Template } from "../api/index.ts";
import { useT } from "../app/languages/index.ts";
import { useWorkspace } from "../app/me.ts";
import { Button, ProblemLine, Sheet, useToast } from "../ui/index.ts";
import { InstalledApps } from "./installed_apps.tsx";
import { Picture } from "./picture.tsx";
import { useInstall } from "./templates.ts";

/** One template: what it is for, what is inside, and installing it. */
export function TemplatePanel({ template, onClose }: { template: Template; onClose: () => void }) {
  const t = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const workspace = useWorkspace();
  const [sample, setSample] = useState(template.sample !== null);
  const { mutate, isPending, error, steps } = useInstall(template.key);
  const there = template.installed.length > 0;
  const install = (): void => mutate(sample, {
    onSuccess: ({ app }) => {
      toast({ text: t("gallery.done", { title: template.title }) });
      void navigate(`/w/${workspace}/apps/${app}`);
    },
  });
  return (
    <Sheet open title={<span translate="no">{template.title}</span>} onClose={onClose} firm={isPending} onSubmit={install} footer={
      <>
        <div className="gallery-foot">
          {isPending ? <Progress steps={steps} /> : error !== null ? <ProblemLine problem={error} /> : there && <p className="quiet">{t("gallery.again_text")}</p>}
        </div>
        <Button type="submit" look={there ? "plain" : "primary"} busy={isPending}>
          {t(isPending ? "gallery.installing" : there ? "gallery.install_again" : "gallery.install")}
        </Button>
      </>
    }>
      <div className="gallery-panel">
        <Picture template={template} />
        <p translate="no">{template.summary}</p>
        {there && <InstalledApps apps={template.installed} />}
        <About template={template} />
        {template.sample !== null && (
          <div className="gallery-sample">
            <label>
              <input type="checkbox" checked={sample} disabled={isPending} aria-describedby="gallery-sample" onChange={(event) => setSample(event.target.checked)} />
              {t("gallery.sample")}
            </label>
            <p id="gallery-sample" className="quiet">{t("gallery.sample_text", template.sample)}</p>
          </div>
        )}
      </div>
    </Sheet>
  );
}

function About({ template }: { template: Template }) {
  const t = useT();
  const languages = template.languages.map((one) => (one === "en" || one === "zh-CN" ? t(`gallery.language.${one}`) : one));
  return (
    <dl className="gallery-about">
      {template.audience !== null && <><dt>{t("gallery.for_whom")}</dt><dd translate="no">{template.audience}</dd></>}
      <dt>{t("gallery.what")}</dt><dd>{t("gallery.inside", template.inside)}</dd>
      <dt>{t("gallery.languages")}</dt><dd>{languages.join(" · ")} · {t("gallery.version", { version: template.version })}</dd>
    </dl>
  );
}

const NAMES = { definitions: "gallery.step.definitions", records: "gallery.step.records", cases: "gallery.step.cases" } as const;

/** How far each step is, in numbers. */
function Progress({ steps }: { steps: Step[] }) {
  const t = useT();
  return (
    <ul className="gallery-steps" role="status">
      {steps.map((one) => {
        const name = t(NAMES[one.step as keyof typeof NAMES]);
        return (
          <li key={one.step}>
            <span>{name}</span><span className="number">{t("gallery.count", { done: one.done, total: one.total })}</span>
            <progress aria-label={name} value={one.done} max={Math.max(one.total, 1)} />
          </li>
        );
      })}
    </ul>
  );
}
