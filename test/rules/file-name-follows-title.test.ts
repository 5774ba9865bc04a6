import { fileNameFollowsTitle } from '../../rules/file-name-follows-title.ts'
import { documentWith } from '../support/document.ts'
import { ruleTable } from '../support/rule-table.ts'

const named = (name: string, fields: Readonly<Record<string, string | null>> = {}) => ({
  path: `03-PROTOCOLS/${name}`,
  text: documentWith(fields),
})

ruleTable({
  rule: fileNameFollowsTitle,
  valid: {
    'the title in upper case with hyphens': named('CTO-WIDGET-ISSUES.md'),
    'a kind that the policy does not list': named('CTO-WIDGET-CHARTER.md', { title: 'CTO Widget Charter' }),
    'numbers and one word a part': named('CTO-WIDGET-2-V3-PRD.md', { title: 'CTO Widget 2 v3 PRD' }),
    'marks of the title that no name can hold': named('CTO-WIDGETS-TEST-RUN-PRD.md', { title: "'CTO Widget''s Test/Run: PRD'" }),
    'a hyphen that stands in the title': named('CTO-RE-RUN-ISSUES.md', { title: 'CTO Re-Run Issues' }),
    'a title in letters that a name cannot hold': named('CTO-BRUECKE-ISSUES.md', { title: 'CTO Brücke Issues' }),
    'another prefix while the route is none': named('CFO-WIDGET-ISSUES.md', { route: 'cfo', title: 'CFO Widget Issues' }),
    'another prefix while the route is missing': named('CFO-GADGET-ISSUES.md', { route: null, title: 'CFO Gadget Issues' }),
    'a folder below': named('ARCHIVE/CTO-WIDGET-ISSUES.md'),
  },
  invalid: {
    'another last word': {
      ...named('CTO-WIDGET-ISSUES.md', { title: 'CTO Widget PRD' }),
      want: ['2:8 title-filename'],
    },
    'a last word that no policy knows': {
      ...named('CTO-WIDGET-CHARTER.md', { title: 'CTO Widget Notes' }),
      want: ['2:8 title-filename'],
    },
    'a title without a last word of its own, once': {
      ...named('CTO-WIDGET-ISSUES.md', { title: 'CTO Widget' }),
      want: ['2:8 title-filename'],
    },
    'another topic, as a warning': {
      ...named('CTO-WIDGET-ISSUES.md', { title: 'CTO Gadget Issues' }),
      want: ['2:8 title-filename (warning)'],
    },
    'words that run together': {
      ...named('CTO-WIDGETRUN-ISSUES.md', { title: 'CTO Widget Run Issues' }),
      want: ['2:8 title-filename (warning)'],
    },
    'small letters, and only them': { ...named('cto-widget-issues.md'), want: ['1:1 file-name'] },
    'underscores, and only them': { ...named('CTO_WIDGET_ISSUES.md'), want: ['1:1 file-name'] },
    'a hyphen too many': { ...named('CTO--WIDGET-ISSUES.md'), want: ['1:1 file-name'] },
    'an ending in capitals': { ...named('CTO-WIDGET-ISSUES.MD'), want: ['1:1 file-name'] },
    'another prefix than the route': {
      ...named('CFO-WIDGET-ISSUES.md', { title: 'CFO Widget Issues' }),
      want: ['1:1 file-name'],
    },
    'a prefix that only begins like the route': {
      ...named('CTOX-WIDGET-ISSUES.md', { title: 'CTOX Widget Issues' }),
      want: ['1:1 file-name'],
    },
  },
})
