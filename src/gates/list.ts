// Written by `npm run docs`; a test compares it.
import { hg01ReportValid } from './all/hg01-report-valid.ts'
import { hg02RunIdentity } from './all/hg02-run-identity.ts'
import { hg03PreflightConfig } from './all/hg03-preflight-config.ts'
import { hg04PreflightShape } from './all/hg04-preflight-shape.ts'
import { hg05ProcessStarted } from './all/hg05-process-started.ts'
import { hg06Provider } from './all/hg06-provider.ts'
import { hg07Model } from './all/hg07-model.ts'
import { hg08ModelAdmission } from './all/hg08-model-admission.ts'
import { hg09NoFallback } from './all/hg09-no-fallback.ts'
import { hg10FixtureScope } from './all/hg10-fixture-scope.ts'
import { hg11NoTargetRepo } from './all/hg11-no-target-repo.ts'
import { hg12EndpointAbsent } from './all/hg12-endpoint-absent.ts'
import { hg13FakeBaseline } from './all/hg13-fake-baseline.ts'
import { hg14PatchNonempty } from './all/hg14-patch-nonempty.ts'
import { hg15TestsPass } from './all/hg15-tests-pass.ts'
import { hg16AgentResult } from './all/hg16-agent-result.ts'
import { hg17EvidenceInterface } from './all/hg17-evidence-interface.ts'
import { hg18Consistency } from './all/hg18-consistency.ts'
import { hg19Claims } from './all/hg19-claims.ts'
import type { Gate } from './gate.ts'

/** Every gate, in order of id. */
export const gates: readonly Gate[] = [
  hg01ReportValid,
  hg02RunIdentity,
  hg03PreflightConfig,
  hg04PreflightShape,
  hg05ProcessStarted,
  hg06Provider,
  hg07Model,
  hg08ModelAdmission,
  hg09NoFallback,
  hg10FixtureScope,
  hg11NoTargetRepo,
  hg12EndpointAbsent,
  hg13FakeBaseline,
  hg14PatchNonempty,
  hg15TestsPass,
  hg16AgentResult,
  hg17EvidenceInterface,
  hg18Consistency,
  hg19Claims,
]
