/** What the bullets of an evidence section say; `null` leaves a bullet out. */
export interface Told {
  readonly heading?: string
  readonly run?: string | null
  readonly report?: string | null
  readonly admission?: string | null
  readonly baseline?: string | null
  /** Further bullets, without their marks. */
  readonly more?: readonly string[]
}

/** An evidence section with everything that a full pass needs, of a day and hour of June 2026 such as `02T10`. */
export function evidence(time: string, told: Told = {}): string {
  const day = time.slice(0, 2)
  const stamp = `202606${time}0000Z`
  const { heading = `Widget Run ${time} Evidence - 2026-06-${day}`, more = [] } = told
  const bullets = [
    ...line('Run artifact directory', told.run === undefined ? `/srv/harness-runs/${stamp}-widget-7` : told.run),
    ...line('Report status', told.report === undefined ? 'pass' : told.report),
    ...line('Case model admission status', told.admission === undefined ? 'admitted' : told.admission),
    ...line('Same-run fake baseline', told.baseline === undefined ? 'pass' : told.baseline),
    ...more,
  ]
  return `## ${heading}\n\n${bullets.map((bullet) => `- ${bullet}\n`).join('')}\n`
}

function line(key: string, value: string | null): readonly string[] {
  return value === null ? [] : [`${key}: \`${value}\`.`]
}

/** A work item whose status stands on the third line of five. */
export function workItem(status: string, id = '101'): string {
  return `## CTO-WORK-${id} - Widget ${id}\n\nStatus: ${status}.\n\n`
}
