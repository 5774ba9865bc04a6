/** Words before a colon and a number, or before "port", that count or describe something and name no machine. */
const WORDS = new Set(
  (
    'a an the its this that these those same other another each every any some no one two first last next new old own free open ' +
    'default standard usual fixed random high low numbered ephemeral forwarded exposed published mapped local remote public private ' +
    'internal external tcp udp http https ssh tls ssl ftp dns smtp imap rpc grpc ipv4 ipv6 http2 http3 h2 h2c tcp4 tcp6 udp4 quic ' +
    'listening listen serial usb source destination dest target server service container docker model api metrics admin debug web ' +
    'app application host hostname database db proxy gateway network client backend frontend inbound outbound firewall bind ' +
    'line lines step steps port ports page pages chapter row rows col column item items version versions note ratio scale tag id ids ' +
    'pid uid gid exit code status rc issue issues pr table fig figure section part day hour min minute sec second time size count batch ' +
    'rank epoch layer stage level phase attempt retry run try sha1 sha256 sha512 md5 error errors warning warn info debug trace ok ' +
    'fail failed passed total sum max min avg mean limit offset index start end from to at on in of and or is was with for by via ' +
    'width height weight timeout delay ttl age rate score seed seq num number len length bytes lines words chars tokens ' +
    'l p pp v n x y z t h m s ms us ns kb mb gb tb cpu mem memory disk load use using used uses both when if then which what where ' +
    'non-default well-known high-numbered unprivileged privileged exit-code max-tokens max_tokens openai-compatible oauth2 utf8 utf-8 ' +
    'bad good wrong right illegal unsupported reserved privileged unexpected duplicate conflicting busy taken unused valid invalid unknown missing empty ' +
    'localhost example anything port-forward rfc pep mailto tel sms urn sip xmpp'
  ).split(' '),
)

/** True for a word that is no host name in prose. */
export function isPlainWord(word: string): boolean {
  return WORDS.has(word.toLowerCase())
}

const IMAGES = new Set(
  (
    'node python redis postgres postgresql nginx alpine ubuntu debian fedora centos golang go rust ruby php mysql mariadb mongo openjdk ' +
    'java maven gradle httpd caddy traefik busybox vllm-openai vllm ollama cuda pytorch tensorflow rabbitmq memcached elasticsearch ' +
    'kibana grafana prometheus vault consul bun deno haproxy registry jenkins sonarqube wordpress influxdb cassandra neo4j'
  ).split(' '),
)

/** True for the name of a widely used container image. */
export function isImageName(word: string): boolean {
  return IMAGES.has(word.toLowerCase())
}
