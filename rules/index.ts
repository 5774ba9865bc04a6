// Written by `npm run docs`; a test compares it.
import type { Rule } from '../src/model/rule.ts'
import { acceptanceListed } from './acceptance-listed.ts'
import { baselineCurrent } from './baseline-current.ts'
import { blockedNamesBlocker } from './blocked-names-blocker.ts'
import { blockedUntilEvidence } from './blocked-until-evidence.ts'
import { blockersClearedFirst } from './blockers-cleared-first.ts'
import { blockersStillStand } from './blockers-still-stand.ts'
import { blockingWithoutCycle } from './blocking-without-cycle.ts'
import { boundaryNotice } from './boundary-notice.ts'
import { claimNamesNoBlocker } from './claim-names-no-blocker.ts'
import { claimProvenByEvidence } from './claim-proven-by-evidence.ts'
import { commandsAgree } from './commands-agree.ts'
import { commitAsCited } from './commit-as-cited.ts'
import { commitCitationForm } from './commit-citation-form.ts'
import { criteriaCovered } from './criteria-covered.ts'
import { currentBlockerListed } from './current-blocker-listed.ts'
import { currentEvidenceListed } from './current-evidence-listed.ts'
import { datesInOrder } from './dates-in-order.ts'
import { directivesJustified } from './directives-justified.ts'
import { documentReadable } from './document-readable.ts'
import { evidenceDated } from './evidence-dated.ts'
import { evidenceFactsAgree } from './evidence-facts-agree.ts'
import { evidenceInOrder } from './evidence-in-order.ts'
import { evidenceKept } from './evidence-kept.ts'
import { evidenceMatchesRun } from './evidence-matches-run.ts'
import { evidenceReport } from './evidence-report.ts'
import { fieldsInOrder } from './fields-in-order.ts'
import { fileNameFollowsTitle } from './file-name-follows-title.ts'
import { frontmatterFields } from './frontmatter-fields.ts'
import { frontmatterIsValidYaml } from './frontmatter-is-valid-yaml.ts'
import { frontmatterPresent } from './frontmatter-present.ts'
import { issuesHoldItems } from './issues-hold-items.ts'
import { itemsKept } from './items-kept.ts'
import { labelsStandAlone } from './labels-stand-alone.ts'
import { lifecycleSteps } from './lifecycle-steps.ts'
import { noAuthorityClaim } from './no-authority-claim.ts'
import { noEndpointValue } from './no-endpoint-value.ts'
import { noHomePath } from './no-home-path.ts'
import { noSecret } from './no-secret.ts'
import { noTargetPath } from './no-target-path.ts'
import { noTrailingBlanks } from './no-trailing-blanks.ts'
import { notValidatedUntilEvidence } from './not-validated-until-evidence.ts'
import { pairComplete } from './pair-complete.ts'
import { referenceForm } from './reference-form.ts'
import { referencesResolve } from './references-resolve.ts'
import { reviewBumped } from './review-bumped.ts'
import { reviewCoversEvidence } from './review-covers-evidence.ts'
import { runDirectoryForm } from './run-directory-form.ts'
import { runReportedOnce } from './run-reported-once.ts'
import { scopeKept } from './scope-kept.ts'
import { sectionsComplete } from './sections-complete.ts'
import { sectionsFilled } from './sections-filled.ts'
import { sectionsUnique } from './sections-unique.ts'
import { statusAgreesInProse } from './status-agrees-in-prose.ts'
import { statusEndsInStop } from './status-ends-in-stop.ts'
import { statusLine } from './status-line.ts'
import { titleIsH1 } from './title-is-h1.ts'
import { titlesUnique } from './titles-unique.ts'
import { transitionProven } from './transition-proven.ts'
import { validationConsistent } from './validation-consistent.ts'
import { waiversInForce } from './waivers-in-force.ts'
import { workHeadingForm } from './work-heading-form.ts'
import { workIdUnique } from './work-id-unique.ts'

/** Every rule, in order of id. */
export const rules: readonly Rule[] = [
  acceptanceListed,
  baselineCurrent,
  blockedNamesBlocker,
  blockedUntilEvidence,
  blockersClearedFirst,
  blockersStillStand,
  blockingWithoutCycle,
  boundaryNotice,
  claimNamesNoBlocker,
  claimProvenByEvidence,
  commandsAgree,
  commitAsCited,
  commitCitationForm,
  criteriaCovered,
  currentBlockerListed,
  currentEvidenceListed,
  datesInOrder,
  directivesJustified,
  documentReadable,
  evidenceDated,
  evidenceFactsAgree,
  evidenceInOrder,
  evidenceKept,
  evidenceMatchesRun,
  evidenceReport,
  fieldsInOrder,
  fileNameFollowsTitle,
  frontmatterFields,
  frontmatterIsValidYaml,
  frontmatterPresent,
  issuesHoldItems,
  itemsKept,
  labelsStandAlone,
  lifecycleSteps,
  noAuthorityClaim,
  noEndpointValue,
  noHomePath,
  noSecret,
  noTargetPath,
  noTrailingBlanks,
  notValidatedUntilEvidence,
  pairComplete,
  referenceForm,
  referencesResolve,
  reviewBumped,
  reviewCoversEvidence,
  runDirectoryForm,
  runReportedOnce,
  scopeKept,
  sectionsComplete,
  sectionsFilled,
  sectionsUnique,
  statusAgreesInProse,
  statusEndsInStop,
  statusLine,
  titleIsH1,
  titlesUnique,
  transitionProven,
  validationConsistent,
  waiversInForce,
  workHeadingForm,
  workIdUnique,
]
