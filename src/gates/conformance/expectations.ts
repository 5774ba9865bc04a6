import type { Expectation, Scenario } from '../../model/conformance.ts'
import type { HarnessPolicy, StopKind } from '../../model/harness.ts'
import { literal, ownText } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'

type Accepts = Scenario['accepts']

/** A marker by its name, wherever it is kept. */
function markerName(path: Safe): Safe {
  return ownText(path.slice(path.lastIndexOf('/') + 1))
}

/** What holds in every scenario, however the run ends. */
function always({ expect }: HarnessPolicy): Expectation {
  return {
    ended: { is: literal('exit') },
    runDirectories: { is: 1 },
    report: { is: literal('object') },
    provider: { is: expect.provider },
    model: { is: expect.model },
    otherRequests: { is: 0 },
    leaks: { is: [] },
    runLeaks: { is: [] },
    leftProcesses: { is: 0 },
    strayEntries: { is: 0 },
  }
}

/** The run was stopped before Case, for this reason, with its marker and no other. */
export const blocked =
  (kind: StopKind, more: Expectation = {}): Accepts =>
  (policy) => {
    const { marker, reason } = policy.stops[kind]
    const asked: Expectation = kind === 'config' || kind === 'admission' ? { probeRequests: { is: 0 } } : {}
    return [
      {
        ...always(policy),
        status: { is: literal('blocked') },
        caseProcessStarted: { is: false },
        failureReason: { is: reason },
        markers: { is: [markerName(marker)] },
        caseRuns: { is: 0 },
        caseRequests: { is: 0 },
        verdict: { is: 'blocked' },
        ...asked,
        ...more,
      },
    ]
  }

function started(policy: HarnessPolicy): Expectation {
  return { ...always(policy), caseProcessStarted: { is: true }, markers: { is: [] }, caseRuns: { atLeast: 1 } }
}

/** Case ran and everything is as it should be. */
export const passed =
  (more: Expectation = {}): Accepts =>
  (policy) => [{ ...started(policy), status: { is: literal('pass') }, caseRequests: { atLeast: 1 }, verdict: { is: 'pass' }, failing: { is: [] }, ...more }]

/** Case ran, and the report and the verdict call it a failure, with the gate that says so; `null`: the report alone, which nothing contradicts. */
export const failed =
  (gate: Safe | null, more: Expectation = {}): Accepts =>
  (policy) => {
    const failing: Expectation['failing'] = gate === null ? { excludes: literal('HG18') } : { includes: gate }
    return [{ ...started(policy), status: { is: literal('fail') }, failureReason: { given: true }, verdict: { is: 'fail' }, failing, ...more }]
  }

/** Case's agent did not keep to the protocol, in this way. */
export const brokeProtocol =
  (code: Safe): Accepts =>
  (policy) =>
    failed(literal('HG16'), { agentResult: { is: code }, failureReason: { is: policy.protocolReason }, caseRequests: { atLeast: 1 } })(policy)

/** A refusal of the role stops the run; one that was told that the server has no such role may start Case without it. */
export const blockedForRole: Accepts = (policy) => [
  ...blocked('unavailable', { words: { includes: literal('developer-role') } })(policy),
  ...passed({ declaresSystemRole: { is: true } })(policy),
]

/** What Case lets out is either kept out of the run, or the gate sees it. */
export const leaked: Accepts = (policy) => {
  const { runLeaks: _, ...seen } = started(policy)
  return [...passed()(policy), { ...seen, verdict: { is: 'fail' }, failing: { includes: literal('HG12') } }]
}

/** Case went where no run may go, whatever the report makes of it. */
export const trespassed: Accepts = (policy) => [{ ...started(policy), verdict: { is: 'fail' }, failing: { includes: literal('HG11') } }]

/** Whoever is killed in the middle leaves no report, or one that says neither pass nor that nothing was started. */
export const interrupted: Accepts = () => {
  const ended: Expectation = { ended: { is: literal('interrupted') }, caseRuns: { atLeast: 1 }, runDirectories: { atMost: 1 }, verdict: { not: 'pass' }, leaks: { is: [] } }
  return [
    { ...ended, report: { is: literal('object') }, status: { not: literal('pass') }, caseProcessStarted: { is: true } },
    { ...ended, report: { is: literal('missing') } },
  ]
}
