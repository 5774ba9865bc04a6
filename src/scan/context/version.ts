const WORD = /(?:\bversions?\w*|\bversi(?:ó|o)n(?:es)?|\bvers(?:ã|a)o|版本|バージョン|\bver\.?|_version|\bbuild|\bdrivers?|\breleases?|\bfirmware|\brevision|\brev\.?|\bbios|version)["'`*_)\]>]{0,3}\s{0,3}(?:[:=]{1,3}|(?:number|string|is|are|was|were|include[sd]?|now|still|stays|pinned|no\.?)(?:\s+(?:now|still|pinned|at|to))?|>=|<=|~>|\^|\|)?\s{0,3}["'`*_([<v]{0,3}$/i
const OPERATOR = /(?:==|\(=[ ]|>=|<=|~=|~>|!=|\^|(?<!~)~|(?<![\w.])v|(?<![\w.])V)\s{0,2}["'`]?$/
/** `build-10.4.2.17`, `releases/10.4.2.17/`, as badges and folders have it. */
const HYPHENED = /\b(?:versions?|ver|build|releases?|driver|firmware)[-_/]v?$/i
/** `cpe:2.3:a:acme:gate:10.4.2.17:*` */
const PLATFORM = /\bcpe:(?:2\.3:|\/)[aoh*]:[\w.\\-]{1,60}:[\w.\\-]{1,60}:$/i
const VERSION_TO = /\bversions?\s+(?:to|from)\s+["'`*]?$/i
const PRODUCT =
  /(?<![\w/.:-])(?!(?:hosts?|nodes?|peers?|box(?:es)?|servers?|machines?|runs?|logs?|ips?|addr(?:ess(?:es)?)?|routes?|endpoints?|targets?|clients?|backends?)\/)[A-Za-z][\w.-]{1,40}\/v?$/i
/** A branch or tag, whose name may hold anything. */
const REF = /\b(?:branch|tag|ref|head|merge)e?s?\s{1,2}["'`]?[\w.-]{1,40}\/$/i
/** The last of numbers with as many parts as a version must have to be taken for an address. */
const FOUR_PARTS = /(?:^|[^\d.])\d{1,5}(?:\.\d{1,5}){3}[^\d.]*$/
const JOINED = /\b\d{1,5}(?:\.\d{1,5}){2,3}["'`*]?_?\s{0,2}(?:to|and|or|through|until|,|-|\u2013|\u2014|->|\u2192|\/)\s{0,2}(?:and\s+|or\s+)?["'`*v]{0,2}$/i
const INSTALL = /\b(?:npm|pnpm|yarn|bun|npx|pip|uv|cargo|gem|go|apt|brew|add|install|installed|pin|pins|pinned|upgrade|package|dependency|dependencies|uses?|require[sd]?|image|lockfile|locked)\b/i
const LOGIN = /\b(?:ssh|scp|sftp|rsync|mosh|login|logged?|as|to|at|from|reach|connect\w*|user)\s+["'`*<(]{0,2}[\w.-]{1,40}@$/i
/** `gate@npm:10.4.2.17`, `pkg:generic/gate@10.4.2.17` */
const PACKAGE_URL = /@(?:npm|workspace|jsr|patch|portal):[\^~]?v?$|\bpkg:[\w.+-]{1,20}\/[\w./%+@-]{1,120}@v?$/i
const PACKAGE = /(?:^|[\s"'`(,[])((?:@[\w.-]{1,60}\/)?[A-Za-z][\w./-]{0,60})@v?$/

/** `Fixed in 10.4.2.17`, `Fixes since 10.4.2.16`, `was broken since 10.4.2.1`: what happens to software and to no machine */
const CHANGED = /\b(?:fix(?:ed|es)?|broken|introduced|deprecated|backported|regress(?:ed|ion)|first merged|back-ported) (?:in|since|to)[ \t]{1,3}["'`*]{0,2}v?$/i

/** `<version>`, `<dep version="`, `"--driver-version", "` */
const ELEMENT = /<[\w:.-]{0,40}(?:version|driver|release|build)(?:\s[^<>]{0,80})?>\s{0,4}v?$/i
const ARGUMENT = /["']--?[\w-]{0,40}(?:version|driver|release|build)["']\s{0,4},\s{0,20}["']v?$/i
/** `gem "lane", "10.4.2.17"` */
const DEPENDENCY = /\b(?:gem|pod|package|dependency|require|library|dep|addon|plugin|module|id)[ \t(]{1,3}["'][\w./:@-]{1,80}["'][ \t]{0,2},[ \t]{0,3}["'](?:[~><=^]{1,2}[ \t]?)?$/i
/** `installed lane-10.4.2.17` */
const INSTALLED = /\b(?:installed|installing|collecting|downloading|downloaded|building|unpacking|uninstalling|uninstalled|removing|wheel|tarball)\b[^\n]{0,80}(?<![\w.-])(?!(?:ip|host|node|addr)-)[a-z][\w.]{0,60}(?:-[a-z][\w.]{0,60}){0,5}-v?$/i
/** Names that software has and no machine, in a sentence or in the columns of a list: `nvidia-cublas-cu12` with a number. */
const LISTED = /(?:^|[\s|,;(])(?:cudnn|cublas|nccl|tensorrt|cuda|chrom(?:e|ium)|electron|firefox|\.net|dotnet|openssl|openjdk|glibc|v8|l4t|jetpack|lib[\w+.-]{2,60}|nvidia[-_](?:cu\w+|nccl|nvjitlink|nvtx|nvshmem|ml)[\w-]{0,30}|python3?-[\w-]{2,60}|[\w.+-]{2,60}-(?:dev|cu\d{2}|bin|common|runtime|doc))[ \t]{1,60}v?$/i
/** `/usr/local/gate-10.4.2.17` */
const FOLDER = /\/(?:usr|opt|local|lib|share|vendor|toolchains?|cellar|site-packages|node_modules)\/(?:[\w.+-]{1,60}\/){0,3}(?!(?:ip|host|node|addr)-)[a-z]\w{0,40}(?:-[a-z]\w{0,40}){0,3}-v?$/i
/** `deps: update gate to 10.4.2.17` */
const UPDATED = /\bdep(?:s|endency|endencies)?\b[^\n]{0,80}\b(?:update|patch|roll|move|sync)(?:s|d|ed|ing)?\s{1,3}[\w@./-]{1,60}\s(?:from|to)\s{1,3}v?$/i
/** `Bump lane from 10.4.2.16 to 10.4.2.17` */
const BUMPED = /\b(?:bump|upgrade|downgrade)(?:s|d|ed|ing)?\b(?![^\n]{0,80}\b(?:host|address|ip|node|server|endpoint|box|machine|peer)\b)[^\n]{0,80}\b(?:from|to)\s{1,3}["'`]?v?$/i
/** `the 10.4.2.17 release` */
const RELEASED = /^["'`*_]{0,3} releases?\b(?! (?:the|a|it|them)\b)/i
const TO_VERSION = /^["'`]?\s{0,2}(?:to|and|or|through|,|->|\u2192)\s{1,3}(?:v|version |build |release |driver )\d{1,5}(?:\.\d{1,5}){3}/i
/** The image of a container up to its tag. */
const IMAGE_TAG =
  /(?:\bimage(?:name)?["'`]?\s{0,2}[:=]?\s{0,2}["'`]{0,2}|\bFROM\s{1,4}(?:--\S{1,60}\s{1,4})?|\bdocker:\/\/|\b(?:docker|podman|nerdctl|skopeo|crane|kubectl|helm|ctr|buildah)\s[^|;&\n]{0,120}(?<!--(?:add-host|dns|ip|link|host|resolve|network-alias|hostname|server))[\s"'=/])(?:[\w.-]{1,60}(?::\d{1,5})?\/){0,5}[\w.-]{1,80}:v?$/i
/** Accounts that log in: what stands behind their `@` is a machine. */
const ACCOUNT = /(?:^|[-_.])(?:root|admin|user|ops|deploy|bot|svc|service|runner|operator|ubuntu|debian|pi)$/i
const PACKAGE_WORD = /^(?:pkg|package|module|lib|library|plugin|crate|gem|sdk|dep|dependency)$/i

/** `pkg@10.4.2.17` is a version unless the word before the sign is somebody who logs in. */
function isPackageVersion(before: string): boolean {
  const name = PACKAGE.exec(before)?.[1]
  if (name === undefined || LOGIN.test(before)) return false
  return !ACCOUNT.test(name) && (/[/-]/.test(name) || PACKAGE_WORD.test(name) || INSTALL.test(before))
}

/** By what stands right before the number, since most numbers need few of the patterns. */
const ANYWHERE = [WORD, CHANGED, OPERATOR, ELEMENT, ARGUMENT, DEPENDENCY]
const BEHIND_SIGN = [HYPHENED, PLATFORM, PACKAGE_URL, FOLDER, INSTALLED, IMAGE_TAG]
const BEHIND_TO = [VERSION_TO, BUMPED, UPDATED]

function isDirectly(before: string): boolean {
  const matches = (pattern: RegExp): boolean => pattern.test(before)
  if (ANYWHERE.some(matches)) return true
  if (/[-_@:/]v?$/i.test(before)) return BEHIND_SIGN.some(matches) || isPackageVersion(before)
  if (/\b(?:from|to)\s{1,8}["'`*]?v?$/i.test(before)) return BEHIND_TO.some(matches)
  return /[a-z\d][ \t]{1,60}v?$/i.test(before) && LISTED.test(before)
}

/** The text before the first of several numbers that `and`, `to`, a comma or a dash joins. */
export function beforeJoined(before: string): string | null {
  let rest = before
  for (let i = 0; i < 8; i++) {
    const match = JOINED.exec(rest)
    if (!match) return i === 0 ? null : rest
    rest = rest.slice(0, match.index)
  }
  return rest
}

/** Decides by the words around a number with four parts whether it is a version; `before` is the rest of its line. */
export function isVersion(before: string, after: string): boolean {
  if (/^(?:-[a-z]+\.?\d|-(?:rc|alpha|beta|dev|snapshot|pre|post|release|build|\d+(?:ubuntu|deb|\.el|\+[a-z]|~[a-z]))|\.(?:tar|tgz|zip|whl|jar|deb|rpm|gem|dmg|exe|msi|dev\d|post\d|rc\d)|_(?:amd64|arm64|x86|linux|all)|\+[a-z]|rc\d)/i.test(after)) return true
  // With a port or a path of an API behind it, it is no version.
  if (/^(?::\d{2,5}(?!\d)|\/v\d)/.test(after)) return false
  if (isDirectly(before) || TO_VERSION.test(after) || RELEASED.test(after)) return true
  if (PRODUCT.test(before) && !REF.test(before) && !/^(?:\/|\.[a-z])/i.test(after)) return true
  // Behind "version 0.9.1," a number with four parts is something else.
  if (!FOUR_PARTS.test(before)) return false
  const first = beforeJoined(before)
  return first !== null && isDirectly(first)
}
