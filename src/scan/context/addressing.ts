const STRONG =
  /(?:\b(?:connect(?:s|ed|ing|ion|ions)?(?: (?:to|with|from|at|refused|reset|timed out)){0,2}|econn\w+|etimedout|ehostunreach|enotfound|getaddrinfo|dial(?:s|ed|ing)?(?: (?:tcp|udp))?|reach(?:es|ed|able|ing)?(?: (?:at|on|via))?|end ?points?(?: (?:is|was|are|at|of|now))?|(?:base|api|server)[ _-]?ur[li](?: (?:is|was|at))?|curl(?: -[\w-]+)*|wget(?: -[\w-]+)*|httpie?|(?:grpcurl|websocat|wscat|redis-cli|psql|mysql|mongosh|iperf3?|h2load|wrk|ab|hey|vegeta|tcping|traceroute|mtr|nmap|xh|curlie|nslookup|dig)(?: -[\w-]+)*|ping|telnet|nc(?: -\w+)*|ncat(?: -\w+)*|openssl s_client -connect|upstream|proxy_pass|reverse_proxy|proxy|forward(?:s|ed|ing)?(?: to)?|point(?:s|ed|ing)?(?: (?:it|them|the \w+))?(?: (?:at|to))?|listen(?:s|ing|er)?(?: (?:on|at))?|serv(?:es|ed|er|ing|ice)(?: (?:is|at|on|from|by))?|answers?(?: (?:at|on|as|from))|host(?:name| name)?(?: is| was)?|target(?: is| was)?|address(?: is| was)?|peer(?: name)?|backend|route(?: is| was| to)?|tunnel(?: to)?|runs (?:at|on)|lives (?:at|on)|bound to|resolves? to|alias(?: is)?|against|via|behind)|\w*(?:dial|connect|channel|socket|client)\w{0,20}\((?:["'`]\w{1,12}["'`],\s?)?|--?[\w-]*(?:url|uri|host|endpoint|server|target|addr|address|api-base|connect|upstream|proxy|backend|peer)|\w*(?:url|uri|host|hostname|endpoint|server|target|addr|address|api_base|upstream|proxy|backend|peer|node)s?["'`]?\s?[:=])[\s"'`:=(<[*_,>\u2192-]{0,8}$/i

const WEAK = /(?:\b(?:at|to|on|from|use|uses|used|using|is|was|as|hit|hits|try|tried|call|calls|called|query|probe[ds]?|ask(?:s|ed)?(?: for)?|open(?:s|ed)?|see|got|get|seen|under|through|with|=)|@|\u2192|->|=>|=)[\s"'`:=(<[*_]{0,4}$/i

/** How plainly the words before a place say that an address follows. */
export function addressing(before: string): 'strong' | 'weak' | 'none' {
  if (STRONG.test(before)) return 'strong'
  return WEAK.test(before) ? 'weak' : 'none'
}
