// Written by `npm run docs`; a test compares it.
import type { Rule } from '../src/model/rule.ts'
import { acceptanceListed } from './acceptance-listed.ts'
import { blockedNamesBlocker } from './blocked-names-blocker.ts'
import { blockedUntilEvidence } from './blocked-until-evidence.ts'
import { boundaryNotice } from './boundary-notice.ts'
import { claimNamesNoBlocker } from './claim-names-no-blocker.ts'
import { claimProvenByEvidence } from './claim-proven-by-evidence.ts'
import { commitAsCited } from './commit-as-cited.ts'
import { currentEvidenceListed } from './current-evidence-listed.ts'
import { datesInOrder } from './dates-in-order.ts'
import { documentReadable } from './document-readable.ts'
import { evidenceDated } from './evidence-dated.ts'
import { evidenceKept } from './evidence-kept.ts'
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
import { noEndpointValue } from './no-endpoint-value.ts'
import { noTrailingBlanks } from './no-trailing-blanks.ts'
import { notValidatedUntilEvidence } from './not-validated-until-evidence.ts'
import { pairComplete } from './pair-complete.ts'
import { referenceForm } from './reference-form.ts'
import { referencesResolve } from './references-resolve.ts'
import { reviewBumped } from './review-bumped.ts'
import { reviewCoversEvidence } from './review-covers-evidence.ts'
import { sectionsComplete } from './sections-complete.ts'
import { sectionsFilled } from './sections-filled.ts'
import { sectionsUnique } from './sections-unique.ts'
import { statusEndsInStop } from './status-ends-in-stop.ts'
import { statusLine } from './status-line.ts'
import { titleIsH1 } from './title-is-h1.ts'
import { titlesUnique } from './titles-unique.ts'
import { transitionProven } from './transition-proven.ts'
import { workHeadingForm } from './work-heading-form.ts'
import { workIdUnique } from './work-id-unique.ts'

/** Every rule, in order of id. */
export const rules: readonly Rule[] = [
  acceptanceListed,
  blockedNamesBlocker,
  blockedUntilEvidence,
  boundaryNotice,
  claimNamesNoBlocker,
  claimProvenByEvidence,
  commitAsCited,
  currentEvidenceListed,
  datesInOrder,
  documentReadable,
  evidenceDated,
  evidenceKept,
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
  noEndpointValue,
  noTrailingBlanks,
  notValidatedUntilEvidence,
  pairComplete,
  referenceForm,
  referencesResolve,
  reviewBumped,
  reviewCoversEvidence,
  sectionsComplete,
  sectionsFilled,
  sectionsUnique,
  statusEndsInStop,
  statusLine,
  titleIsH1,
  titlesUnique,
  transitionProven,
  workHeadingForm,
  workIdUnique,
]
