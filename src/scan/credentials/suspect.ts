/**
 * What every credential that the detector library knows begins with or holds. Too much here costs time, too little lets one
 * through: a test holds it against the library's own patterns.
 */
const SUSPICIOUS = /(?:a3t[a-z0-9]|akia|agpa|aida|aroa|aipa|anpa|anva|asia)[a-z0-9]{16}|secret_?access_?key|x-oauth-basic@|_authtoken=|npm_[a-z0-9]|xox[a-z]-|xapp-|hooks\.slack\.com|sk-(?:[a-z0-9]{20}|proj-|svcacct-|admin-|ant-)|lin_api_|sg\.[\w-]+\.|shp[a-z]{2}_|gh[a-z]_[a-z0-9]|github_pat_|ops_ey/i

/** True where the detector library must look before a text can be said to hold no credential. */
export function isSuspicious(text: string): boolean {
  return SUSPICIOUS.test(text)
}
