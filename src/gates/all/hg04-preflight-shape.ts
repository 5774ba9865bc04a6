import type { StopKind } from '../../model/harness.ts'
import type { RunFile } from '../../model/run.ts'
import { ownText } from '../../model/safe.ts'
import { defineGate } from '../gate.ts'
import { isProbeClass, probeClasses } from '../probe-class.ts'
import type { RunView } from '../view.ts'

const stops = ['reasoning-only', 'shape', 'unavailable'] as const satisfies readonly StopKind[]

/** The marker that was left because of the provider's answer. */
function markerOf(run: RunView): { readonly kind: StopKind; readonly file: RunFile } | null {
  for (const kind of stops) {
    const file = run.marker(kind)
    if (file !== null) return { kind, file }
  }
  return null
}

/** Case reads content only: a provider that gives it in another form is found out by a probe, or by a run that is lost. */
export const hg04PreflightShape = defineGate({
  id: 'HG04',
  name: 'preflight-shape',
  summary: 'A probe saw the provider answer in a form that Case can read, or Case was not started.',
  why: 'A model that only thinks, or a server that answers in another form, makes every run fail with the same words.',
  hint: 'Give the server a larger token budget or a reasoning parser, or turn thinking off: `reasoning: true` and `thinkingFormat: "qwen-chat-template"` in `models.json` send `enable_thinking: false`.',
  passes: 'No probe says that Case cannot read the provider\'s answers.',
  needs: 'report',
  codes: {
    'shape-unavailable': { status: 'blocked', text: 'The run was stopped before Case: the probe says {class}.' },
    'provider-unavailable': { status: 'blocked', text: 'The run was stopped before Case: the probe says {class}.', hint: 'See that the server runs, knows the model and takes the request, and run again.' },
    'started-despite-probe': { status: 'fail', text: 'Case was started although the probe says {class}.', hint: 'Let the harness stop where the probe does not allow Case.' },
    'marker-missing': { status: 'fail', text: 'The probe says {class}, and its marker is not there.', hint: 'Let the harness write `{marker}` before the report.' },
    'class-unknown': { status: 'fail', text: 'The probe says {class}, which is no class of answers.', hint: 'Use a class of the probe, or map it under `harness.values`.' },
    'started-with-marker': { status: 'fail', text: 'Case was started although there is the marker of a provider that only reasons.', hint: 'Let the harness stop where it writes that marker.' },
    'probe-missing': { status: 'warning', text: 'The report does not say what the provider answered to a probe.', hint: 'Record `provider_probe` in the report.' },
    'probe-unknown': { status: 'skip', text: 'Case was not started, and the report says nothing of a probe.' },
  },
  check(run, say) {
    const { at, harness, isStarted, report } = run
    const marker = markerOf(run)
    const reasoning = run.marker('reasoning-only')
    if (isStarted && reasoning !== null) say('started-with-marker', [{ file: reasoning.shown }])
    const text = report.text('provider_probe.class')
    const found = marker ? [{ file: marker.file.shown }] : []
    if (text === null) {
      if (isStarted) say('probe-missing', at('provider_probe'))
      else if (marker === null) say('probe-unknown', at('provider_probe'))
      else say(marker.kind === 'unavailable' ? 'provider-unavailable' : 'shape-unavailable', found, { class: ownText(`\`${marker.kind}\``) })
      return
    }
    const evidence = [...at('provider_probe.class'), ...found]
    if (!isProbeClass(text)) {
      say('class-unknown', at('provider_probe.class'), { class: run.show(text) })
      return
    }
    const kind = probeClasses[text]
    if (kind === null) return
    const data = { class: ownText(`\`${text}\``), marker: harness.stops[kind].marker }
    if (isStarted) say('started-despite-probe', evidence, data)
    else if (run.marker(kind) === null) say('marker-missing', evidence, data)
    else say(kind === 'unavailable' ? 'provider-unavailable' : 'shape-unavailable', evidence, data)
  },
})
