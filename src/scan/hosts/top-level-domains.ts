/** Generic top-level domains under which hosts are commonly rented; a test for "could this dotted word be a host". */
const GENERIC =
  'academy accountants ai agency app apps art asia band bar bio biz blog build business cafe camp care center chat cheap city ' +
  'click clinic cloud club codes coffee com community company computer consulting cool coop data design dev digital direct ' +
  'directory download earth edu education email energy engineer engineering enterprises eu events exchange expert express farm ' +
  'finance fit foundation fun fund fyi gallery games gg global gov group guide guru health help host hosting house icu inc ' +
  'info ink institute int international io jobs lab land law legal life limited link live lol love ltd market marketing ' +
  'media mil mobi money monster name net network news ngo nyc one online ooo org page partners parts photo photos place ' +
  'plus press pro productions pub quest red rent repair report rest reviews rip rocks run sale school science services ' +
  'shop show site social software solutions space store stream studio style supply support surf systems team tech ' +
  'technology tel tips today tools top tours town trade training travel tube tv university uno us vc ventures video vip ' +
  'watch web website wiki win wine work works world wtf xyz zone'

/** Country codes, without those that are source extensions more often than hosts. */
const COUNTRY =
  'ac ad ae af ag al ao aq ar at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cd cf cg ch ci ck cl ' +
  'cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et fi fj fk fm fo fr ga gb gd ge gf gh gi gl gm gn gp gq ' +
  'gr gt gu gw gy hk hm hn hr ht hu id ie il im in iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz lb lc li lk lr ' +
  'ls lt lu lv ly ma mc me mg mh mk mn mo mp mq mr mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ' +
  'ph pk pm pn pr pt pw qa re ro rw sa sb sc sd se sg si sj sk sl sm sn sr ss sv sx sy sz tc td tg th tj tk tl tm tn to tr ' +
  'tt tw tz ua ug uk uy uz va vc ve vg vn vu wf ws ye yt za zm zw'

/** Top-level domains that are file extensions, too: `build.sh`, `lib.rs`, `README.md`. */
const AMBIGUOUS = 'sh rs py md pl so ps cc st mm ml tf vi am la ms as do in zip mov'

const KNOWN = new Set(`${GENERIC} ${COUNTRY}`.split(' '))
const UNSURE = new Set(AMBIGUOUS.split(' '))

/** True where a dotted word that ends so may be a public host; `unsure` lets file extensions count as well. */
export function isTopLevelDomain(label: string, unsure = false): boolean {
  const word = label.toLowerCase()
  if (UNSURE.has(word)) return unsure
  return KNOWN.has(word) || word.startsWith('xn--')
}
