import { commitCitationForm } from '../../rules/commit-citation-form.ts'
import { evidence } from '../support/evidence.ts'
import { ruleTable } from '../support/rule-table.ts'

const cites = (value: string) => evidence('02T10', { more: [`Hermes commit: ${value}`] })
const FULL = '974813b0c1d2e3f4a5b6c7d8e9f0a1b2c3d4e5f6'

ruleTable({
  rule: commitCitationForm,
  valid: {
    'a short id': cites('`974813b Turn the widget`.'),
    'a full id': cites(`\`${FULL} Turn the widget\`.`),
    'no backticks': cites('974813b Turn the widget.'),
    'another key': evidence('02T10', { more: ['Patch: `none`.'] }),
  },
  invalid: {
    'no subject': { text: cites('`974813b`.'), want: ['7:3 commit-form'] },
    'no id': { text: cites('`Turn the widget`.'), want: ['7:3 commit-form'] },
    'six digits': { text: cites('`974813 Turn the widget`.'), want: ['7:3 commit-form'] },
    'one digit too many': { text: cites(`\`${FULL}0 Turn the widget\`.`), want: ['7:3 commit-form'] },
    'capitals': { text: cites('`974813B Turn the widget`.'), want: ['7:3 commit-form'] },
    'a colon behind the id': { text: cites('`974813b: Turn the widget`.'), want: ['7:3 commit-form'] },
    'nothing': { text: cites(''), want: ['7:3 commit-form'] },
  },
})
