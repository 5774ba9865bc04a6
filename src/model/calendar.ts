/** Of the months of a common year. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Says whether `YYYY-MM-DD` is a day that exists, such as 2028-02-29 but not 2026-02-30. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = month === 2 && isLeap ? 29 : DAYS[month - 1]
  return days !== undefined && day >= 1 && day <= days
}

/** What was asked last: rules ask of every document for the same days from today on. */
let asked: { readonly date: string | null; readonly days: number; readonly found: string } = { date: null, days: 0, found: '' }

/** The calendar date so many days after another; both are UTC days, and none is later than the last of the year 9999. */
export function addDays(date: string, days: number): string {
  if (date === asked.date && days === asked.days) return asked.found
  const time = Date.parse(`${date}T00:00:00Z`) + days * 86_400_000
  const text = new Date(time).toISOString()
  const found = text.startsWith('+') ? '9999-12-31' : text.slice(0, 10)
  asked = { date, days, found }
  return found
}
