// Written by `npm run docs` from schemas/policy.schema.json with Ajv's standalone code; a test compares it.
// @ts-nocheck
/* eslint-disable */
var pe=(h,o)=>()=>{try{return o||h((o={exports:{}}).exports,o),o.exports}catch(I){throw o=0,I}};var he=pe(oe=>{"use strict";Object.defineProperty(oe,"__esModule",{value:!0});function me(h){let o=h.length,I=0,N=0,S;for(;N<o;)I++,S=h.charCodeAt(N++),S>=55296&&
S<=56319&&N<o&&(S=h.charCodeAt(N),(S&64512)===56320&&N++);return I}oe.default=me;me.code='require("ajv/dist/runtime/ucs2length").default'});var ye=pe((Ie,fe)=>{"use strict";fe.exports=function h(o,I){if(o===I)return!0;if(o&&I&&typeof o=="object"&&typeof I=="object"){if(o.constructor!==I.constructor)
return!1;var N,S,L;if(Array.isArray(o)){if(N=o.length,N!=I.length)return!1;for(S=N;S--!==0;)if(!h(o[S],I[S]))return!1;return!0}if(o.constructor===RegExp)return o.
source===I.source&&o.flags===I.flags;if(o.valueOf!==Object.prototype.valueOf)return o.valueOf()===I.valueOf();if(o.toString!==Object.prototype.toString)return o.
toString()===I.toString();if(L=Object.keys(o),N=L.length,N!==Object.keys(I).length)return!1;for(S=N;S--!==0;)if(!Object.prototype.hasOwnProperty.call(I,L[S]))return!1;
for(S=N;S--!==0;){var e=L[S];if(!h(o[e],I[e]))return!1}return!0}return o!==o&&I!==I}});var ke=pe(ne=>{"use strict";Object.defineProperty(ne,"__esModule",{value:!0});var ue=ye();ue.code='require("ajv/dist/runtime/equal").default';ne.default=ue});import{isCalendarDate as Fe}from"../../model/calendar.ts";var Ne=h=>re(h)?[]:re.errors,n={$schema:"https://json-schema.org/draft/2020-12/schema",title:"sotlint policy",description:"A policy of sotlint, or a `sotlint.co\
nfig.yaml` that extends one. With `extends` every key may be left out: maps are merged, lists are added to, and single values replace those of what is extended.",
type:"object",additionalProperties:!1,properties:{$schema:{description:"Where an editor finds this schema; without meaning for the check.",type:"string",minLength:1},
extends:{description:"The policy that this one adds to: the name of a built-in one, such as `cto-child`, or the relative path of a file, such as `./base.yaml`.",
type:"string",minLength:1},version:{description:"The version of this form.",type:"integer",const:1},name:{description:"The policy's name.",type:"string",minLength:1,
pattern:"^[a-z][a-z0-9-]{0,63}$"},tree:{description:"The folder that holds the documents, and what may be referred to in it.",type:"object",additionalProperties:!1,
properties:{root:{description:"The folder, below a project's folder, that holds the documents.",$ref:"#/$defs/folder"},marker:{description:"The folder that must\
 be in it for it to count as such a root.",$ref:"#/$defs/folder"},complete:{description:"True when every id that is referred to must be defined in the tree or l\
isted as external; false unless it is set.",type:"boolean"},external:{description:"Ids that are defined elsewhere.",type:"array",items:{type:"string",minLength:1},
uniqueItems:!0}}},documents:{description:"Which files are read, and how they are told apart.",type:"object",additionalProperties:!1,properties:{include:{description:"\
Globs below the root: documents that all rules read.",type:"array",uniqueItems:!0,items:{$ref:"#/$defs/glob"}},exclude:{description:"Globs below the root: files\
 that are passed over, and counted as such.",type:"array",uniqueItems:!0,items:{$ref:"#/$defs/glob"}},scanOnly:{description:"Globs below the root: text that onl\
y the confidentiality rules read.",type:"array",uniqueItems:!0,items:{$ref:"#/$defs/glob"}},prefixField:{description:"The field whose value, upper-cased, begins\
 every file name.",type:"string",minLength:1},otherWords:{description:"Words that a file name may end in besides those of `kinds`.",type:"array",items:{$ref:"#/\
$defs/kindWord"},uniqueItems:!0},kinds:{description:"Kinds of document that have rules of their own, by a name of your choice.",type:"object",propertyNames:{description:"\
a name in lower case, which is neither `text` nor `other`",pattern:"^(?!(?:text|other)$)[a-z][a-z0-9-]{0,31}$"},additionalProperties:{$ref:"#/$defs/kind"}}}},frontmatter:{
description:"The fields at the head of a document.",type:"object",additionalProperties:!1,properties:{schema:{description:"JSON Schema (2020-12) of the fields, \
in a subset that is safe to run on any text.",$ref:"#/$defs/fields"},titleField:{description:"The field that repeats the H1.",type:"string",minLength:1},createdField:{
description:"The field that holds the day of creation.",type:"string",minLength:1},reviewedField:{description:"The field that holds the day of the last review.",
type:"string",minLength:1},promotionField:{description:"The field that says whether the document was promoted.",type:"string",minLength:1},routeField:{description:"\
The field that says whose document it is.",type:"string",minLength:1}}},lifecycle:{description:"The steps that a document may take in its life, judged where two\
 versions are compared.",type:"object",additionalProperties:!1,properties:{field:{description:"The field that says how far a document is; `status` unless it is \
set.",type:"string",minLength:1},transitions:{description:"The values that may follow on a value, such as `draft: [review]`. Without any every step is allowed, \
with some no other.",type:"object",additionalProperties:{type:"array",items:{type:"string",minLength:1},uniqueItems:!0}}}},dates:{description:"How dates are jud\
ged.",type:"object",additionalProperties:!1,properties:{futureToleranceDays:{description:"Days that a date may lie after today (UTC).",type:"integer",minimum:0,
maximum:366}}},notice:{description:"The boundary notice between the H1 and the first H2.",type:"object",additionalProperties:!1,properties:{sentences:{description:"\
Its sentences, in order.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},required:{description:"Values of the promotion field under which it mus\
t stand.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},forbidden:{description:"Values of the promotion field under which it must not.",type:"a\
rray",items:{type:"string",minLength:1},uniqueItems:!0}}},work:{description:"The form of work items.",type:"object",additionalProperties:!1,properties:{idPrefix:{
description:"What an id begins with, such as `CTO-WORK-`.",type:"string",minLength:1,pattern:"^[A-Za-z][A-Za-z0-9_-]{0,31}$"},idDigits:{description:"The fewest \
digits behind it.",type:"integer",minimum:3,maximum:9},headingDepth:{description:"The depth of the heading that begins an item.",type:"integer",minimum:1,maximum:6},
headingSeparator:{description:"What stands between id and title.",type:"string",minLength:1},statusLabel:{description:"The label of the line that holds the stat\
us.",type:"string",minLength:1},labels:{description:"The labels of an item's blocks.",type:"object",additionalProperties:!1,properties:{acceptance:{description:"\
What must hold for the item to be accepted.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},blockers:{description:"What the item waits for.",type:"\
array",items:{type:"string",minLength:1},uniqueItems:!0},currentEvidence:{description:"What is known so far.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0}}},
statuses:{description:"Status words by what they say; a word stands in one class only.",type:"object",additionalProperties:!1,properties:{open:{description:"Wor\
k that can go on.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},held:{description:"Work that waits.",type:"array",items:{type:"string",minLength:1},
uniqueItems:!0},claim:{description:"Words that claim an outcome and need evidence.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},closed:{description:"\
Words that end an item without a claim.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0}}},blockedStatus:{description:"The status that must name \
what it waits for.",type:"string",minLength:1},readyStatuses:{description:"Open statuses that say that nothing is waited for any more.",type:"array",items:{type:"\
string",minLength:1},uniqueItems:!0},activeStatuses:{description:"Open statuses under which no item that this one names as its blocker may be open.",type:"array",
items:{type:"string",minLength:1},uniqueItems:!0},noReason:{description:"Entries of a list of blockers that name nothing.",type:"array",items:{type:"string",minLength:1},
uniqueItems:!0}}},evidence:{description:"The form of evidence sections.",type:"object",additionalProperties:!1,properties:{headingWords:{description:"Words that\
 make a heading an evidence heading.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},headingDepths:{description:"Depths of such headings.",type:"\
array",uniqueItems:!0,items:{type:"integer",minimum:1,maximum:6}},keys:{description:"The spellings of the keys, by role. One that ends in `\u2026` matches what begin\
s so, one that begins with `\u2026` what ends so.",type:"object",additionalProperties:!1,properties:{reportStatus:{description:"What the run's report says.",type:"\
array",items:{type:"string",minLength:1},uniqueItems:!0},runArtifact:{description:"The run's directory.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},
baseline:{description:"The outcome of the fake baseline of the same run.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},baselineArtifact:{description:"\
The directory of that baseline.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},backend:{description:"The backend that ran.",type:"array",items:{
type:"string",minLength:1},uniqueItems:!0},exitCode:{description:"The backend's exit code.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},processStarted:{
description:"Whether the case process started.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},provider:{description:"Who provides the model.",type:"\
array",items:{type:"string",minLength:1},uniqueItems:!0},model:{description:"The model.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},admission:{
description:"Whether the model was admitted.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},sourceAdmission:{description:"Whether the source wa\
s admitted.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},failureReason:{description:"Why the run failed or was blocked.",type:"array",items:{
type:"string",minLength:1},uniqueItems:!0},marker:{description:"A marker that the run left.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},route:{
description:"How the evidence was gathered.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},commit:{description:"The commit that was run.",type:"\
array",items:{type:"string",minLength:1},uniqueItems:!0},digest:{description:"The digest of the run.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},
verdict:{description:"The verdict of a gate.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},changedFiles:{description:"The files that were chan\
ged.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},patch:{description:"The patch that was applied.",type:"array",items:{type:"string",minLength:1},
uniqueItems:!0},tests:{description:"The tests that were run.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0}}},reportStatuses:{description:"What\
 a report can say.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},admissions:{description:"What an admission can say.",type:"array",items:{type:"\
string",minLength:1},uniqueItems:!0},unstartedStatuses:{description:"Report statuses of runs that ended before their process started.",type:"array",items:{type:"\
string",minLength:1},uniqueItems:!0},onceKeys:{description:"Keys, by their role in `keys`, that a section states once at most.",type:"array",items:{type:"string",
minLength:1},uniqueItems:!0},sentences:{description:"Sentences that state a fact of the run without a key, without their full stop.",type:"object",additionalProperties:!1,
properties:{noChanges:{description:"No file was changed.",$ref:"#/$defs/words"},emptyPatch:{description:"The patch is empty.",$ref:"#/$defs/words"},failedTests:{
description:"The tests failed, because nothing was changed.",$ref:"#/$defs/words"}}},runFolder:{description:"The folder whose run directories are proof.",$ref:"\
#/$defs/folder"}}},claims:{description:"What a claim needs as proof.",type:"object",additionalProperties:!1,properties:{reportStatus:{description:"The report st\
atus that proves.",type:"string",minLength:1},contraryStatuses:{description:"The report statuses that disprove.",type:"array",items:{type:"string",minLength:1},
uniqueItems:!0},admission:{description:"The admission that is needed.",type:"string",minLength:1},baseline:{description:"The outcome of the baseline that is nee\
ded.",type:"string",minLength:1},route:{description:"The route by which proof must come.",type:"string",minLength:1},demands:{description:"Code spans by which a\
n acceptance block demands the value of a key.",type:"object",additionalProperties:!1,properties:{provider:{description:"Names of the provider.",type:"array",items:{
type:"string",minLength:1},uniqueItems:!0},model:{description:"Names of the model.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0}}},exclusions:{
description:"Words behind which an acceptance block lists, as code spans, values that no proof may show.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0}}},
scope:{description:"What the section of non-goals rules out, as `do not <verb> X to Y`, and the claims that this was done.",type:"object",additionalProperties:!1,
properties:{section:{description:"The section of non-goals.",type:"string",minLength:1},kept:{description:"The claims by verb. Words in a row: `a|b` is either w\
ord, `word?` may be absent.",type:"object",propertyNames:{description:"one word",pattern:"^[A-Za-z]+$"},additionalProperties:{description:"The claims of one ver\
b.",type:"array",items:{$ref:"#/$defs/wordPattern"},uniqueItems:!0}}}},confidential:{description:"What the confidentiality rules are told besides the endpoints.",
type:"object",additionalProperties:!1,properties:{targetNames:{description:"What a repository is called whose place must not be told.",type:"array",items:{type:"\
string",minLength:1},uniqueItems:!0},targetPaths:{description:"Paths that must not stand anywhere.",type:"array",items:{type:"string",minLength:4},uniqueItems:!0},
authorityClaims:{description:"Claims that only a promoted document may make. Words in a row: `a|b` is either word, `word?` may be absent.",type:"array",items:{$ref:"\
#/$defs/wordPattern"},uniqueItems:!0}}},citations:{description:"Where commits that are cited as evidence can be looked up.",type:"object",additionalProperties:!1,
properties:{repositories:{description:"Local repositories by the key of the bullets that cite their commits, such as `Hermes commit`. A path leads from the fold\
er that holds the tree's root; it must stay in the folder around the repository that holds the documents, or below.",type:"object",additionalProperties:{description:"\
a relative path",type:"string",pattern:"^(?![/\\\\])(?![A-Za-z][A-Za-z0-9+.-]*:).+$"}}}},harness:{description:"Runs of the harness: where they keep what, and wh\
at they must show.",type:"object",additionalProperties:!1,properties:{layout:{description:"Globs below the run directory by what is sought. The first that finds\
 something counts; what is added to a list is tried first.",type:"object",additionalProperties:!1,properties:{report:{description:"The report.",$ref:"#/$defs/gl\
obs"},task:{description:"The task that Case was given.",$ref:"#/$defs/globs"},argv:{description:"The words of its command line.",$ref:"#/$defs/globs"},trace:{description:"\
What was done, a step a line.",$ref:"#/$defs/globs"},generatedConfig:{description:"What configuration was written for the run.",$ref:"#/$defs/globs"},backendStdout:{
description:"What the backend wrote.",$ref:"#/$defs/globs"},backendStderr:{description:"What it wrote as errors and logs.",$ref:"#/$defs/globs"},agentResult:{description:"\
The raw text of the agent.",$ref:"#/$defs/globs"},events:{description:"Case's own log of events.",$ref:"#/$defs/globs"},markers:{description:"What a run leaves \
that was stopped before Case.",$ref:"#/$defs/globs"},patch:{description:"The change that was made.",$ref:"#/$defs/globs"},tests:{description:"The result of the \
tests.",$ref:"#/$defs/globs"},testsOutput:{description:"What the tests wrote.",$ref:"#/$defs/globs"},baseline:{description:"The report of the fake baseline.",$ref:"\
#/$defs/globs"},fixture:{description:"What was copied to work on.",$ref:"#/$defs/globs"}}},fields:{description:"JSON pointers to where a report keeps a field, b\
y the field's name; a dot leads into a map, as in `tests.status`. The first that leads to a value counts, and the field's own name comes last.",type:"object",propertyNames:{
description:"a field of `schemas/harness-report.schema.json`, with a dot before a member",$ref:"#/$defs/reportField"},additionalProperties:{description:"The pla\
ces of one field.",type:"array",items:{description:"a JSON pointer such as `/result/status`",type:"string",pattern:"^(?:/(?:[^~/]|~[01])*)+$"},uniqueItems:!0}},
values:{description:"Other words of a report by field, and what each of them means, such as `status: {ok: pass}`.",type:"object",propertyNames:{description:"a f\
ield of `schemas/harness-report.schema.json`, with a dot before a member",$ref:"#/$defs/reportField"},additionalProperties:{description:"The words of one field.",
type:"object",additionalProperties:{description:"What the word means.",type:"string",minLength:1}}},expect:{description:"What a report must say.",type:"object",
additionalProperties:!1,properties:{backend:{description:"The backend that counts.",type:"string",minLength:1},provider:{description:"Who provides the model.",type:"\
string",minLength:1},model:{description:"The model.",type:"string",minLength:1},aliases:{description:"Names under which a server may speak of that model.",$ref:"\
#/$defs/words"},admission:{description:"The model's admission.",type:"string",minLength:1},fixtureKind:{description:"What kind of fixture a run may work on.",type:"\
string",minLength:1},baselineBackend:{description:"The backend of the baseline.",type:"string",minLength:1},engine:{description:"The engine; unless it is set, a\
ny will do.",type:"string",minLength:1},sourceAdmission:{description:"The source's admission; unless it is set, any will do.",type:"string",minLength:1}}},forbid:{
description:"What a run must not fall back to.",type:"object",additionalProperties:!1,properties:{providers:{description:"Providers.",$ref:"#/$defs/words"},models:{
description:"Models.",$ref:"#/$defs/words"},hosts:{description:"Hosts of providers, which stand for themselves and for what is below them.",$ref:"#/$defs/words"}}},
targetRepositories:{description:"Names and paths of repositories that no run may touch; what holds a `/` is a path.",type:"array",items:{description:"a name or \
path of at least three characters",type:"string",minLength:3},uniqueItems:!0},allowHosts:{description:"Hosts that may be named in the files of a run.",$ref:"#/$\
defs/words"},secretNames:{description:"Variables that are protected besides those of `endpoints.variables`.",$ref:"#/$defs/variables"},relay:{description:"`loop\
back` when the generated configuration names a relay on the same machine, which is no endpoint.",enum:["none","loopback"]},positiveProof:{description:"What prov\
es which model was asked: what Case logs when it spawns an agent, or what a relay counted.",enum:["spawn","relay"]},maxSkewSeconds:{description:"Seconds that a \
file may be newer than the run's end; unless it is set, newer files are a warning.",type:"integer",minimum:0,maximum:31536e3},apiKeyEnv:{description:"The variab\
le that holds the provider's key; unless it is set, no key is sent.",$ref:"#/$defs/variable"},needs:{description:"Variables that a run needs, by name and in the\
 order in which they are told.",type:"object",propertyNames:{description:"the name of an environment variable",$ref:"#/$defs/variable"},additionalProperties:{$ref:"\
#/$defs/need"}},preflight:{description:"What is looked at before a run starts.",type:"object",additionalProperties:!1,properties:{baseUrl:{description:"The vari\
able that holds the provider's base address; unless it is set, nothing can be probed.",$ref:"#/$defs/variable"},admission:{description:"The file that says which\
 models are admitted, and what its entries are like.",type:"object",additionalProperties:!1,properties:{file:{description:"The variable that holds its path; unl\
ess it is set, no model can be looked up.",$ref:"#/$defs/variable"},provider:{description:"Where an entry names the provider.",$ref:"#/$defs/pointers"},model:{description:"\
Where it names the model.",$ref:"#/$defs/pointers"},status:{description:"Where it says whether the model is admitted.",$ref:"#/$defs/pointers"}}},modes:{description:"\
How the provider is asked; a run may start when each mode that is true gives a usable answer.",type:"object",additionalProperties:!1,properties:{json:{description:"\
Without streaming.",type:"boolean"},sse:{description:"With streaming.",type:"boolean"},case:{description:"As Case asks: with streaming, a system text and tools.",
type:"boolean"}}},caseRequest:{description:"What Case's requests look like where no generated configuration says so.",type:"object",additionalProperties:!1,properties:{
systemRole:{description:"The role of the system text: `developer` for a model that is declared to reason.",enum:["developer","system"]},tokensField:{description:"\
The field that limits the answer.",enum:["max_completion_tokens","max_tokens"]},thinking:{description:"`off` when the chat template is told to leave thinking ou\
t; `server` when the server decides.",enum:["server","off"]}}},deadlines:{description:"Seconds for one request.",type:"object",additionalProperties:!1,properties:{
headers:{description:"Until its headers are there.",$ref:"#/$defs/seconds"},total:{description:"Until its end.",$ref:"#/$defs/seconds"}}}}},stops:{description:"\
What a run leaves that is stopped before Case starts.",type:"object",additionalProperties:!1,properties:{config:{description:"A variable is missing or invalid.",
$ref:"#/$defs/stop"},"reasoning-only":{description:"The provider gives reasoning and no content.",$ref:"#/$defs/stop"},shape:{description:"The provider's answer\
 cannot be used for another reason.",$ref:"#/$defs/stop"},unavailable:{description:"The provider cannot be reached or refuses.",$ref:"#/$defs/stop"},admission:{
description:"The model is not admitted.",$ref:"#/$defs/stop"}}},command:{description:"The command by which runs are made, as evidence sections tell it; without \
it they tell none.",type:"string",minLength:1},protocolReason:{description:"The reason that a report gives where Case's agent did not keep to its protocol.",type:"\
string",minLength:1},unblocking:{description:"Which work items a run speaks for, by how it ended.",type:"object",additionalProperties:!1,properties:{blocked:{description:"\
It was stopped for its configuration or the model's admission.",$ref:"#/$defs/unblocking"},"blocked-shape":{description:"It was stopped for what the provider an\
swered.",$ref:"#/$defs/unblocking"},failed:{description:"It failed.",$ref:"#/$defs/unblocking"},fake:{description:"Another backend ran, such as the fake one.",$ref:"\
#/$defs/unblocking"},passed:{description:"It passed every gate.",$ref:"#/$defs/unblocking"}}},notValidated:{description:"Items of which an evidence section says\
 that its run does not validate them.",$ref:"#/$defs/words"},runs:{description:"Folders that hold run directories, as paths from the folder that holds the tree'\
s root.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},requireReachable:{description:"True when a run directory that cannot be reached is no pr\
oof.",type:"boolean"}}},statements:{description:"Phrases of prose that bind a status, by statement. `a|b` is either word, `word?` may be absent, `\u2026` is any word\
s or none; `{ids}`, `{ids+}`, `{ids&}`, `{status}` and `{text}` are what is read.",type:"object",additionalProperties:!1,properties:{"remains-blocked":{description:"\
An item stays blocked until something holds.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},"keep-blocked":{description:"Items are to be kept b\
locked until something holds.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},"before-unblocking":{description:"Something is needed before items\
 are unblocked.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},"alone-does-not-validate":{description:"Something by itself is no proof for item\
s.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},"does-not-validate":{description:"The section is no proof for items.",type:"array",items:{type:"\
string",minLength:1},uniqueItems:!0},validates:{description:"The section is the proof for items.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},
"status-is":{description:"An item has a status, said in prose.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},"current-blocker":{description:"W\
hat blocks now.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0}}},endpoints:{description:"What the endpoint scanner is told in addition to what \
it knows.",type:"object",additionalProperties:!1,properties:{variables:{description:"Environment variables whose value is protected.",type:"array",items:{description:"\
the name of an environment variable",type:"string",pattern:"^[A-Za-z_][A-Za-z0-9_]{0,127}$"},uniqueItems:!0},states:{description:"Words that say a state where a\
 value would stand.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},publicHosts:{description:"Hosts of public documentation and forges, exact or\
 as parent domain.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},nicknames:{description:"Names of machines that are no value.",type:"array",items:{
type:"string",minLength:1},uniqueItems:!0}}},limits:{description:"Caps that keep a hostile document cheap.",type:"object",additionalProperties:!1,properties:{documentBytes:{
description:"Bytes of one document above which only the endpoint scanner reads it.",type:"integer",minimum:1e3,maximum:5e7},nesting:{description:"Quotes and lis\
ts inside each other.",type:"integer",minimum:10,maximum:400}}},severity:{description:"Severity by message id, or by rule id for all its messages; `off` silence\
s it.",type:"object",additionalProperties:{$ref:"#/$defs/severity"}},notWaivable:{description:"Rules that no severity and no waiver may silence or lower.",type:"\
array",items:{type:"string",minLength:1},uniqueItems:!0}},if:{type:"object",required:["extends"]},else:{$ref:"#/$defs/complete"},$defs:{severity:{description:"H\
ow grave a finding is.",enum:["error","warning","info","off"]},wordPattern:{description:"words in a row, of which `a|b` is either and `word?` may be absent, the\
 first one not",type:"string",pattern:"^[A-Za-z'-]+(?:\\|[A-Za-z'-]+)*(?: [A-Za-z'-]+(?:\\|[A-Za-z'-]+)*\\??)*$"},folder:{description:"a relative folder without\
 `..`",type:"string",pattern:"^(?!\\.{1,2}(?:/|$))[^/\\\\]+(?:/(?!\\.{1,2}(?:/|$))[^/\\\\]+)*$"},glob:{description:"a glob below the root, without a leading `/`\
 and without `..`",type:"string",pattern:"^(?!/)(?!\\.\\.(?:/|$))(?!.*/\\.\\.(?:/|$)).+$"},globs:{description:"globs below the folder, tried in order",type:"arr\
ay",items:{$ref:"#/$defs/glob"},uniqueItems:!0},words:{description:"a list of words",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},variable:{description:"\
the name of an environment variable",type:"string",pattern:"^[A-Za-z_][A-Za-z0-9_]{0,127}$"},variables:{description:"names of environment variables",type:"array",
items:{$ref:"#/$defs/variable"},uniqueItems:!0},pointers:{description:"JSON pointers, tried in order",type:"array",items:{description:"a JSON pointer such as `/\
result/status`",type:"string",pattern:"^(?:/(?:[^~/]|~[01])*)+$"},uniqueItems:!0},seconds:{description:"a number of seconds",type:"number",minimum:.01,maximum:3600},
reportField:{description:"a field of a report",enum:["run_id","started_at","finished_at","engine","status","failure_reason","backend","backend_exit_code","case_\
process_started","case_model_provider","case_model","case_model_admission_status","source_admission_status","local_provider_config","provider_probe","provider_p\
robe.class","provider_probe.max_tokens","provider_probe.http_status","provider_probe.finish_reason","provider_requests","provider_requests.count","provider_requ\
ests.models","provider_requests.finish_reasons","provider_requests.content_chars","provider_requests.reasoning_chars","provider_requests.http_errors","fixture",
"fixture.id","fixture.kind","fixture.digest","target_repository","changed_files","patch","patch.path","patch.bytes","tests","tests.status","tests.exit_code","te\
sts.passed","tests.failed","tests.total","baseline","baseline.backend","baseline.run_id","baseline.status","baseline.path","unblocks"]},need:{description:"What \
a variable must hold, and for which provider or engine; without either it is always needed.",type:"object",additionalProperties:!1,required:["kind"],properties:{
kind:{description:"What it must hold.",enum:["url","executable","file","any"]},provider:{description:"The provider that needs it.",type:"string",minLength:1},engine:{
description:"The engine that needs it.",type:"string",minLength:1}}},stop:{description:"What is left of one kind of stop.",type:"object",additionalProperties:!1,
properties:{marker:{description:"The marker's path below the run directory.",$ref:"#/$defs/folder"},reason:{description:"The report's reason.",type:"string",minLength:1}}},
unblocking:{description:"The work items that one kind of run speaks for.",type:"object",additionalProperties:!1,properties:{eligible:{description:"Items whose s\
tatus a person may change because of it.",$ref:"#/$defs/words"},never:{description:"Items for which it is no reason, also where they are listed as eligible.",$ref:"\
#/$defs/words"},note:{description:"What such a run shows all the same.",type:"string",minLength:1}}},kindWord:{description:"the last word of a file name, in upp\
er case",type:"string",pattern:"^[A-Z0-9]{1,32}$"},kind:{description:"One kind of document.",type:"object",additionalProperties:!1,properties:{word:{description:"\
The last word of the file name and of the title, such as `PRD`.",$ref:"#/$defs/kindWord"},pair:{description:"The kind that shares the stem, by its name in `kind\
s`.",type:"string",minLength:1},sections:{description:"H2 headings that must be there, in this order.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},
lists:{description:"Those of them that hold a list.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},minWorkItems:{description:"The fewest work i\
tems that such a document may hold.",type:"integer",minimum:0,maximum:1e4},criteria:{description:"The section whose code spans must occur in the acceptance bloc\
ks of the pair.",type:"string",minLength:1},commands:{description:"The section whose commands the pair must spell alike.",type:"string",minLength:1}}},fields:{description:"\
The schema of all fields.",type:"object",additionalProperties:!1,properties:{$schema:{description:"The dialect, 2020-12.",type:"string",minLength:1,const:"https\
://json-schema.org/draft/2020-12/schema"},type:{description:"The fields form a mapping.",const:"object"},description:{description:"What the fields are for.",type:"\
string",minLength:1},required:{description:"Fields that must be there.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},additionalProperties:{description:"\
False when no other field may be there.",type:"boolean"},properties:{description:"The fields by name.",type:"object",propertyNames:{description:"a name of lette\
rs, digits, `_` and `-`",pattern:"^[A-Za-z_][A-Za-z0-9_-]{0,63}$"},additionalProperties:{$ref:"#/$defs/field"}}}},field:{description:"The schema of one field.",
type:"object",additionalProperties:!1,properties:{type:{description:"The type of the value; dates and words are of type `string`.",enum:["string","integer","num\
ber","boolean","array","object"]},enum:{description:"The words that the field may hold.",type:"array",minItems:1,uniqueItems:!0,items:{type:"string"}},const:{description:"\
The one word that the field may hold.",type:"string"},minLength:{description:"The fewest characters.",type:"integer",minimum:0,maximum:1e5},maxLength:{description:"\
The most characters.",type:"integer",minimum:1,maximum:1e5},format:{description:"`date` demands a day of the calendar, `YYYY-MM-DD`.",const:"date"},description:{
description:"What the field is for.",type:"string",minLength:1}},dependentSchemas:{enum:{$ref:"#/$defs/onlyText"},const:{$ref:"#/$defs/onlyText"},minLength:{$ref:"\
#/$defs/onlyText"},maxLength:{$ref:"#/$defs/onlyText"},format:{$ref:"#/$defs/onlyText"}}},onlyText:{description:"words, lengths and formats are for fields of ty\
pe `string`",type:"object",properties:{type:{const:"string"}}},complete:{description:"What a policy that extends nothing must say itself.",type:"object",required:[
"version","name","tree","documents","frontmatter","work","evidence","claims"],properties:{tree:{type:"object",required:["root","marker"]},documents:{type:"objec\
t",required:["include","prefixField","kinds"],properties:{kinds:{type:"object",additionalProperties:{type:"object",required:["word"]}}}},frontmatter:{type:"obje\
ct",required:["schema","titleField","createdField","reviewedField","promotionField","routeField"],properties:{schema:{type:"object",required:["type","properties"],
properties:{properties:{type:"object",additionalProperties:{type:"object",required:["type"]}}}}}},work:{type:"object",required:["idPrefix","idDigits","headingDe\
pth","headingSeparator","statusLabel","labels","statuses","blockedStatus","readyStatuses","noReason"],properties:{labels:{type:"object",required:["acceptance","\
blockers","currentEvidence"]},statuses:{type:"object",required:["open","held","claim","closed"]}}},evidence:{type:"object",required:["headingWords","headingDept\
hs","reportStatuses","admissions","runFolder"]},claims:{type:"object",required:["reportStatus","contraryStatuses","admission","baseline","route"]},harness:{type:"\
object",required:["layout","expect","stops","protocolReason"],properties:{expect:{type:"object",required:["backend","provider","model","admission","fixtureKind",
"baselineBackend"]},stops:{type:"object",required:["config","reasoning-only","shape","unavailable","admission"],additionalProperties:{type:"object",required:["m\
arker","reason"]}}}}}}}},b={description:"What a policy that extends nothing must say itself.",type:"object",required:["version","name","tree","documents","front\
matter","work","evidence","claims"],properties:{tree:{type:"object",required:["root","marker"]},documents:{type:"object",required:["include","prefixField","kind\
s"],properties:{kinds:{type:"object",additionalProperties:{type:"object",required:["word"]}}}},frontmatter:{type:"object",required:["schema","titleField","creat\
edField","reviewedField","promotionField","routeField"],properties:{schema:{type:"object",required:["type","properties"],properties:{properties:{type:"object",additionalProperties:{
type:"object",required:["type"]}}}}}},work:{type:"object",required:["idPrefix","idDigits","headingDepth","headingSeparator","statusLabel","labels","statuses","b\
lockedStatus","readyStatuses","noReason"],properties:{labels:{type:"object",required:["acceptance","blockers","currentEvidence"]},statuses:{type:"object",required:[
"open","held","claim","closed"]}}},evidence:{type:"object",required:["headingWords","headingDepths","reportStatuses","admissions","runFolder"]},claims:{type:"ob\
ject",required:["reportStatus","contraryStatuses","admission","baseline","route"]},harness:{type:"object",required:["layout","expect","stops","protocolReason"],
properties:{expect:{type:"object",required:["backend","provider","model","admission","fixtureKind","baselineBackend"]},stops:{type:"object",required:["config","\
reasoning-only","shape","unavailable","admission"],additionalProperties:{type:"object",required:["marker","reason"]}}}}}},C={description:"a relative folder with\
out `..`",type:"string",pattern:"^(?!\\.{1,2}(?:/|$))[^/\\\\]+(?:/(?!\\.{1,2}(?:/|$))[^/\\\\]+)*$"},E={description:"a glob below the root, without a leading `/`\
 and without `..`",type:"string",pattern:"^(?!/)(?!\\.\\.(?:/|$))(?!.*/\\.\\.(?:/|$)).+$"},G={description:"the last word of a file name, in upper case",type:"st\
ring",pattern:"^[A-Z0-9]{1,32}$"},v={description:"a list of words",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},B={description:"words in a row\
, of which `a|b` is either and `word?` may be absent, the first one not",type:"string",pattern:"^[A-Za-z'-]+(?:\\|[A-Za-z'-]+)*(?: [A-Za-z'-]+(?:\\|[A-Za-z'-]+)*\\\
??)*$"},U={description:"a field of a report",enum:["run_id","started_at","finished_at","engine","status","failure_reason","backend","backend_exit_code","case_pr\
ocess_started","case_model_provider","case_model","case_model_admission_status","source_admission_status","local_provider_config","provider_probe","provider_pro\
be.class","provider_probe.max_tokens","provider_probe.http_status","provider_probe.finish_reason","provider_requests","provider_requests.count","provider_reques\
ts.models","provider_requests.finish_reasons","provider_requests.content_chars","provider_requests.reasoning_chars","provider_requests.http_errors","fixture","f\
ixture.id","fixture.kind","fixture.digest","target_repository","changed_files","patch","patch.path","patch.bytes","tests","tests.status","tests.exit_code","test\
s.passed","tests.failed","tests.total","baseline","baseline.backend","baseline.run_id","baseline.status","baseline.path","unblocks"]},Z={description:"the name o\
f an environment variable",type:"string",pattern:"^[A-Za-z_][A-Za-z0-9_]{0,127}$"},z={description:"What a variable must hold, and for which provider or engine; \
without either it is always needed.",type:"object",additionalProperties:!1,required:["kind"],properties:{kind:{description:"What it must hold.",enum:["url","exe\
cutable","file","any"]},provider:{description:"The provider that needs it.",type:"string",minLength:1},engine:{description:"The engine that needs it.",type:"str\
ing",minLength:1}}},W={description:"JSON pointers, tried in order",type:"array",items:{description:"a JSON pointer such as `/result/status`",type:"string",pattern:"\
^(?:/(?:[^~/]|~[01])*)+$"},uniqueItems:!0},K={description:"a number of seconds",type:"number",minimum:.01,maximum:3600},le={description:"How grave a finding is.",
enum:["error","warning","info","off"]},f=Object.prototype.hasOwnProperty,k=he().default,V=ke().default,ve=new RegExp("^[a-z][a-z0-9-]{0,63}$","u"),ie=new RegExp(
"^(?!\\.{1,2}(?:/|$))[^/\\\\]+(?:/(?!\\.{1,2}(?:/|$))[^/\\\\]+)*$","u"),ae=new RegExp("^(?!/)(?!\\.\\.(?:/|$))(?!.*/\\.\\.(?:/|$)).+$","u"),be=new RegExp("^[A-Z\
0-9]{1,32}$","u"),Se=new RegExp("^(?!(?:text|other)$)[a-z][a-z0-9-]{0,31}$","u"),je=new RegExp("^[A-Za-z][A-Za-z0-9_-]{0,31}$","u"),$e=new RegExp("^[A-Za-z]+$",
"u"),ge=new RegExp("^[A-Za-z'-]+(?:\\|[A-Za-z'-]+)*(?: [A-Za-z'-]+(?:\\|[A-Za-z'-]+)*\\??)*$","u"),qe=new RegExp("^(?![/\\\\])(?![A-Za-z][A-Za-z0-9+.-]*:).+$","\
u"),se=new RegExp("^(?:/(?:[^~/]|~[01])*)+$","u"),M=new RegExp("^[A-Za-z_][A-Za-z0-9_]{0,127}$","u"),_={description:"One kind of document.",type:"object",additionalProperties:!1,
properties:{word:{description:"The last word of the file name and of the title, such as `PRD`.",$ref:"#/$defs/kindWord"},pair:{description:"The kind that shares\
 the stem, by its name in `kinds`.",type:"string",minLength:1},sections:{description:"H2 headings that must be there, in this order.",type:"array",items:{type:"\
string",minLength:1},uniqueItems:!0},lists:{description:"Those of them that hold a list.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},minWorkItems:{
description:"The fewest work items that such a document may hold.",type:"integer",minimum:0,maximum:1e4},criteria:{description:"The section whose code spans mus\
t occur in the acceptance blocks of the pair.",type:"string",minLength:1},commands:{description:"The section whose commands the pair must spell alike.",type:"st\
ring",minLength:1}}};function Q(h,{instancePath:o="",parentData:I,parentDataProperty:N,rootData:S=h,dynamicAnchors:L={}}={}){let e=null,p=0,x=Q.evaluated;if(x.dynamicProps&&
(x.props=void 0),x.dynamicItems&&(x.items=void 0),h&&typeof h=="object"&&!Array.isArray(h)){for(let y of Object.keys(h))if(!(y==="word"||y==="pair"||y==="sectio\
ns"||y==="lists"||y==="minWorkItems"||y==="criteria"||y==="commands")){let u={instancePath:o,schemaPath:"#/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:y},schema:!1,parentSchema:_,data:h};e===null?e=[u]:e.push(u),p++}if(h.word!==void 0&&f.call(h,"word")){let y=h.word;if(typeof y=="str\
ing"){if(!be.test(y)){let u={instancePath:o+"/word",schemaPath:"#/$defs/kindWord/pattern",keyword:"pattern",params:{pattern:"^[A-Z0-9]{1,32}$"},schema:"^[A-Z0-9\
]{1,32}$",parentSchema:G,data:y};e===null?e=[u]:e.push(u),p++}}else{let u={instancePath:o+"/word",schemaPath:"#/$defs/kindWord/type",keyword:"type",params:{type:"\
string"},schema:G.type,parentSchema:G,data:y};e===null?e=[u]:e.push(u),p++}}if(h.pair!==void 0&&f.call(h,"pair")){let y=h.pair;if(typeof y=="string"){if(k(y)<1){
let u={instancePath:o+"/pair",schemaPath:"#/properties/pair/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:_.properties.pair,data:y};e===
null?e=[u]:e.push(u),p++}}else{let u={instancePath:o+"/pair",schemaPath:"#/properties/pair/type",keyword:"type",params:{type:"string"},schema:_.properties.pair.
type,parentSchema:_.properties.pair,data:y};e===null?e=[u]:e.push(u),p++}}if(h.sections!==void 0&&f.call(h,"sections")){let y=h.sections;if(Array.isArray(y)){let u=y.
length;for(let w=0;w<u;w++){let P=y[w];if(typeof P=="string"){if(k(P)<1){let j={instancePath:o+"/sections/"+w,schemaPath:"#/properties/sections/items/minLength",
keyword:"minLength",params:{limit:1},schema:1,parentSchema:_.properties.sections.items,data:P};e===null?e=[j]:e.push(j),p++}}else{let j={instancePath:o+"/sectio\
ns/"+w,schemaPath:"#/properties/sections/items/type",keyword:"type",params:{type:"string"},schema:_.properties.sections.items.type,parentSchema:_.properties.sections.
items,data:P};e===null?e=[j]:e.push(j),p++}}let g=y.length,A;if(g>1){let w={};for(;g--;){let P=y[g];if(typeof P=="string"){if(typeof w[P]=="number"){A=w[P];let j={
instancePath:o+"/sections",schemaPath:"#/properties/sections/uniqueItems",keyword:"uniqueItems",params:{i:g,j:A},schema:!0,parentSchema:_.properties.sections,data:y};
e===null?e=[j]:e.push(j),p++;break}w[P]=g}}}}else{let u={instancePath:o+"/sections",schemaPath:"#/properties/sections/type",keyword:"type",params:{type:"array"},
schema:_.properties.sections.type,parentSchema:_.properties.sections,data:y};e===null?e=[u]:e.push(u),p++}}if(h.lists!==void 0&&f.call(h,"lists")){let y=h.lists;
if(Array.isArray(y)){let u=y.length;for(let w=0;w<u;w++){let P=y[w];if(typeof P=="string"){if(k(P)<1){let j={instancePath:o+"/lists/"+w,schemaPath:"#/properties\
/lists/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:_.properties.lists.items,data:P};e===null?e=[j]:e.push(j),p++}}else{let j={instancePath:o+
"/lists/"+w,schemaPath:"#/properties/lists/items/type",keyword:"type",params:{type:"string"},schema:_.properties.lists.items.type,parentSchema:_.properties.lists.
items,data:P};e===null?e=[j]:e.push(j),p++}}let g=y.length,A;if(g>1){let w={};for(;g--;){let P=y[g];if(typeof P=="string"){if(typeof w[P]=="number"){A=w[P];let j={
instancePath:o+"/lists",schemaPath:"#/properties/lists/uniqueItems",keyword:"uniqueItems",params:{i:g,j:A},schema:!0,parentSchema:_.properties.lists,data:y};e===
null?e=[j]:e.push(j),p++;break}w[P]=g}}}}else{let u={instancePath:o+"/lists",schemaPath:"#/properties/lists/type",keyword:"type",params:{type:"array"},schema:_.
properties.lists.type,parentSchema:_.properties.lists,data:y};e===null?e=[u]:e.push(u),p++}}if(h.minWorkItems!==void 0&&f.call(h,"minWorkItems")){let y=h.minWorkItems;
if(!(typeof y=="number"&&!(y%1)&&!isNaN(y)&&isFinite(y))){let u={instancePath:o+"/minWorkItems",schemaPath:"#/properties/minWorkItems/type",keyword:"type",params:{
type:"integer"},schema:_.properties.minWorkItems.type,parentSchema:_.properties.minWorkItems,data:y};e===null?e=[u]:e.push(u),p++}if(typeof y=="number"&&isFinite(
y)){if(y>1e4||isNaN(y)){let u={instancePath:o+"/minWorkItems",schemaPath:"#/properties/minWorkItems/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e4},
schema:1e4,parentSchema:_.properties.minWorkItems,data:y};e===null?e=[u]:e.push(u),p++}if(y<0||isNaN(y)){let u={instancePath:o+"/minWorkItems",schemaPath:"#/pro\
perties/minWorkItems/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:_.properties.minWorkItems,data:y};e===null?e=[u]:e.push(u),
p++}}}if(h.criteria!==void 0&&f.call(h,"criteria")){let y=h.criteria;if(typeof y=="string"){if(k(y)<1){let u={instancePath:o+"/criteria",schemaPath:"#/propertie\
s/criteria/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:_.properties.criteria,data:y};e===null?e=[u]:e.push(u),p++}}else{let u={instancePath:o+
"/criteria",schemaPath:"#/properties/criteria/type",keyword:"type",params:{type:"string"},schema:_.properties.criteria.type,parentSchema:_.properties.criteria,data:y};
e===null?e=[u]:e.push(u),p++}}if(h.commands!==void 0&&f.call(h,"commands")){let y=h.commands;if(typeof y=="string"){if(k(y)<1){let u={instancePath:o+"/commands",
schemaPath:"#/properties/commands/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:_.properties.commands,data:y};e===null?e=[u]:e.push(u),p++}}else{
let u={instancePath:o+"/commands",schemaPath:"#/properties/commands/type",keyword:"type",params:{type:"string"},schema:_.properties.commands.type,parentSchema:_.
properties.commands,data:y};e===null?e=[u]:e.push(u),p++}}}else{let y={instancePath:o,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:_.type,parentSchema:_,
data:h};e===null?e=[y]:e.push(y),p++}return Q.errors=e,p===0}Q.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var F={description:"The schema of all fields\
.",type:"object",additionalProperties:!1,properties:{$schema:{description:"The dialect, 2020-12.",type:"string",minLength:1,const:"https://json-schema.org/draft\
/2020-12/schema"},type:{description:"The fields form a mapping.",const:"object"},description:{description:"What the fields are for.",type:"string",minLength:1},
required:{description:"Fields that must be there.",type:"array",items:{type:"string",minLength:1},uniqueItems:!0},additionalProperties:{description:"False when \
no other field may be there.",type:"boolean"},properties:{description:"The fields by name.",type:"object",propertyNames:{description:"a name of letters, digits,\
 `_` and `-`",pattern:"^[A-Za-z_][A-Za-z0-9_-]{0,63}$"},additionalProperties:{$ref:"#/$defs/field"}}}},Ae=new RegExp("^[A-Za-z_][A-Za-z0-9_-]{0,63}$","u"),T={description:"\
The schema of one field.",type:"object",additionalProperties:!1,properties:{type:{description:"The type of the value; dates and words are of type `string`.",enum:[
"string","integer","number","boolean","array","object"]},enum:{description:"The words that the field may hold.",type:"array",minItems:1,uniqueItems:!0,items:{type:"\
string"}},const:{description:"The one word that the field may hold.",type:"string"},minLength:{description:"The fewest characters.",type:"integer",minimum:0,maximum:1e5},
maxLength:{description:"The most characters.",type:"integer",minimum:1,maximum:1e5},format:{description:"`date` demands a day of the calendar, `YYYY-MM-DD`.",const:"\
date"},description:{description:"What the field is for.",type:"string",minLength:1}},dependentSchemas:{enum:{$ref:"#/$defs/onlyText"},const:{$ref:"#/$defs/onlyT\
ext"},minLength:{$ref:"#/$defs/onlyText"},maxLength:{$ref:"#/$defs/onlyText"},format:{$ref:"#/$defs/onlyText"}}},O={description:"words, lengths and formats are \
for fields of type `string`",type:"object",properties:{type:{const:"string"}}};function X(h,{instancePath:o="",parentData:I,parentDataProperty:N,rootData:S=h,dynamicAnchors:L={}}={}){
let e=null,p=0,x=X.evaluated;if(x.dynamicProps&&(x.props=void 0),x.dynamicItems&&(x.items=void 0),h&&typeof h=="object"&&!Array.isArray(h)){for(let y of Object.
keys(h))if(!(y==="type"||y==="enum"||y==="const"||y==="minLength"||y==="maxLength"||y==="format"||y==="description")){let u={instancePath:o,schemaPath:"#/additi\
onalProperties",keyword:"additionalProperties",params:{additionalProperty:y},schema:!1,parentSchema:T,data:h};e===null?e=[u]:e.push(u),p++}if(h.type!==void 0&&f.
call(h,"type")){let y=h.type;if(!(y==="string"||y==="integer"||y==="number"||y==="boolean"||y==="array"||y==="object")){let u={instancePath:o+"/type",schemaPath:"\
#/properties/type/enum",keyword:"enum",params:{allowedValues:T.properties.type.enum},schema:T.properties.type.enum,parentSchema:T.properties.type,data:y};e===null?
e=[u]:e.push(u),p++}}if(h.enum!==void 0&&f.call(h,"enum")){let y=h.enum;if(Array.isArray(y)){if(y.length<1){let w={instancePath:o+"/enum",schemaPath:"#/properti\
es/enum/minItems",keyword:"minItems",params:{limit:1},schema:1,parentSchema:T.properties.enum,data:y};e===null?e=[w]:e.push(w),p++}let u=y.length;for(let w=0;w<
u;w++){let P=y[w];if(typeof P!="string"){let j={instancePath:o+"/enum/"+w,schemaPath:"#/properties/enum/items/type",keyword:"type",params:{type:"string"},schema:T.
properties.enum.items.type,parentSchema:T.properties.enum.items,data:P};e===null?e=[j]:e.push(j),p++}}let g=y.length,A;if(g>1){let w={};for(;g--;){let P=y[g];if(typeof P==
"string"){if(typeof w[P]=="number"){A=w[P];let j={instancePath:o+"/enum",schemaPath:"#/properties/enum/uniqueItems",keyword:"uniqueItems",params:{i:g,j:A},schema:!0,
parentSchema:T.properties.enum,data:y};e===null?e=[j]:e.push(j),p++;break}w[P]=g}}}}else{let u={instancePath:o+"/enum",schemaPath:"#/properties/enum/type",keyword:"\
type",params:{type:"array"},schema:T.properties.enum.type,parentSchema:T.properties.enum,data:y};e===null?e=[u]:e.push(u),p++}}if(h.const!==void 0&&f.call(h,"co\
nst")){let y=h.const;if(typeof y!="string"){let u={instancePath:o+"/const",schemaPath:"#/properties/const/type",keyword:"type",params:{type:"string"},schema:T.properties.
const.type,parentSchema:T.properties.const,data:y};e===null?e=[u]:e.push(u),p++}}if(h.minLength!==void 0&&f.call(h,"minLength")){let y=h.minLength;if(!(typeof y==
"number"&&!(y%1)&&!isNaN(y)&&isFinite(y))){let u={instancePath:o+"/minLength",schemaPath:"#/properties/minLength/type",keyword:"type",params:{type:"integer"},schema:T.
properties.minLength.type,parentSchema:T.properties.minLength,data:y};e===null?e=[u]:e.push(u),p++}if(typeof y=="number"&&isFinite(y)){if(y>1e5||isNaN(y)){let u={
instancePath:o+"/minLength",schemaPath:"#/properties/minLength/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e5},schema:1e5,parentSchema:T.properties.
minLength,data:y};e===null?e=[u]:e.push(u),p++}if(y<0||isNaN(y)){let u={instancePath:o+"/minLength",schemaPath:"#/properties/minLength/minimum",keyword:"minimum",
params:{comparison:">=",limit:0},schema:0,parentSchema:T.properties.minLength,data:y};e===null?e=[u]:e.push(u),p++}}}if(h.maxLength!==void 0&&f.call(h,"maxLengt\
h")){let y=h.maxLength;if(!(typeof y=="number"&&!(y%1)&&!isNaN(y)&&isFinite(y))){let u={instancePath:o+"/maxLength",schemaPath:"#/properties/maxLength/type",keyword:"\
type",params:{type:"integer"},schema:T.properties.maxLength.type,parentSchema:T.properties.maxLength,data:y};e===null?e=[u]:e.push(u),p++}if(typeof y=="number"&&
isFinite(y)){if(y>1e5||isNaN(y)){let u={instancePath:o+"/maxLength",schemaPath:"#/properties/maxLength/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e5},
schema:1e5,parentSchema:T.properties.maxLength,data:y};e===null?e=[u]:e.push(u),p++}if(y<1||isNaN(y)){let u={instancePath:o+"/maxLength",schemaPath:"#/propertie\
s/maxLength/minimum",keyword:"minimum",params:{comparison:">=",limit:1},schema:1,parentSchema:T.properties.maxLength,data:y};e===null?e=[u]:e.push(u),p++}}}if(h.
format!==void 0&&f.call(h,"format")){let y=h.format;if(y!=="date"){let u={instancePath:o+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{
allowedValue:"date"},schema:"date",parentSchema:T.properties.format,data:y};e===null?e=[u]:e.push(u),p++}}if(h.description!==void 0&&f.call(h,"description")){let y=h.
description;if(typeof y=="string"){if(k(y)<1){let u={instancePath:o+"/description",schemaPath:"#/properties/description/minLength",keyword:"minLength",params:{limit:1},
schema:1,parentSchema:T.properties.description,data:y};e===null?e=[u]:e.push(u),p++}}else{let u={instancePath:o+"/description",schemaPath:"#/properties/descript\
ion/type",keyword:"type",params:{type:"string"},schema:T.properties.description.type,parentSchema:T.properties.description,data:y};e===null?e=[u]:e.push(u),p++}}
if(h.enum!==void 0&&f.call(h,"enum"))if(h&&typeof h=="object"&&!Array.isArray(h)){if(h.type!==void 0&&f.call(h,"type")){let y=h.type;if(y!=="string"){let u={instancePath:o+
"/type",schemaPath:"#/$defs/onlyText/properties/type/const",keyword:"const",params:{allowedValue:"string"},schema:"string",parentSchema:O.properties.type,data:y};
e===null?e=[u]:e.push(u),p++}}}else{let y={instancePath:o,schemaPath:"#/$defs/onlyText/type",keyword:"type",params:{type:"object"},schema:O.type,parentSchema:O,
data:h};e===null?e=[y]:e.push(y),p++}if(h.const!==void 0&&f.call(h,"const"))if(h&&typeof h=="object"&&!Array.isArray(h)){if(h.type!==void 0&&f.call(h,"type")){let y=h.
type;if(y!=="string"){let u={instancePath:o+"/type",schemaPath:"#/$defs/onlyText/properties/type/const",keyword:"const",params:{allowedValue:"string"},schema:"s\
tring",parentSchema:O.properties.type,data:y};e===null?e=[u]:e.push(u),p++}}}else{let y={instancePath:o,schemaPath:"#/$defs/onlyText/type",keyword:"type",params:{
type:"object"},schema:O.type,parentSchema:O,data:h};e===null?e=[y]:e.push(y),p++}if(h.minLength!==void 0&&f.call(h,"minLength"))if(h&&typeof h=="object"&&!Array.
isArray(h)){if(h.type!==void 0&&f.call(h,"type")){let y=h.type;if(y!=="string"){let u={instancePath:o+"/type",schemaPath:"#/$defs/onlyText/properties/type/const",
keyword:"const",params:{allowedValue:"string"},schema:"string",parentSchema:O.properties.type,data:y};e===null?e=[u]:e.push(u),p++}}}else{let y={instancePath:o,
schemaPath:"#/$defs/onlyText/type",keyword:"type",params:{type:"object"},schema:O.type,parentSchema:O,data:h};e===null?e=[y]:e.push(y),p++}if(h.maxLength!==void 0&&
f.call(h,"maxLength"))if(h&&typeof h=="object"&&!Array.isArray(h)){if(h.type!==void 0&&f.call(h,"type")){let y=h.type;if(y!=="string"){let u={instancePath:o+"/t\
ype",schemaPath:"#/$defs/onlyText/properties/type/const",keyword:"const",params:{allowedValue:"string"},schema:"string",parentSchema:O.properties.type,data:y};e===
null?e=[u]:e.push(u),p++}}}else{let y={instancePath:o,schemaPath:"#/$defs/onlyText/type",keyword:"type",params:{type:"object"},schema:O.type,parentSchema:O,data:h};
e===null?e=[y]:e.push(y),p++}if(h.format!==void 0&&f.call(h,"format"))if(h&&typeof h=="object"&&!Array.isArray(h)){if(h.type!==void 0&&f.call(h,"type")){let y=h.
type;if(y!=="string"){let u={instancePath:o+"/type",schemaPath:"#/$defs/onlyText/properties/type/const",keyword:"const",params:{allowedValue:"string"},schema:"s\
tring",parentSchema:O.properties.type,data:y};e===null?e=[u]:e.push(u),p++}}}else{let y={instancePath:o,schemaPath:"#/$defs/onlyText/type",keyword:"type",params:{
type:"object"},schema:O.type,parentSchema:O,data:h};e===null?e=[y]:e.push(y),p++}}else{let y={instancePath:o,schemaPath:"#/type",keyword:"type",params:{type:"ob\
ject"},schema:T.type,parentSchema:T,data:h};e===null?e=[y]:e.push(y),p++}return X.errors=e,p===0}X.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function ee(h,{
instancePath:o="",parentData:I,parentDataProperty:N,rootData:S=h,dynamicAnchors:L={}}={}){let e=null,p=0,x=ee.evaluated;if(x.dynamicProps&&(x.props=void 0),x.dynamicItems&&
(x.items=void 0),h&&typeof h=="object"&&!Array.isArray(h)){for(let u of Object.keys(h))if(!(u==="$schema"||u==="type"||u==="description"||u==="required"||u==="a\
dditionalProperties"||u==="properties")){let g={instancePath:o,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:u},
schema:!1,parentSchema:F,data:h};e===null?e=[g]:e.push(g),p++}if(h.$schema!==void 0&&f.call(h,"$schema")){let u=h.$schema;if(u!=="https://json-schema.org/draft/\
2020-12/schema"){let g={instancePath:o+"/$schema",schemaPath:"#/properties/%24schema/const",keyword:"const",params:{allowedValue:"https://json-schema.org/draft/\
2020-12/schema"},schema:"https://json-schema.org/draft/2020-12/schema",parentSchema:F.properties.$schema,data:u};e===null?e=[g]:e.push(g),p++}if(typeof u=="stri\
ng"){if(k(u)<1){let g={instancePath:o+"/$schema",schemaPath:"#/properties/%24schema/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:F.properties.
$schema,data:u};e===null?e=[g]:e.push(g),p++}}else{let g={instancePath:o+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type:"string"},
schema:F.properties.$schema.type,parentSchema:F.properties.$schema,data:u};e===null?e=[g]:e.push(g),p++}}if(h.type!==void 0&&f.call(h,"type")){let u=h.type;if(u!==
"object"){let g={instancePath:o+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue:"object"},schema:"object",parentSchema:F.properties.
type,data:u};e===null?e=[g]:e.push(g),p++}}if(h.description!==void 0&&f.call(h,"description")){let u=h.description;if(typeof u=="string"){if(k(u)<1){let g={instancePath:o+
"/description",schemaPath:"#/properties/description/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:F.properties.description,data:u};e===null?
e=[g]:e.push(g),p++}}else{let g={instancePath:o+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type:"string"},schema:F.properties.
description.type,parentSchema:F.properties.description,data:u};e===null?e=[g]:e.push(g),p++}}if(h.required!==void 0&&f.call(h,"required")){let u=h.required;if(Array.
isArray(u)){let g=u.length;for(let P=0;P<g;P++){let j=u[P];if(typeof j=="string"){if(k(j)<1){let H={instancePath:o+"/required/"+P,schemaPath:"#/properties/requi\
red/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:F.properties.required.items,data:j};e===null?e=[H]:e.push(H),p++}}else{let H={instancePath:o+
"/required/"+P,schemaPath:"#/properties/required/items/type",keyword:"type",params:{type:"string"},schema:F.properties.required.items.type,parentSchema:F.properties.
required.items,data:j};e===null?e=[H]:e.push(H),p++}}let A=u.length,w;if(A>1){let P={};for(;A--;){let j=u[A];if(typeof j=="string"){if(typeof P[j]=="number"){w=
P[j];let H={instancePath:o+"/required",schemaPath:"#/properties/required/uniqueItems",keyword:"uniqueItems",params:{i:A,j:w},schema:!0,parentSchema:F.properties.
required,data:u};e===null?e=[H]:e.push(H),p++;break}P[j]=A}}}}else{let g={instancePath:o+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{
type:"array"},schema:F.properties.required.type,parentSchema:F.properties.required,data:u};e===null?e=[g]:e.push(g),p++}}if(h.additionalProperties!==void 0&&f.call(
h,"additionalProperties")){let u=h.additionalProperties;if(typeof u!="boolean"){let g={instancePath:o+"/additionalProperties",schemaPath:"#/properties/additiona\
lProperties/type",keyword:"type",params:{type:"boolean"},schema:F.properties.additionalProperties.type,parentSchema:F.properties.additionalProperties,data:u};e===
null?e=[g]:e.push(g),p++}}if(h.properties!==void 0&&f.call(h,"properties")){let u=h.properties;if(u&&typeof u=="object"&&!Array.isArray(u)){for(let g of Object.
keys(u)){let A=p;if(typeof g=="string"&&!Ae.test(g)){let w={instancePath:o+"/properties",schemaPath:"#/properties/properties/propertyNames/pattern",keyword:"pat\
tern",params:{pattern:"^[A-Za-z_][A-Za-z0-9_-]{0,63}$"},schema:"^[A-Za-z_][A-Za-z0-9_-]{0,63}$",parentSchema:F.properties.properties.propertyNames,data:g,propertyName:g};
e===null?e=[w]:e.push(w),p++}var y=A===p;if(!y){let w={instancePath:o+"/properties",schemaPath:"#/properties/properties/propertyNames",keyword:"propertyNames",params:{
propertyName:g},schema:F.properties.properties.propertyNames,parentSchema:F.properties.properties,data:u};e===null?e=[w]:e.push(w),p++}}for(let g of Object.keys(
u))X(u[g],{instancePath:o+"/properties/"+g.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:u,parentDataProperty:g,rootData:S,dynamicAnchors:L})||(e=e===null?X.
errors:e.concat(X.errors),p=e.length)}else{let g={instancePath:o+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type:"object"},schema:F.
properties.properties.type,parentSchema:F.properties.properties,data:u};e===null?e=[g]:e.push(g),p++}}}else{let u={instancePath:o,schemaPath:"#/type",keyword:"t\
ype",params:{type:"object"},schema:F.type,parentSchema:F,data:h};e===null?e=[u]:e.push(u),p++}return ee.errors=e,p===0}ee.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
var ce={description:"globs below the folder, tried in order",type:"array",items:{$ref:"#/$defs/glob"},uniqueItems:!0};function q(h,{instancePath:o="",parentData:I,
parentDataProperty:N,rootData:S=h,dynamicAnchors:L={}}={}){let e=null,p=0,x=q.evaluated;if(x.dynamicProps&&(x.props=void 0),x.dynamicItems&&(x.items=void 0),Array.
isArray(h)){let y=h.length;for(let A=0;A<y;A++){let w=h[A];if(typeof w=="string"){if(!ae.test(w)){let P={instancePath:o+"/"+A,schemaPath:"#/$defs/glob/pattern",
keyword:"pattern",params:{pattern:"^(?!/)(?!\\.\\.(?:/|$))(?!.*/\\.\\.(?:/|$)).+$"},schema:"^(?!/)(?!\\.\\.(?:/|$))(?!.*/\\.\\.(?:/|$)).+$",parentSchema:E,data:w};
e===null?e=[P]:e.push(P),p++}}else{let P={instancePath:o+"/"+A,schemaPath:"#/$defs/glob/type",keyword:"type",params:{type:"string"},schema:E.type,parentSchema:E,
data:w};e===null?e=[P]:e.push(P),p++}}let u=h.length,g;if(u>1){e:for(;u--;)for(g=u;g--;)if(V(h[u],h[g])){let A={instancePath:o,schemaPath:"#/uniqueItems",keyword:"\
uniqueItems",params:{i:u,j:g},schema:!0,parentSchema:ce,data:h};e===null?e=[A]:e.push(A),p++;break e}}}else{let y={instancePath:o,schemaPath:"#/type",keyword:"t\
ype",params:{type:"array"},schema:ce.type,parentSchema:ce,data:h};e===null?e=[y]:e.push(y),p++}return q.errors=e,p===0}q.evaluated={items:!0,dynamicProps:!1,dynamicItems:!1};
var de={description:"names of environment variables",type:"array",items:{$ref:"#/$defs/variable"},uniqueItems:!0};function te(h,{instancePath:o="",parentData:I,
parentDataProperty:N,rootData:S=h,dynamicAnchors:L={}}={}){let e=null,p=0,x=te.evaluated;if(x.dynamicProps&&(x.props=void 0),x.dynamicItems&&(x.items=void 0),Array.
isArray(h)){let y=h.length;for(let A=0;A<y;A++){let w=h[A];if(typeof w=="string"){if(!M.test(w)){let P={instancePath:o+"/"+A,schemaPath:"#/$defs/variable/patter\
n",keyword:"pattern",params:{pattern:"^[A-Za-z_][A-Za-z0-9_]{0,127}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,127}$",parentSchema:Z,data:w};e===null?e=[P]:e.push(P),p++}}else{
let P={instancePath:o+"/"+A,schemaPath:"#/$defs/variable/type",keyword:"type",params:{type:"string"},schema:Z.type,parentSchema:Z,data:w};e===null?e=[P]:e.push(
P),p++}}let u=h.length,g;if(u>1){e:for(;u--;)for(g=u;g--;)if(V(h[u],h[g])){let A={instancePath:o,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i:u,j:g},
schema:!0,parentSchema:de,data:h};e===null?e=[A]:e.push(A),p++;break e}}}else{let y={instancePath:o,schemaPath:"#/type",keyword:"type",params:{type:"array"},schema:de.
type,parentSchema:de,data:h};e===null?e=[y]:e.push(y),p++}return te.errors=e,p===0}te.evaluated={items:!0,dynamicProps:!1,dynamicItems:!1};var Y={description:"W\
hat is left of one kind of stop.",type:"object",additionalProperties:!1,properties:{marker:{description:"The marker's path below the run directory.",$ref:"#/$de\
fs/folder"},reason:{description:"The report's reason.",type:"string",minLength:1}}};function R(h,{instancePath:o="",parentData:I,parentDataProperty:N,rootData:S=h,
dynamicAnchors:L={}}={}){let e=null,p=0,x=R.evaluated;if(x.dynamicProps&&(x.props=void 0),x.dynamicItems&&(x.items=void 0),h&&typeof h=="object"&&!Array.isArray(
h)){for(let y of Object.keys(h))if(!(y==="marker"||y==="reason")){let u={instancePath:o,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:y},schema:!1,parentSchema:Y,data:h};e===null?e=[u]:e.push(u),p++}if(h.marker!==void 0&&f.call(h,"marker")){let y=h.marker;if(typeof y=="strin\
g"){if(!ie.test(y)){let u={instancePath:o+"/marker",schemaPath:"#/$defs/folder/pattern",keyword:"pattern",params:{pattern:"^(?!\\.{1,2}(?:/|$))[^/\\\\]+(?:/(?!\\.{1\
,2}(?:/|$))[^/\\\\]+)*$"},schema:"^(?!\\.{1,2}(?:/|$))[^/\\\\]+(?:/(?!\\.{1,2}(?:/|$))[^/\\\\]+)*$",parentSchema:C,data:y};e===null?e=[u]:e.push(u),p++}}else{let u={
instancePath:o+"/marker",schemaPath:"#/$defs/folder/type",keyword:"type",params:{type:"string"},schema:C.type,parentSchema:C,data:y};e===null?e=[u]:e.push(u),p++}}
if(h.reason!==void 0&&f.call(h,"reason")){let y=h.reason;if(typeof y=="string"){if(k(y)<1){let u={instancePath:o+"/reason",schemaPath:"#/properties/reason/minLe\
ngth",keyword:"minLength",params:{limit:1},schema:1,parentSchema:Y.properties.reason,data:y};e===null?e=[u]:e.push(u),p++}}else{let u={instancePath:o+"/reason",
schemaPath:"#/properties/reason/type",keyword:"type",params:{type:"string"},schema:Y.properties.reason.type,parentSchema:Y.properties.reason,data:y};e===null?e=
[u]:e.push(u),p++}}}else{let y={instancePath:o,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:Y.type,parentSchema:Y,data:h};e===null?e=[y]:e.push(
y),p++}return R.errors=e,p===0}R.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var J={description:"The work items that one kind of run speaks for.",type:"\
object",additionalProperties:!1,properties:{eligible:{description:"Items whose status a person may change because of it.",$ref:"#/$defs/words"},never:{description:"\
Items for which it is no reason, also where they are listed as eligible.",$ref:"#/$defs/words"},note:{description:"What such a run shows all the same.",type:"st\
ring",minLength:1}}};function D(h,{instancePath:o="",parentData:I,parentDataProperty:N,rootData:S=h,dynamicAnchors:L={}}={}){let e=null,p=0,x=D.evaluated;if(x.dynamicProps&&
(x.props=void 0),x.dynamicItems&&(x.items=void 0),h&&typeof h=="object"&&!Array.isArray(h)){for(let y of Object.keys(h))if(!(y==="eligible"||y==="never"||y==="n\
ote")){let u={instancePath:o,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:y},schema:!1,parentSchema:J,data:h};e===
null?e=[u]:e.push(u),p++}if(h.eligible!==void 0&&f.call(h,"eligible")){let y=h.eligible;if(Array.isArray(y)){let u=y.length;for(let w=0;w<u;w++){let P=y[w];if(typeof P==
"string"){if(k(P)<1){let j={instancePath:o+"/eligible/"+w,schemaPath:"#/$defs/words/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:v.
items,data:P};e===null?e=[j]:e.push(j),p++}}else{let j={instancePath:o+"/eligible/"+w,schemaPath:"#/$defs/words/items/type",keyword:"type",params:{type:"string"},
schema:v.items.type,parentSchema:v.items,data:P};e===null?e=[j]:e.push(j),p++}}let g=y.length,A;if(g>1){let w={};for(;g--;){let P=y[g];if(typeof P=="string"){if(typeof w[P]==
"number"){A=w[P];let j={instancePath:o+"/eligible",schemaPath:"#/$defs/words/uniqueItems",keyword:"uniqueItems",params:{i:g,j:A},schema:!0,parentSchema:v,data:y};
e===null?e=[j]:e.push(j),p++;break}w[P]=g}}}}else{let u={instancePath:o+"/eligible",schemaPath:"#/$defs/words/type",keyword:"type",params:{type:"array"},schema:v.
type,parentSchema:v,data:y};e===null?e=[u]:e.push(u),p++}}if(h.never!==void 0&&f.call(h,"never")){let y=h.never;if(Array.isArray(y)){let u=y.length;for(let w=0;w<
u;w++){let P=y[w];if(typeof P=="string"){if(k(P)<1){let j={instancePath:o+"/never/"+w,schemaPath:"#/$defs/words/items/minLength",keyword:"minLength",params:{limit:1},
schema:1,parentSchema:v.items,data:P};e===null?e=[j]:e.push(j),p++}}else{let j={instancePath:o+"/never/"+w,schemaPath:"#/$defs/words/items/type",keyword:"type",
params:{type:"string"},schema:v.items.type,parentSchema:v.items,data:P};e===null?e=[j]:e.push(j),p++}}let g=y.length,A;if(g>1){let w={};for(;g--;){let P=y[g];if(typeof P==
"string"){if(typeof w[P]=="number"){A=w[P];let j={instancePath:o+"/never",schemaPath:"#/$defs/words/uniqueItems",keyword:"uniqueItems",params:{i:g,j:A},schema:!0,
parentSchema:v,data:y};e===null?e=[j]:e.push(j),p++;break}w[P]=g}}}}else{let u={instancePath:o+"/never",schemaPath:"#/$defs/words/type",keyword:"type",params:{type:"\
array"},schema:v.type,parentSchema:v,data:y};e===null?e=[u]:e.push(u),p++}}if(h.note!==void 0&&f.call(h,"note")){let y=h.note;if(typeof y=="string"){if(k(y)<1){
let u={instancePath:o+"/note",schemaPath:"#/properties/note/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:J.properties.note,data:y};e===
null?e=[u]:e.push(u),p++}}else{let u={instancePath:o+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type:"string"},schema:J.properties.note.
type,parentSchema:J.properties.note,data:y};e===null?e=[u]:e.push(u),p++}}}else{let y={instancePath:o,schemaPath:"#/type",keyword:"type",params:{type:"object"},
schema:J.type,parentSchema:J,data:h};e===null?e=[y]:e.push(y),p++}return D.errors=e,p===0}D.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function re(h,{
instancePath:o="",parentData:I,parentDataProperty:N,rootData:S=h,dynamicAnchors:L={}}={}){let e=null,p=0,x=re.evaluated;x.dynamicProps&&(x.props=void 0),x.dynamicItems&&
(x.items=void 0);let y=p,u=!0,g=p;if(p===g)if(h&&typeof h=="object"&&!Array.isArray(h)){let d,r=!0;for(d of n.if.required)if(r=h[d]!==void 0&&f.call(h,d),!r){let t={};
e===null?e=[t]:e.push(t),p++;break}}else{let d={};e===null?e=[d]:e.push(d),p++}var A=g===p;if(p=y,e!==null&&(y?e.length=y:e=null),!A){let d=p;if(h&&typeof h=="o\
bject"&&!Array.isArray(h)){for(let t of b.required)if(h[t]===void 0||!f.call(h,t)){let i={instancePath:o,schemaPath:"#/$defs/complete/required",keyword:"require\
d",params:{missingProperty:t},schema:b.required,parentSchema:b,data:h};e===null?e=[i]:e.push(i),p++}if(h.tree!==void 0&&f.call(h,"tree")){let t=h.tree;if(t&&typeof t==
"object"&&!Array.isArray(t)){for(let i of b.properties.tree.required)if(t[i]===void 0||!f.call(t,i)){let c={instancePath:o+"/tree",schemaPath:"#/$defs/complete/\
properties/tree/required",keyword:"required",params:{missingProperty:i},schema:b.properties.tree.required,parentSchema:b.properties.tree,data:t};e===null?e=[c]:
e.push(c),p++}}else{let i={instancePath:o+"/tree",schemaPath:"#/$defs/complete/properties/tree/type",keyword:"type",params:{type:"object"},schema:b.properties.tree.
type,parentSchema:b.properties.tree,data:t};e===null?e=[i]:e.push(i),p++}}if(h.documents!==void 0&&f.call(h,"documents")){let t=h.documents;if(t&&typeof t=="obj\
ect"&&!Array.isArray(t)){for(let i of b.properties.documents.required)if(t[i]===void 0||!f.call(t,i)){let c={instancePath:o+"/documents",schemaPath:"#/$defs/com\
plete/properties/documents/required",keyword:"required",params:{missingProperty:i},schema:b.properties.documents.required,parentSchema:b.properties.documents,data:t};
e===null?e=[c]:e.push(c),p++}if(t.kinds!==void 0&&f.call(t,"kinds")){let i=t.kinds;if(i&&typeof i=="object"&&!Array.isArray(i))for(let c of Object.keys(i)){let l=i[c];
if(l&&typeof l=="object"&&!Array.isArray(l)){for(let s of b.properties.documents.properties.kinds.additionalProperties.required)if(l[s]===void 0||!f.call(l,s)){
let a={instancePath:o+"/documents/kinds/"+c.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/complete/properties/documents/properties/kinds/additional\
Properties/required",keyword:"required",params:{missingProperty:s},schema:b.properties.documents.properties.kinds.additionalProperties.required,parentSchema:b.properties.
documents.properties.kinds.additionalProperties,data:l};e===null?e=[a]:e.push(a),p++}}else{let s={instancePath:o+"/documents/kinds/"+c.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/$defs/complete/properties/documents/properties/kinds/additionalProperties/type",keyword:"type",params:{type:"object"},schema:b.properties.
documents.properties.kinds.additionalProperties.type,parentSchema:b.properties.documents.properties.kinds.additionalProperties,data:l};e===null?e=[s]:e.push(s),
p++}}else{let c={instancePath:o+"/documents/kinds",schemaPath:"#/$defs/complete/properties/documents/properties/kinds/type",keyword:"type",params:{type:"object"},
schema:b.properties.documents.properties.kinds.type,parentSchema:b.properties.documents.properties.kinds,data:i};e===null?e=[c]:e.push(c),p++}}}else{let i={instancePath:o+
"/documents",schemaPath:"#/$defs/complete/properties/documents/type",keyword:"type",params:{type:"object"},schema:b.properties.documents.type,parentSchema:b.properties.
documents,data:t};e===null?e=[i]:e.push(i),p++}}if(h.frontmatter!==void 0&&f.call(h,"frontmatter")){let t=h.frontmatter;if(t&&typeof t=="object"&&!Array.isArray(
t)){for(let i of b.properties.frontmatter.required)if(t[i]===void 0||!f.call(t,i)){let c={instancePath:o+"/frontmatter",schemaPath:"#/$defs/complete/properties/\
frontmatter/required",keyword:"required",params:{missingProperty:i},schema:b.properties.frontmatter.required,parentSchema:b.properties.frontmatter,data:t};e===null?
e=[c]:e.push(c),p++}if(t.schema!==void 0&&f.call(t,"schema")){let i=t.schema;if(i&&typeof i=="object"&&!Array.isArray(i)){for(let c of b.properties.frontmatter.
properties.schema.required)if(i[c]===void 0||!f.call(i,c)){let l={instancePath:o+"/frontmatter/schema",schemaPath:"#/$defs/complete/properties/frontmatter/prope\
rties/schema/required",keyword:"required",params:{missingProperty:c},schema:b.properties.frontmatter.properties.schema.required,parentSchema:b.properties.frontmatter.
properties.schema,data:i};e===null?e=[l]:e.push(l),p++}if(i.properties!==void 0&&f.call(i,"properties")){let c=i.properties;if(c&&typeof c=="object"&&!Array.isArray(
c))for(let l of Object.keys(c)){let s=c[l];if(s&&typeof s=="object"&&!Array.isArray(s)){for(let a of b.properties.frontmatter.properties.schema.properties.properties.
additionalProperties.required)if(s[a]===void 0||!f.call(s,a)){let m={instancePath:o+"/frontmatter/schema/properties/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/$defs/complete/properties/frontmatter/properties/schema/properties/properties/additionalProperties/required",keyword:"required",params:{missingProperty:a},schema:b.
properties.frontmatter.properties.schema.properties.properties.additionalProperties.required,parentSchema:b.properties.frontmatter.properties.schema.properties.
properties.additionalProperties,data:s};e===null?e=[m]:e.push(m),p++}}else{let a={instancePath:o+"/frontmatter/schema/properties/"+l.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/$defs/complete/properties/frontmatter/properties/schema/properties/properties/additionalProperties/type",keyword:"type",params:{type:"\
object"},schema:b.properties.frontmatter.properties.schema.properties.properties.additionalProperties.type,parentSchema:b.properties.frontmatter.properties.schema.
properties.properties.additionalProperties,data:s};e===null?e=[a]:e.push(a),p++}}else{let l={instancePath:o+"/frontmatter/schema/properties",schemaPath:"#/$defs\
/complete/properties/frontmatter/properties/schema/properties/properties/type",keyword:"type",params:{type:"object"},schema:b.properties.frontmatter.properties.
schema.properties.properties.type,parentSchema:b.properties.frontmatter.properties.schema.properties.properties,data:c};e===null?e=[l]:e.push(l),p++}}}else{let c={
instancePath:o+"/frontmatter/schema",schemaPath:"#/$defs/complete/properties/frontmatter/properties/schema/type",keyword:"type",params:{type:"object"},schema:b.
properties.frontmatter.properties.schema.type,parentSchema:b.properties.frontmatter.properties.schema,data:i};e===null?e=[c]:e.push(c),p++}}}else{let i={instancePath:o+
"/frontmatter",schemaPath:"#/$defs/complete/properties/frontmatter/type",keyword:"type",params:{type:"object"},schema:b.properties.frontmatter.type,parentSchema:b.
properties.frontmatter,data:t};e===null?e=[i]:e.push(i),p++}}if(h.work!==void 0&&f.call(h,"work")){let t=h.work;if(t&&typeof t=="object"&&!Array.isArray(t)){for(let i of b.
properties.work.required)if(t[i]===void 0||!f.call(t,i)){let c={instancePath:o+"/work",schemaPath:"#/$defs/complete/properties/work/required",keyword:"required",
params:{missingProperty:i},schema:b.properties.work.required,parentSchema:b.properties.work,data:t};e===null?e=[c]:e.push(c),p++}if(t.labels!==void 0&&f.call(t,
"labels")){let i=t.labels;if(i&&typeof i=="object"&&!Array.isArray(i)){for(let c of b.properties.work.properties.labels.required)if(i[c]===void 0||!f.call(i,c)){
let l={instancePath:o+"/work/labels",schemaPath:"#/$defs/complete/properties/work/properties/labels/required",keyword:"required",params:{missingProperty:c},schema:b.
properties.work.properties.labels.required,parentSchema:b.properties.work.properties.labels,data:i};e===null?e=[l]:e.push(l),p++}}else{let c={instancePath:o+"/w\
ork/labels",schemaPath:"#/$defs/complete/properties/work/properties/labels/type",keyword:"type",params:{type:"object"},schema:b.properties.work.properties.labels.
type,parentSchema:b.properties.work.properties.labels,data:i};e===null?e=[c]:e.push(c),p++}}if(t.statuses!==void 0&&f.call(t,"statuses")){let i=t.statuses;if(i&&
typeof i=="object"&&!Array.isArray(i)){for(let c of b.properties.work.properties.statuses.required)if(i[c]===void 0||!f.call(i,c)){let l={instancePath:o+"/work/\
statuses",schemaPath:"#/$defs/complete/properties/work/properties/statuses/required",keyword:"required",params:{missingProperty:c},schema:b.properties.work.properties.
statuses.required,parentSchema:b.properties.work.properties.statuses,data:i};e===null?e=[l]:e.push(l),p++}}else{let c={instancePath:o+"/work/statuses",schemaPath:"\
#/$defs/complete/properties/work/properties/statuses/type",keyword:"type",params:{type:"object"},schema:b.properties.work.properties.statuses.type,parentSchema:b.
properties.work.properties.statuses,data:i};e===null?e=[c]:e.push(c),p++}}}else{let i={instancePath:o+"/work",schemaPath:"#/$defs/complete/properties/work/type",
keyword:"type",params:{type:"object"},schema:b.properties.work.type,parentSchema:b.properties.work,data:t};e===null?e=[i]:e.push(i),p++}}if(h.evidence!==void 0&&
f.call(h,"evidence")){let t=h.evidence;if(t&&typeof t=="object"&&!Array.isArray(t)){for(let i of b.properties.evidence.required)if(t[i]===void 0||!f.call(t,i)){
let c={instancePath:o+"/evidence",schemaPath:"#/$defs/complete/properties/evidence/required",keyword:"required",params:{missingProperty:i},schema:b.properties.evidence.
required,parentSchema:b.properties.evidence,data:t};e===null?e=[c]:e.push(c),p++}}else{let i={instancePath:o+"/evidence",schemaPath:"#/$defs/complete/properties\
/evidence/type",keyword:"type",params:{type:"object"},schema:b.properties.evidence.type,parentSchema:b.properties.evidence,data:t};e===null?e=[i]:e.push(i),p++}}
if(h.claims!==void 0&&f.call(h,"claims")){let t=h.claims;if(t&&typeof t=="object"&&!Array.isArray(t)){for(let i of b.properties.claims.required)if(t[i]===void 0||
!f.call(t,i)){let c={instancePath:o+"/claims",schemaPath:"#/$defs/complete/properties/claims/required",keyword:"required",params:{missingProperty:i},schema:b.properties.
claims.required,parentSchema:b.properties.claims,data:t};e===null?e=[c]:e.push(c),p++}}else{let i={instancePath:o+"/claims",schemaPath:"#/$defs/complete/propert\
ies/claims/type",keyword:"type",params:{type:"object"},schema:b.properties.claims.type,parentSchema:b.properties.claims,data:t};e===null?e=[i]:e.push(i),p++}}if(h.
harness!==void 0&&f.call(h,"harness")){let t=h.harness;if(t&&typeof t=="object"&&!Array.isArray(t)){for(let i of b.properties.harness.required)if(t[i]===void 0||
!f.call(t,i)){let c={instancePath:o+"/harness",schemaPath:"#/$defs/complete/properties/harness/required",keyword:"required",params:{missingProperty:i},schema:b.
properties.harness.required,parentSchema:b.properties.harness,data:t};e===null?e=[c]:e.push(c),p++}if(t.expect!==void 0&&f.call(t,"expect")){let i=t.expect;if(i&&
typeof i=="object"&&!Array.isArray(i)){for(let c of b.properties.harness.properties.expect.required)if(i[c]===void 0||!f.call(i,c)){let l={instancePath:o+"/harn\
ess/expect",schemaPath:"#/$defs/complete/properties/harness/properties/expect/required",keyword:"required",params:{missingProperty:c},schema:b.properties.harness.
properties.expect.required,parentSchema:b.properties.harness.properties.expect,data:i};e===null?e=[l]:e.push(l),p++}}else{let c={instancePath:o+"/harness/expect",
schemaPath:"#/$defs/complete/properties/harness/properties/expect/type",keyword:"type",params:{type:"object"},schema:b.properties.harness.properties.expect.type,
parentSchema:b.properties.harness.properties.expect,data:i};e===null?e=[c]:e.push(c),p++}}if(t.stops!==void 0&&f.call(t,"stops")){let i=t.stops;if(i&&typeof i==
"object"&&!Array.isArray(i)){for(let c of b.properties.harness.properties.stops.required)if(i[c]===void 0||!f.call(i,c)){let l={instancePath:o+"/harness/stops",
schemaPath:"#/$defs/complete/properties/harness/properties/stops/required",keyword:"required",params:{missingProperty:c},schema:b.properties.harness.properties.
stops.required,parentSchema:b.properties.harness.properties.stops,data:i};e===null?e=[l]:e.push(l),p++}for(let c of Object.keys(i)){let l=i[c];if(l&&typeof l=="\
object"&&!Array.isArray(l)){for(let s of b.properties.harness.properties.stops.additionalProperties.required)if(l[s]===void 0||!f.call(l,s)){let a={instancePath:o+
"/harness/stops/"+c.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/complete/properties/harness/properties/stops/additionalProperties/required",keyword:"\
required",params:{missingProperty:s},schema:b.properties.harness.properties.stops.additionalProperties.required,parentSchema:b.properties.harness.properties.stops.
additionalProperties,data:l};e===null?e=[a]:e.push(a),p++}}else{let s={instancePath:o+"/harness/stops/"+c.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$\
defs/complete/properties/harness/properties/stops/additionalProperties/type",keyword:"type",params:{type:"object"},schema:b.properties.harness.properties.stops.
additionalProperties.type,parentSchema:b.properties.harness.properties.stops.additionalProperties,data:l};e===null?e=[s]:e.push(s),p++}}}else{let c={instancePath:o+
"/harness/stops",schemaPath:"#/$defs/complete/properties/harness/properties/stops/type",keyword:"type",params:{type:"object"},schema:b.properties.harness.properties.
stops.type,parentSchema:b.properties.harness.properties.stops,data:i};e===null?e=[c]:e.push(c),p++}}}else{let i={instancePath:o+"/harness",schemaPath:"#/$defs/c\
omplete/properties/harness/type",keyword:"type",params:{type:"object"},schema:b.properties.harness.type,parentSchema:b.properties.harness,data:t};e===null?e=[i]:
e.push(i),p++}}}else{let t={instancePath:o,schemaPath:"#/$defs/complete/type",keyword:"type",params:{type:"object"},schema:b.type,parentSchema:b,data:h};e===null?
e=[t]:e.push(t),p++}var A=d===p;if(u=A,u){var w={};w.tree=!0,w.documents=!0,w.frontmatter=!0,w.work=!0,w.evidence=!0,w.claims=!0,w.harness=!0}}if(!u){let d={instancePath:o,
schemaPath:"#/if",keyword:"if",params:{failingKeyword:"else"},schema:n.if,parentSchema:n,data:h};e===null?e=[d]:e.push(d),p++}if(h&&typeof h=="object"&&!Array.isArray(
h)){for(let d of Object.keys(h))if(!f.call(n.properties,d)){let r={instancePath:o,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:d},
schema:!1,parentSchema:n,data:h};e===null?e=[r]:e.push(r),p++}if(h.$schema!==void 0&&f.call(h,"$schema")){let d=h.$schema;if(typeof d=="string"){if(k(d)<1){let r={
instancePath:o+"/$schema",schemaPath:"#/properties/%24schema/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.$schema,data:d};
e===null?e=[r]:e.push(r),p++}}else{let r={instancePath:o+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type:"string"},schema:n.properties.
$schema.type,parentSchema:n.properties.$schema,data:d};e===null?e=[r]:e.push(r),p++}}if(h.extends!==void 0&&f.call(h,"extends")){let d=h.extends;if(typeof d=="s\
tring"){if(k(d)<1){let r={instancePath:o+"/extends",schemaPath:"#/properties/extends/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.
extends,data:d};e===null?e=[r]:e.push(r),p++}}else{let r={instancePath:o+"/extends",schemaPath:"#/properties/extends/type",keyword:"type",params:{type:"string"},
schema:n.properties.extends.type,parentSchema:n.properties.extends,data:d};e===null?e=[r]:e.push(r),p++}}if(h.version!==void 0&&f.call(h,"version")){let d=h.version;
if(!(typeof d=="number"&&!(d%1)&&!isNaN(d)&&isFinite(d))){let r={instancePath:o+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type:"i\
nteger"},schema:n.properties.version.type,parentSchema:n.properties.version,data:d};e===null?e=[r]:e.push(r),p++}if(d!==1){let r={instancePath:o+"/version",schemaPath:"\
#/properties/version/const",keyword:"const",params:{allowedValue:1},schema:1,parentSchema:n.properties.version,data:d};e===null?e=[r]:e.push(r),p++}}if(h.name!==
void 0&&f.call(h,"name")){let d=h.name;if(typeof d=="string"){if(k(d)<1){let r={instancePath:o+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLeng\
th",params:{limit:1},schema:1,parentSchema:n.properties.name,data:d};e===null?e=[r]:e.push(r),p++}if(!ve.test(d)){let r={instancePath:o+"/name",schemaPath:"#/pr\
operties/name/pattern",keyword:"pattern",params:{pattern:"^[a-z][a-z0-9-]{0,63}$"},schema:"^[a-z][a-z0-9-]{0,63}$",parentSchema:n.properties.name,data:d};e===null?
e=[r]:e.push(r),p++}}else{let r={instancePath:o+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},schema:n.properties.name.type,
parentSchema:n.properties.name,data:d};e===null?e=[r]:e.push(r),p++}}if(h.tree!==void 0&&f.call(h,"tree")){let d=h.tree;if(d&&typeof d=="object"&&!Array.isArray(
d)){for(let r of Object.keys(d))if(!(r==="root"||r==="marker"||r==="complete"||r==="external")){let t={instancePath:o+"/tree",schemaPath:"#/properties/tree/addi\
tionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:n.properties.tree,data:d};e===null?e=[t]:e.push(t),p++}if(d.
root!==void 0&&f.call(d,"root")){let r=d.root;if(typeof r=="string"){if(!ie.test(r)){let t={instancePath:o+"/tree/root",schemaPath:"#/$defs/folder/pattern",keyword:"\
pattern",params:{pattern:"^(?!\\.{1,2}(?:/|$))[^/\\\\]+(?:/(?!\\.{1,2}(?:/|$))[^/\\\\]+)*$"},schema:"^(?!\\.{1,2}(?:/|$))[^/\\\\]+(?:/(?!\\.{1,2}(?:/|$))[^/\\\\]+)*$",
parentSchema:C,data:r};e===null?e=[t]:e.push(t),p++}}else{let t={instancePath:o+"/tree/root",schemaPath:"#/$defs/folder/type",keyword:"type",params:{type:"strin\
g"},schema:C.type,parentSchema:C,data:r};e===null?e=[t]:e.push(t),p++}}if(d.marker!==void 0&&f.call(d,"marker")){let r=d.marker;if(typeof r=="string"){if(!ie.test(
r)){let t={instancePath:o+"/tree/marker",schemaPath:"#/$defs/folder/pattern",keyword:"pattern",params:{pattern:"^(?!\\.{1,2}(?:/|$))[^/\\\\]+(?:/(?!\\.{1,2}(?:/|$))\
[^/\\\\]+)*$"},schema:"^(?!\\.{1,2}(?:/|$))[^/\\\\]+(?:/(?!\\.{1,2}(?:/|$))[^/\\\\]+)*$",parentSchema:C,data:r};e===null?e=[t]:e.push(t),p++}}else{let t={instancePath:o+
"/tree/marker",schemaPath:"#/$defs/folder/type",keyword:"type",params:{type:"string"},schema:C.type,parentSchema:C,data:r};e===null?e=[t]:e.push(t),p++}}if(d.complete!==
void 0&&f.call(d,"complete")){let r=d.complete;if(typeof r!="boolean"){let t={instancePath:o+"/tree/complete",schemaPath:"#/properties/tree/properties/complete/\
type",keyword:"type",params:{type:"boolean"},schema:n.properties.tree.properties.complete.type,parentSchema:n.properties.tree.properties.complete,data:r};e===null?
e=[t]:e.push(t),p++}}if(d.external!==void 0&&f.call(d,"external")){let r=d.external;if(Array.isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s==
"string"){if(k(s)<1){let a={instancePath:o+"/tree/external/"+l,schemaPath:"#/properties/tree/properties/external/items/minLength",keyword:"minLength",params:{limit:1},
schema:1,parentSchema:n.properties.tree.properties.external.items,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/tree/external/"+l,schemaPath:"\
#/properties/tree/properties/external/items/type",keyword:"type",params:{type:"string"},schema:n.properties.tree.properties.external.items.type,parentSchema:n.properties.
tree.properties.external.items,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]==
"number"){c=l[s];let a={instancePath:o+"/tree/external",schemaPath:"#/properties/tree/properties/external/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,
parentSchema:n.properties.tree.properties.external,data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/tree/external",schemaPath:"\
#/properties/tree/properties/external/type",keyword:"type",params:{type:"array"},schema:n.properties.tree.properties.external.type,parentSchema:n.properties.tree.
properties.external,data:r};e===null?e=[t]:e.push(t),p++}}}else{let r={instancePath:o+"/tree",schemaPath:"#/properties/tree/type",keyword:"type",params:{type:"o\
bject"},schema:n.properties.tree.type,parentSchema:n.properties.tree,data:d};e===null?e=[r]:e.push(r),p++}}if(h.documents!==void 0&&f.call(h,"documents")){let d=h.
documents;if(d&&typeof d=="object"&&!Array.isArray(d)){for(let r of Object.keys(d))if(!(r==="include"||r==="exclude"||r==="scanOnly"||r==="prefixField"||r==="ot\
herWords"||r==="kinds")){let t={instancePath:o+"/documents",schemaPath:"#/properties/documents/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},
schema:!1,parentSchema:n.properties.documents,data:d};e===null?e=[t]:e.push(t),p++}if(d.include!==void 0&&f.call(d,"include")){let r=d.include;if(Array.isArray(
r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(!ae.test(s)){let a={instancePath:o+"/documents/include/"+l,schemaPath:"#/$defs/glob\
/pattern",keyword:"pattern",params:{pattern:"^(?!/)(?!\\.\\.(?:/|$))(?!.*/\\.\\.(?:/|$)).+$"},schema:"^(?!/)(?!\\.\\.(?:/|$))(?!.*/\\.\\.(?:/|$)).+$",parentSchema:E,
data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/documents/include/"+l,schemaPath:"#/$defs/glob/type",keyword:"type",params:{type:"string"},schema:E.
type,parentSchema:E,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){e:for(;i--;)for(c=i;c--;)if(V(r[i],r[c])){let l={instancePath:o+"/documents/i\
nclude",schemaPath:"#/properties/documents/properties/include/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.properties.documents.properties.
include,data:r};e===null?e=[l]:e.push(l),p++;break e}}}else{let t={instancePath:o+"/documents/include",schemaPath:"#/properties/documents/properties/include/typ\
e",keyword:"type",params:{type:"array"},schema:n.properties.documents.properties.include.type,parentSchema:n.properties.documents.properties.include,data:r};e===
null?e=[t]:e.push(t),p++}}if(d.exclude!==void 0&&f.call(d,"exclude")){let r=d.exclude;if(Array.isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s==
"string"){if(!ae.test(s)){let a={instancePath:o+"/documents/exclude/"+l,schemaPath:"#/$defs/glob/pattern",keyword:"pattern",params:{pattern:"^(?!/)(?!\\.\\.(?:/|$\
))(?!.*/\\.\\.(?:/|$)).+$"},schema:"^(?!/)(?!\\.\\.(?:/|$))(?!.*/\\.\\.(?:/|$)).+$",parentSchema:E,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+
"/documents/exclude/"+l,schemaPath:"#/$defs/glob/type",keyword:"type",params:{type:"string"},schema:E.type,parentSchema:E,data:s};e===null?e=[a]:e.push(a),p++}}
let i=r.length,c;if(i>1){e:for(;i--;)for(c=i;c--;)if(V(r[i],r[c])){let l={instancePath:o+"/documents/exclude",schemaPath:"#/properties/documents/properties/excl\
ude/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.properties.documents.properties.exclude,data:r};e===null?e=[l]:e.push(l),p++;break e}}}else{
let t={instancePath:o+"/documents/exclude",schemaPath:"#/properties/documents/properties/exclude/type",keyword:"type",params:{type:"array"},schema:n.properties.
documents.properties.exclude.type,parentSchema:n.properties.documents.properties.exclude,data:r};e===null?e=[t]:e.push(t),p++}}if(d.scanOnly!==void 0&&f.call(d,
"scanOnly")){let r=d.scanOnly;if(Array.isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(!ae.test(s)){let a={instancePath:o+"\
/documents/scanOnly/"+l,schemaPath:"#/$defs/glob/pattern",keyword:"pattern",params:{pattern:"^(?!/)(?!\\.\\.(?:/|$))(?!.*/\\.\\.(?:/|$)).+$"},schema:"^(?!/)(?!\\\
.\\.(?:/|$))(?!.*/\\.\\.(?:/|$)).+$",parentSchema:E,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/documents/scanOnly/"+l,schemaPath:"#/$def\
s/glob/type",keyword:"type",params:{type:"string"},schema:E.type,parentSchema:E,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){e:for(;i--;)for(c=
i;c--;)if(V(r[i],r[c])){let l={instancePath:o+"/documents/scanOnly",schemaPath:"#/properties/documents/properties/scanOnly/uniqueItems",keyword:"uniqueItems",params:{
i,j:c},schema:!0,parentSchema:n.properties.documents.properties.scanOnly,data:r};e===null?e=[l]:e.push(l),p++;break e}}}else{let t={instancePath:o+"/documents/s\
canOnly",schemaPath:"#/properties/documents/properties/scanOnly/type",keyword:"type",params:{type:"array"},schema:n.properties.documents.properties.scanOnly.type,
parentSchema:n.properties.documents.properties.scanOnly,data:r};e===null?e=[t]:e.push(t),p++}}if(d.prefixField!==void 0&&f.call(d,"prefixField")){let r=d.prefixField;
if(typeof r=="string"){if(k(r)<1){let t={instancePath:o+"/documents/prefixField",schemaPath:"#/properties/documents/properties/prefixField/minLength",keyword:"m\
inLength",params:{limit:1},schema:1,parentSchema:n.properties.documents.properties.prefixField,data:r};e===null?e=[t]:e.push(t),p++}}else{let t={instancePath:o+
"/documents/prefixField",schemaPath:"#/properties/documents/properties/prefixField/type",keyword:"type",params:{type:"string"},schema:n.properties.documents.properties.
prefixField.type,parentSchema:n.properties.documents.properties.prefixField,data:r};e===null?e=[t]:e.push(t),p++}}if(d.otherWords!==void 0&&f.call(d,"otherWords")){
let r=d.otherWords;if(Array.isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(!be.test(s)){let a={instancePath:o+"/documents/\
otherWords/"+l,schemaPath:"#/$defs/kindWord/pattern",keyword:"pattern",params:{pattern:"^[A-Z0-9]{1,32}$"},schema:"^[A-Z0-9]{1,32}$",parentSchema:G,data:s};e===
null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/documents/otherWords/"+l,schemaPath:"#/$defs/kindWord/type",keyword:"type",params:{type:"string"},schema:G.
type,parentSchema:G,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){e:for(;i--;)for(c=i;c--;)if(V(r[i],r[c])){let l={instancePath:o+"/documents/o\
therWords",schemaPath:"#/properties/documents/properties/otherWords/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.properties.documents.
properties.otherWords,data:r};e===null?e=[l]:e.push(l),p++;break e}}}else{let t={instancePath:o+"/documents/otherWords",schemaPath:"#/properties/documents/prope\
rties/otherWords/type",keyword:"type",params:{type:"array"},schema:n.properties.documents.properties.otherWords.type,parentSchema:n.properties.documents.properties.
otherWords,data:r};e===null?e=[t]:e.push(t),p++}}if(d.kinds!==void 0&&f.call(d,"kinds")){let r=d.kinds;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t of Object.
keys(r)){let i=p;if(typeof t=="string"&&!Se.test(t)){let c={instancePath:o+"/documents/kinds",schemaPath:"#/properties/documents/properties/kinds/propertyNames/\
pattern",keyword:"pattern",params:{pattern:"^(?!(?:text|other)$)[a-z][a-z0-9-]{0,31}$"},schema:"^(?!(?:text|other)$)[a-z][a-z0-9-]{0,31}$",parentSchema:n.properties.
documents.properties.kinds.propertyNames,data:t,propertyName:t};e===null?e=[c]:e.push(c),p++}var P=i===p;if(!P){let c={instancePath:o+"/documents/kinds",schemaPath:"\
#/properties/documents/properties/kinds/propertyNames",keyword:"propertyNames",params:{propertyName:t},schema:n.properties.documents.properties.kinds.propertyNames,
parentSchema:n.properties.documents.properties.kinds,data:r};e===null?e=[c]:e.push(c),p++}}for(let t of Object.keys(r))Q(r[t],{instancePath:o+"/documents/kinds/"+
t.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:r,parentDataProperty:t,rootData:S,dynamicAnchors:L})||(e=e===null?Q.errors:e.concat(Q.errors),p=e.length)}else{
let t={instancePath:o+"/documents/kinds",schemaPath:"#/properties/documents/properties/kinds/type",keyword:"type",params:{type:"object"},schema:n.properties.documents.
properties.kinds.type,parentSchema:n.properties.documents.properties.kinds,data:r};e===null?e=[t]:e.push(t),p++}}}else{let r={instancePath:o+"/documents",schemaPath:"\
#/properties/documents/type",keyword:"type",params:{type:"object"},schema:n.properties.documents.type,parentSchema:n.properties.documents,data:d};e===null?e=[r]:
e.push(r),p++}}if(h.frontmatter!==void 0&&f.call(h,"frontmatter")){let d=h.frontmatter;if(d&&typeof d=="object"&&!Array.isArray(d)){for(let r of Object.keys(d))
if(!(r==="schema"||r==="titleField"||r==="createdField"||r==="reviewedField"||r==="promotionField"||r==="routeField")){let t={instancePath:o+"/frontmatter",schemaPath:"\
#/properties/frontmatter/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:n.properties.frontmatter,data:d};
e===null?e=[t]:e.push(t),p++}if(d.schema!==void 0&&f.call(d,"schema")&&(ee(d.schema,{instancePath:o+"/frontmatter/schema",parentData:d,parentDataProperty:"schem\
a",rootData:S,dynamicAnchors:L})||(e=e===null?ee.errors:e.concat(ee.errors),p=e.length)),d.titleField!==void 0&&f.call(d,"titleField")){let r=d.titleField;if(typeof r==
"string"){if(k(r)<1){let t={instancePath:o+"/frontmatter/titleField",schemaPath:"#/properties/frontmatter/properties/titleField/minLength",keyword:"minLength",params:{
limit:1},schema:1,parentSchema:n.properties.frontmatter.properties.titleField,data:r};e===null?e=[t]:e.push(t),p++}}else{let t={instancePath:o+"/frontmatter/tit\
leField",schemaPath:"#/properties/frontmatter/properties/titleField/type",keyword:"type",params:{type:"string"},schema:n.properties.frontmatter.properties.titleField.
type,parentSchema:n.properties.frontmatter.properties.titleField,data:r};e===null?e=[t]:e.push(t),p++}}if(d.createdField!==void 0&&f.call(d,"createdField")){let r=d.
createdField;if(typeof r=="string"){if(k(r)<1){let t={instancePath:o+"/frontmatter/createdField",schemaPath:"#/properties/frontmatter/properties/createdField/mi\
nLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.frontmatter.properties.createdField,data:r};e===null?e=[t]:e.push(t),p++}}else{
let t={instancePath:o+"/frontmatter/createdField",schemaPath:"#/properties/frontmatter/properties/createdField/type",keyword:"type",params:{type:"string"},schema:n.
properties.frontmatter.properties.createdField.type,parentSchema:n.properties.frontmatter.properties.createdField,data:r};e===null?e=[t]:e.push(t),p++}}if(d.reviewedField!==
void 0&&f.call(d,"reviewedField")){let r=d.reviewedField;if(typeof r=="string"){if(k(r)<1){let t={instancePath:o+"/frontmatter/reviewedField",schemaPath:"#/prop\
erties/frontmatter/properties/reviewedField/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.frontmatter.properties.reviewedField,
data:r};e===null?e=[t]:e.push(t),p++}}else{let t={instancePath:o+"/frontmatter/reviewedField",schemaPath:"#/properties/frontmatter/properties/reviewedField/type",
keyword:"type",params:{type:"string"},schema:n.properties.frontmatter.properties.reviewedField.type,parentSchema:n.properties.frontmatter.properties.reviewedField,
data:r};e===null?e=[t]:e.push(t),p++}}if(d.promotionField!==void 0&&f.call(d,"promotionField")){let r=d.promotionField;if(typeof r=="string"){if(k(r)<1){let t={
instancePath:o+"/frontmatter/promotionField",schemaPath:"#/properties/frontmatter/properties/promotionField/minLength",keyword:"minLength",params:{limit:1},schema:1,
parentSchema:n.properties.frontmatter.properties.promotionField,data:r};e===null?e=[t]:e.push(t),p++}}else{let t={instancePath:o+"/frontmatter/promotionField",schemaPath:"\
#/properties/frontmatter/properties/promotionField/type",keyword:"type",params:{type:"string"},schema:n.properties.frontmatter.properties.promotionField.type,parentSchema:n.
properties.frontmatter.properties.promotionField,data:r};e===null?e=[t]:e.push(t),p++}}if(d.routeField!==void 0&&f.call(d,"routeField")){let r=d.routeField;if(typeof r==
"string"){if(k(r)<1){let t={instancePath:o+"/frontmatter/routeField",schemaPath:"#/properties/frontmatter/properties/routeField/minLength",keyword:"minLength",params:{
limit:1},schema:1,parentSchema:n.properties.frontmatter.properties.routeField,data:r};e===null?e=[t]:e.push(t),p++}}else{let t={instancePath:o+"/frontmatter/rou\
teField",schemaPath:"#/properties/frontmatter/properties/routeField/type",keyword:"type",params:{type:"string"},schema:n.properties.frontmatter.properties.routeField.
type,parentSchema:n.properties.frontmatter.properties.routeField,data:r};e===null?e=[t]:e.push(t),p++}}}else{let r={instancePath:o+"/frontmatter",schemaPath:"#/\
properties/frontmatter/type",keyword:"type",params:{type:"object"},schema:n.properties.frontmatter.type,parentSchema:n.properties.frontmatter,data:d};e===null?e=
[r]:e.push(r),p++}}if(h.lifecycle!==void 0&&f.call(h,"lifecycle")){let d=h.lifecycle;if(d&&typeof d=="object"&&!Array.isArray(d)){for(let r of Object.keys(d))if(!(r===
"field"||r==="transitions")){let t={instancePath:o+"/lifecycle",schemaPath:"#/properties/lifecycle/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:r},schema:!1,parentSchema:n.properties.lifecycle,data:d};e===null?e=[t]:e.push(t),p++}if(d.field!==void 0&&f.call(d,"field")){let r=d.field;if(typeof r==
"string"){if(k(r)<1){let t={instancePath:o+"/lifecycle/field",schemaPath:"#/properties/lifecycle/properties/field/minLength",keyword:"minLength",params:{limit:1},
schema:1,parentSchema:n.properties.lifecycle.properties.field,data:r};e===null?e=[t]:e.push(t),p++}}else{let t={instancePath:o+"/lifecycle/field",schemaPath:"#/\
properties/lifecycle/properties/field/type",keyword:"type",params:{type:"string"},schema:n.properties.lifecycle.properties.field.type,parentSchema:n.properties.
lifecycle.properties.field,data:r};e===null?e=[t]:e.push(t),p++}}if(d.transitions!==void 0&&f.call(d,"transitions")){let r=d.transitions;if(r&&typeof r=="object"&&
!Array.isArray(r))for(let t of Object.keys(r)){let i=r[t];if(Array.isArray(i)){let c=i.length;for(let a=0;a<c;a++){let m=i[a];if(typeof m=="string"){if(k(m)<1){
let $={instancePath:o+"/lifecycle/transitions/"+t.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+a,schemaPath:"#/properties/lifecycle/properties/transitions/additio\
nalProperties/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.lifecycle.properties.transitions.additionalProperties.items,
data:m};e===null?e=[$]:e.push($),p++}}else{let $={instancePath:o+"/lifecycle/transitions/"+t.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+a,schemaPath:"#/properti\
es/lifecycle/properties/transitions/additionalProperties/items/type",keyword:"type",params:{type:"string"},schema:n.properties.lifecycle.properties.transitions.
additionalProperties.items.type,parentSchema:n.properties.lifecycle.properties.transitions.additionalProperties.items,data:m};e===null?e=[$]:e.push($),p++}}let l=i.
length,s;if(l>1){let a={};for(;l--;){let m=i[l];if(typeof m=="string"){if(typeof a[m]=="number"){s=a[m];let $={instancePath:o+"/lifecycle/transitions/"+t.replace(
/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/lifecycle/properties/transitions/additionalProperties/uniqueItems",keyword:"uniqueItems",params:{i:l,j:s},
schema:!0,parentSchema:n.properties.lifecycle.properties.transitions.additionalProperties,data:i};e===null?e=[$]:e.push($),p++;break}a[m]=l}}}}else{let c={instancePath:o+
"/lifecycle/transitions/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/lifecycle/properties/transitions/additionalProperties/type",keyword:"\
type",params:{type:"array"},schema:n.properties.lifecycle.properties.transitions.additionalProperties.type,parentSchema:n.properties.lifecycle.properties.transitions.
additionalProperties,data:i};e===null?e=[c]:e.push(c),p++}}else{let t={instancePath:o+"/lifecycle/transitions",schemaPath:"#/properties/lifecycle/properties/tra\
nsitions/type",keyword:"type",params:{type:"object"},schema:n.properties.lifecycle.properties.transitions.type,parentSchema:n.properties.lifecycle.properties.transitions,
data:r};e===null?e=[t]:e.push(t),p++}}}else{let r={instancePath:o+"/lifecycle",schemaPath:"#/properties/lifecycle/type",keyword:"type",params:{type:"object"},schema:n.
properties.lifecycle.type,parentSchema:n.properties.lifecycle,data:d};e===null?e=[r]:e.push(r),p++}}if(h.dates!==void 0&&f.call(h,"dates")){let d=h.dates;if(d&&
typeof d=="object"&&!Array.isArray(d)){for(let r of Object.keys(d))if(r!=="futureToleranceDays"){let t={instancePath:o+"/dates",schemaPath:"#/properties/dates/a\
dditionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:n.properties.dates,data:d};e===null?e=[t]:e.push(t),p++}
if(d.futureToleranceDays!==void 0&&f.call(d,"futureToleranceDays")){let r=d.futureToleranceDays;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let t={
instancePath:o+"/dates/futureToleranceDays",schemaPath:"#/properties/dates/properties/futureToleranceDays/type",keyword:"type",params:{type:"integer"},schema:n.
properties.dates.properties.futureToleranceDays.type,parentSchema:n.properties.dates.properties.futureToleranceDays,data:r};e===null?e=[t]:e.push(t),p++}if(typeof r==
"number"&&isFinite(r)){if(r>366||isNaN(r)){let t={instancePath:o+"/dates/futureToleranceDays",schemaPath:"#/properties/dates/properties/futureToleranceDays/maxi\
mum",keyword:"maximum",params:{comparison:"<=",limit:366},schema:366,parentSchema:n.properties.dates.properties.futureToleranceDays,data:r};e===null?e=[t]:e.push(
t),p++}if(r<0||isNaN(r)){let t={instancePath:o+"/dates/futureToleranceDays",schemaPath:"#/properties/dates/properties/futureToleranceDays/minimum",keyword:"mini\
mum",params:{comparison:">=",limit:0},schema:0,parentSchema:n.properties.dates.properties.futureToleranceDays,data:r};e===null?e=[t]:e.push(t),p++}}}}else{let r={
instancePath:o+"/dates",schemaPath:"#/properties/dates/type",keyword:"type",params:{type:"object"},schema:n.properties.dates.type,parentSchema:n.properties.dates,
data:d};e===null?e=[r]:e.push(r),p++}}if(h.notice!==void 0&&f.call(h,"notice")){let d=h.notice;if(d&&typeof d=="object"&&!Array.isArray(d)){for(let r of Object.
keys(d))if(!(r==="sentences"||r==="required"||r==="forbidden")){let t={instancePath:o+"/notice",schemaPath:"#/properties/notice/additionalProperties",keyword:"a\
dditionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:n.properties.notice,data:d};e===null?e=[t]:e.push(t),p++}if(d.sentences!==void 0&&f.call(
d,"sentences")){let r=d.sentences;if(Array.isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+"/\
notice/sentences/"+l,schemaPath:"#/properties/notice/properties/sentences/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.
notice.properties.sentences.items,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/notice/sentences/"+l,schemaPath:"#/properties/notice/proper\
ties/sentences/items/type",keyword:"type",params:{type:"string"},schema:n.properties.notice.properties.sentences.items.type,parentSchema:n.properties.notice.properties.
sentences.items,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]=="number"){c=
l[s];let a={instancePath:o+"/notice/sentences",schemaPath:"#/properties/notice/properties/sentences/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,
parentSchema:n.properties.notice.properties.sentences,data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/notice/sentences",schemaPath:"\
#/properties/notice/properties/sentences/type",keyword:"type",params:{type:"array"},schema:n.properties.notice.properties.sentences.type,parentSchema:n.properties.
notice.properties.sentences,data:r};e===null?e=[t]:e.push(t),p++}}if(d.required!==void 0&&f.call(d,"required")){let r=d.required;if(Array.isArray(r)){let t=r.length;
for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+"/notice/required/"+l,schemaPath:"#/properties/notice/properties/require\
d/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.notice.properties.required.items,data:s};e===null?e=[a]:e.push(a),p++}}else{
let a={instancePath:o+"/notice/required/"+l,schemaPath:"#/properties/notice/properties/required/items/type",keyword:"type",params:{type:"string"},schema:n.properties.
notice.properties.required.items.type,parentSchema:n.properties.notice.properties.required.items,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){
let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]=="number"){c=l[s];let a={instancePath:o+"/notice/required",schemaPath:"#/properties/notice/\
properties/required/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.properties.notice.properties.required,data:r};e===null?e=[a]:e.push(
a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/notice/required",schemaPath:"#/properties/notice/properties/required/type",keyword:"type",params:{type:"arra\
y"},schema:n.properties.notice.properties.required.type,parentSchema:n.properties.notice.properties.required,data:r};e===null?e=[t]:e.push(t),p++}}if(d.forbidden!==
void 0&&f.call(d,"forbidden")){let r=d.forbidden;if(Array.isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+
"/notice/forbidden/"+l,schemaPath:"#/properties/notice/properties/forbidden/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.
notice.properties.forbidden.items,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/notice/forbidden/"+l,schemaPath:"#/properties/notice/proper\
ties/forbidden/items/type",keyword:"type",params:{type:"string"},schema:n.properties.notice.properties.forbidden.items.type,parentSchema:n.properties.notice.properties.
forbidden.items,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]=="number"){c=
l[s];let a={instancePath:o+"/notice/forbidden",schemaPath:"#/properties/notice/properties/forbidden/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,
parentSchema:n.properties.notice.properties.forbidden,data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/notice/forbidden",schemaPath:"\
#/properties/notice/properties/forbidden/type",keyword:"type",params:{type:"array"},schema:n.properties.notice.properties.forbidden.type,parentSchema:n.properties.
notice.properties.forbidden,data:r};e===null?e=[t]:e.push(t),p++}}}else{let r={instancePath:o+"/notice",schemaPath:"#/properties/notice/type",keyword:"type",params:{
type:"object"},schema:n.properties.notice.type,parentSchema:n.properties.notice,data:d};e===null?e=[r]:e.push(r),p++}}if(h.work!==void 0&&f.call(h,"work")){let d=h.
work;if(d&&typeof d=="object"&&!Array.isArray(d)){for(let r of Object.keys(d))if(!f.call(n.properties.work.properties,r)){let t={instancePath:o+"/work",schemaPath:"\
#/properties/work/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:n.properties.work,data:d};e===null?e=
[t]:e.push(t),p++}if(d.idPrefix!==void 0&&f.call(d,"idPrefix")){let r=d.idPrefix;if(typeof r=="string"){if(k(r)<1){let t={instancePath:o+"/work/idPrefix",schemaPath:"\
#/properties/work/properties/idPrefix/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.work.properties.idPrefix,data:r};e===null?
e=[t]:e.push(t),p++}if(!je.test(r)){let t={instancePath:o+"/work/idPrefix",schemaPath:"#/properties/work/properties/idPrefix/pattern",keyword:"pattern",params:{
pattern:"^[A-Za-z][A-Za-z0-9_-]{0,31}$"},schema:"^[A-Za-z][A-Za-z0-9_-]{0,31}$",parentSchema:n.properties.work.properties.idPrefix,data:r};e===null?e=[t]:e.push(
t),p++}}else{let t={instancePath:o+"/work/idPrefix",schemaPath:"#/properties/work/properties/idPrefix/type",keyword:"type",params:{type:"string"},schema:n.properties.
work.properties.idPrefix.type,parentSchema:n.properties.work.properties.idPrefix,data:r};e===null?e=[t]:e.push(t),p++}}if(d.idDigits!==void 0&&f.call(d,"idDigit\
s")){let r=d.idDigits;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let t={instancePath:o+"/work/idDigits",schemaPath:"#/properties/work/properties/\
idDigits/type",keyword:"type",params:{type:"integer"},schema:n.properties.work.properties.idDigits.type,parentSchema:n.properties.work.properties.idDigits,data:r};
e===null?e=[t]:e.push(t),p++}if(typeof r=="number"&&isFinite(r)){if(r>9||isNaN(r)){let t={instancePath:o+"/work/idDigits",schemaPath:"#/properties/work/properti\
es/idDigits/maximum",keyword:"maximum",params:{comparison:"<=",limit:9},schema:9,parentSchema:n.properties.work.properties.idDigits,data:r};e===null?e=[t]:e.push(
t),p++}if(r<3||isNaN(r)){let t={instancePath:o+"/work/idDigits",schemaPath:"#/properties/work/properties/idDigits/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:3},schema:3,parentSchema:n.properties.work.properties.idDigits,data:r};e===null?e=[t]:e.push(t),p++}}}if(d.headingDepth!==void 0&&f.call(d,"headingDep\
th")){let r=d.headingDepth;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let t={instancePath:o+"/work/headingDepth",schemaPath:"#/properties/work/pr\
operties/headingDepth/type",keyword:"type",params:{type:"integer"},schema:n.properties.work.properties.headingDepth.type,parentSchema:n.properties.work.properties.
headingDepth,data:r};e===null?e=[t]:e.push(t),p++}if(typeof r=="number"&&isFinite(r)){if(r>6||isNaN(r)){let t={instancePath:o+"/work/headingDepth",schemaPath:"#\
/properties/work/properties/headingDepth/maximum",keyword:"maximum",params:{comparison:"<=",limit:6},schema:6,parentSchema:n.properties.work.properties.headingDepth,
data:r};e===null?e=[t]:e.push(t),p++}if(r<1||isNaN(r)){let t={instancePath:o+"/work/headingDepth",schemaPath:"#/properties/work/properties/headingDepth/minimum",
keyword:"minimum",params:{comparison:">=",limit:1},schema:1,parentSchema:n.properties.work.properties.headingDepth,data:r};e===null?e=[t]:e.push(t),p++}}}if(d.headingSeparator!==
void 0&&f.call(d,"headingSeparator")){let r=d.headingSeparator;if(typeof r=="string"){if(k(r)<1){let t={instancePath:o+"/work/headingSeparator",schemaPath:"#/pr\
operties/work/properties/headingSeparator/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.work.properties.headingSeparator,data:r};
e===null?e=[t]:e.push(t),p++}}else{let t={instancePath:o+"/work/headingSeparator",schemaPath:"#/properties/work/properties/headingSeparator/type",keyword:"type",
params:{type:"string"},schema:n.properties.work.properties.headingSeparator.type,parentSchema:n.properties.work.properties.headingSeparator,data:r};e===null?e=[
t]:e.push(t),p++}}if(d.statusLabel!==void 0&&f.call(d,"statusLabel")){let r=d.statusLabel;if(typeof r=="string"){if(k(r)<1){let t={instancePath:o+"/work/statusL\
abel",schemaPath:"#/properties/work/properties/statusLabel/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.work.properties.statusLabel,
data:r};e===null?e=[t]:e.push(t),p++}}else{let t={instancePath:o+"/work/statusLabel",schemaPath:"#/properties/work/properties/statusLabel/type",keyword:"type",params:{
type:"string"},schema:n.properties.work.properties.statusLabel.type,parentSchema:n.properties.work.properties.statusLabel,data:r};e===null?e=[t]:e.push(t),p++}}
if(d.labels!==void 0&&f.call(d,"labels")){let r=d.labels;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t of Object.keys(r))if(!(t==="acceptance"||t==="bl\
ockers"||t==="currentEvidence")){let i={instancePath:o+"/work/labels",schemaPath:"#/properties/work/properties/labels/additionalProperties",keyword:"additionalP\
roperties",params:{additionalProperty:t},schema:!1,parentSchema:n.properties.work.properties.labels,data:r};e===null?e=[i]:e.push(i),p++}if(r.acceptance!==void 0&&
f.call(r,"acceptance")){let t=r.acceptance;if(Array.isArray(t)){let i=t.length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+
"/work/labels/acceptance/"+s,schemaPath:"#/properties/work/properties/labels/properties/acceptance/items/minLength",keyword:"minLength",params:{limit:1},schema:1,
parentSchema:n.properties.work.properties.labels.properties.acceptance.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/work/labels/acce\
ptance/"+s,schemaPath:"#/properties/work/properties/labels/properties/acceptance/items/type",keyword:"type",params:{type:"string"},schema:n.properties.work.properties.
labels.properties.acceptance.items.type,parentSchema:n.properties.work.properties.labels.properties.acceptance.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.
length,l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/work/labels/acceptance",schemaPath:"\
#/properties/work/properties/labels/properties/acceptance/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:n.properties.work.properties.
labels.properties.acceptance,data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+"/work/labels/acceptance",schemaPath:"#/properties/\
work/properties/labels/properties/acceptance/type",keyword:"type",params:{type:"array"},schema:n.properties.work.properties.labels.properties.acceptance.type,parentSchema:n.
properties.work.properties.labels.properties.acceptance,data:t};e===null?e=[i]:e.push(i),p++}}if(r.blockers!==void 0&&f.call(r,"blockers")){let t=r.blockers;if(Array.
isArray(t)){let i=t.length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/work/labels/blockers/"+s,schemaPath:"#/prop\
erties/work/properties/labels/properties/blockers/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.work.properties.labels.
properties.blockers.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/work/labels/blockers/"+s,schemaPath:"#/properties/work/properties/l\
abels/properties/blockers/items/type",keyword:"type",params:{type:"string"},schema:n.properties.work.properties.labels.properties.blockers.items.type,parentSchema:n.
properties.work.properties.labels.properties.blockers.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a==
"string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/work/labels/blockers",schemaPath:"#/properties/work/properties/labels/properties/blockers/uni\
queItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:n.properties.work.properties.labels.properties.blockers,data:t};e===null?e=[m]:e.push(m),
p++;break}s[a]=c}}}}else{let i={instancePath:o+"/work/labels/blockers",schemaPath:"#/properties/work/properties/labels/properties/blockers/type",keyword:"type",
params:{type:"array"},schema:n.properties.work.properties.labels.properties.blockers.type,parentSchema:n.properties.work.properties.labels.properties.blockers,data:t};
e===null?e=[i]:e.push(i),p++}}if(r.currentEvidence!==void 0&&f.call(r,"currentEvidence")){let t=r.currentEvidence;if(Array.isArray(t)){let i=t.length;for(let s=0;s<
i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/work/labels/currentEvidence/"+s,schemaPath:"#/properties/work/properties/labels/prop\
erties/currentEvidence/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.work.properties.labels.properties.currentEvidence.
items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/work/labels/currentEvidence/"+s,schemaPath:"#/properties/work/properties/labels/propert\
ies/currentEvidence/items/type",keyword:"type",params:{type:"string"},schema:n.properties.work.properties.labels.properties.currentEvidence.items.type,parentSchema:n.
properties.work.properties.labels.properties.currentEvidence.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){let a=t[c];
if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/work/labels/currentEvidence",schemaPath:"#/properties/work/properties/labels/pro\
perties/currentEvidence/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:n.properties.work.properties.labels.properties.currentEvidence,
data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+"/work/labels/currentEvidence",schemaPath:"#/properties/work/properties/labels/p\
roperties/currentEvidence/type",keyword:"type",params:{type:"array"},schema:n.properties.work.properties.labels.properties.currentEvidence.type,parentSchema:n.properties.
work.properties.labels.properties.currentEvidence,data:t};e===null?e=[i]:e.push(i),p++}}}else{let t={instancePath:o+"/work/labels",schemaPath:"#/properties/work\
/properties/labels/type",keyword:"type",params:{type:"object"},schema:n.properties.work.properties.labels.type,parentSchema:n.properties.work.properties.labels,
data:r};e===null?e=[t]:e.push(t),p++}}if(d.statuses!==void 0&&f.call(d,"statuses")){let r=d.statuses;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t of Object.
keys(r))if(!(t==="open"||t==="held"||t==="claim"||t==="closed")){let i={instancePath:o+"/work/statuses",schemaPath:"#/properties/work/properties/statuses/additi\
onalProperties",keyword:"additionalProperties",params:{additionalProperty:t},schema:!1,parentSchema:n.properties.work.properties.statuses,data:r};e===null?e=[i]:
e.push(i),p++}if(r.open!==void 0&&f.call(r,"open")){let t=r.open;if(Array.isArray(t)){let i=t.length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(
a)<1){let m={instancePath:o+"/work/statuses/open/"+s,schemaPath:"#/properties/work/properties/statuses/properties/open/items/minLength",keyword:"minLength",params:{
limit:1},schema:1,parentSchema:n.properties.work.properties.statuses.properties.open.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/wo\
rk/statuses/open/"+s,schemaPath:"#/properties/work/properties/statuses/properties/open/items/type",keyword:"type",params:{type:"string"},schema:n.properties.work.
properties.statuses.properties.open.items.type,parentSchema:n.properties.work.properties.statuses.properties.open.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.
length,l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/work/statuses/open",schemaPath:"\
#/properties/work/properties/statuses/properties/open/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:n.properties.work.properties.statuses.
properties.open,data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+"/work/statuses/open",schemaPath:"#/properties/work/properties/s\
tatuses/properties/open/type",keyword:"type",params:{type:"array"},schema:n.properties.work.properties.statuses.properties.open.type,parentSchema:n.properties.work.
properties.statuses.properties.open,data:t};e===null?e=[i]:e.push(i),p++}}if(r.held!==void 0&&f.call(r,"held")){let t=r.held;if(Array.isArray(t)){let i=t.length;
for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/work/statuses/held/"+s,schemaPath:"#/properties/work/properties/status\
es/properties/held/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.work.properties.statuses.properties.held.items,data:a};
e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/work/statuses/held/"+s,schemaPath:"#/properties/work/properties/statuses/properties/held/items/type",
keyword:"type",params:{type:"string"},schema:n.properties.work.properties.statuses.properties.held.items.type,parentSchema:n.properties.work.properties.statuses.
properties.held.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]=="numb\
er"){l=s[a];let m={instancePath:o+"/work/statuses/held",schemaPath:"#/properties/work/properties/statuses/properties/held/uniqueItems",keyword:"uniqueItems",params:{
i:c,j:l},schema:!0,parentSchema:n.properties.work.properties.statuses.properties.held,data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+
"/work/statuses/held",schemaPath:"#/properties/work/properties/statuses/properties/held/type",keyword:"type",params:{type:"array"},schema:n.properties.work.properties.
statuses.properties.held.type,parentSchema:n.properties.work.properties.statuses.properties.held,data:t};e===null?e=[i]:e.push(i),p++}}if(r.claim!==void 0&&f.call(
r,"claim")){let t=r.claim;if(Array.isArray(t)){let i=t.length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/work/sta\
tuses/claim/"+s,schemaPath:"#/properties/work/properties/statuses/properties/claim/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.
properties.work.properties.statuses.properties.claim.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/work/statuses/claim/"+s,schemaPath:"\
#/properties/work/properties/statuses/properties/claim/items/type",keyword:"type",params:{type:"string"},schema:n.properties.work.properties.statuses.properties.
claim.items.type,parentSchema:n.properties.work.properties.statuses.properties.claim.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};
for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/work/statuses/claim",schemaPath:"#/properties/work/propert\
ies/statuses/properties/claim/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:n.properties.work.properties.statuses.properties.claim,
data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+"/work/statuses/claim",schemaPath:"#/properties/work/properties/statuses/propert\
ies/claim/type",keyword:"type",params:{type:"array"},schema:n.properties.work.properties.statuses.properties.claim.type,parentSchema:n.properties.work.properties.
statuses.properties.claim,data:t};e===null?e=[i]:e.push(i),p++}}if(r.closed!==void 0&&f.call(r,"closed")){let t=r.closed;if(Array.isArray(t)){let i=t.length;for(let s=0;s<
i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/work/statuses/closed/"+s,schemaPath:"#/properties/work/properties/statuses/propertie\
s/closed/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.work.properties.statuses.properties.closed.items,data:a};e===null?
e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/work/statuses/closed/"+s,schemaPath:"#/properties/work/properties/statuses/properties/closed/items/type",keyword:"\
type",params:{type:"string"},schema:n.properties.work.properties.statuses.properties.closed.items.type,parentSchema:n.properties.work.properties.statuses.properties.
closed.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];
let m={instancePath:o+"/work/statuses/closed",schemaPath:"#/properties/work/properties/statuses/properties/closed/uniqueItems",keyword:"uniqueItems",params:{i:c,
j:l},schema:!0,parentSchema:n.properties.work.properties.statuses.properties.closed,data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+
"/work/statuses/closed",schemaPath:"#/properties/work/properties/statuses/properties/closed/type",keyword:"type",params:{type:"array"},schema:n.properties.work.
properties.statuses.properties.closed.type,parentSchema:n.properties.work.properties.statuses.properties.closed,data:t};e===null?e=[i]:e.push(i),p++}}}else{let t={
instancePath:o+"/work/statuses",schemaPath:"#/properties/work/properties/statuses/type",keyword:"type",params:{type:"object"},schema:n.properties.work.properties.
statuses.type,parentSchema:n.properties.work.properties.statuses,data:r};e===null?e=[t]:e.push(t),p++}}if(d.blockedStatus!==void 0&&f.call(d,"blockedStatus")){let r=d.
blockedStatus;if(typeof r=="string"){if(k(r)<1){let t={instancePath:o+"/work/blockedStatus",schemaPath:"#/properties/work/properties/blockedStatus/minLength",keyword:"\
minLength",params:{limit:1},schema:1,parentSchema:n.properties.work.properties.blockedStatus,data:r};e===null?e=[t]:e.push(t),p++}}else{let t={instancePath:o+"/\
work/blockedStatus",schemaPath:"#/properties/work/properties/blockedStatus/type",keyword:"type",params:{type:"string"},schema:n.properties.work.properties.blockedStatus.
type,parentSchema:n.properties.work.properties.blockedStatus,data:r};e===null?e=[t]:e.push(t),p++}}if(d.readyStatuses!==void 0&&f.call(d,"readyStatuses")){let r=d.
readyStatuses;if(Array.isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+"/work/readyStatuses/"+
l,schemaPath:"#/properties/work/properties/readyStatuses/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.work.properties.
readyStatuses.items,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/work/readyStatuses/"+l,schemaPath:"#/properties/work/properties/readyStat\
uses/items/type",keyword:"type",params:{type:"string"},schema:n.properties.work.properties.readyStatuses.items.type,parentSchema:n.properties.work.properties.readyStatuses.
items,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]=="number"){c=l[s];let a={
instancePath:o+"/work/readyStatuses",schemaPath:"#/properties/work/properties/readyStatuses/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.
properties.work.properties.readyStatuses,data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/work/readyStatuses",schemaPath:"#/pro\
perties/work/properties/readyStatuses/type",keyword:"type",params:{type:"array"},schema:n.properties.work.properties.readyStatuses.type,parentSchema:n.properties.
work.properties.readyStatuses,data:r};e===null?e=[t]:e.push(t),p++}}if(d.activeStatuses!==void 0&&f.call(d,"activeStatuses")){let r=d.activeStatuses;if(Array.isArray(
r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+"/work/activeStatuses/"+l,schemaPath:"#/properties/wo\
rk/properties/activeStatuses/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.work.properties.activeStatuses.items,data:s};
e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/work/activeStatuses/"+l,schemaPath:"#/properties/work/properties/activeStatuses/items/type",keyword:"\
type",params:{type:"string"},schema:n.properties.work.properties.activeStatuses.items.type,parentSchema:n.properties.work.properties.activeStatuses.items,data:s};
e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]=="number"){c=l[s];let a={instancePath:o+
"/work/activeStatuses",schemaPath:"#/properties/work/properties/activeStatuses/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.properties.
work.properties.activeStatuses,data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/work/activeStatuses",schemaPath:"#/properties/w\
ork/properties/activeStatuses/type",keyword:"type",params:{type:"array"},schema:n.properties.work.properties.activeStatuses.type,parentSchema:n.properties.work.
properties.activeStatuses,data:r};e===null?e=[t]:e.push(t),p++}}if(d.noReason!==void 0&&f.call(d,"noReason")){let r=d.noReason;if(Array.isArray(r)){let t=r.length;
for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+"/work/noReason/"+l,schemaPath:"#/properties/work/properties/noReason/it\
ems/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.work.properties.noReason.items,data:s};e===null?e=[a]:e.push(a),p++}}else{
let a={instancePath:o+"/work/noReason/"+l,schemaPath:"#/properties/work/properties/noReason/items/type",keyword:"type",params:{type:"string"},schema:n.properties.
work.properties.noReason.items.type,parentSchema:n.properties.work.properties.noReason.items,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};
for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]=="number"){c=l[s];let a={instancePath:o+"/work/noReason",schemaPath:"#/properties/work/properties/no\
Reason/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.properties.work.properties.noReason,data:r};e===null?e=[a]:e.push(a),p++;break}
l[s]=i}}}}else{let t={instancePath:o+"/work/noReason",schemaPath:"#/properties/work/properties/noReason/type",keyword:"type",params:{type:"array"},schema:n.properties.
work.properties.noReason.type,parentSchema:n.properties.work.properties.noReason,data:r};e===null?e=[t]:e.push(t),p++}}}else{let r={instancePath:o+"/work",schemaPath:"\
#/properties/work/type",keyword:"type",params:{type:"object"},schema:n.properties.work.type,parentSchema:n.properties.work,data:d};e===null?e=[r]:e.push(r),p++}}
if(h.evidence!==void 0&&f.call(h,"evidence")){let d=h.evidence;if(d&&typeof d=="object"&&!Array.isArray(d)){for(let r of Object.keys(d))if(!f.call(n.properties.
evidence.properties,r)){let t={instancePath:o+"/evidence",schemaPath:"#/properties/evidence/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},
schema:!1,parentSchema:n.properties.evidence,data:d};e===null?e=[t]:e.push(t),p++}if(d.headingWords!==void 0&&f.call(d,"headingWords")){let r=d.headingWords;if(Array.
isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+"/evidence/headingWords/"+l,schemaPath:"#/pro\
perties/evidence/properties/headingWords/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.evidence.properties.headingWords.
items,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/evidence/headingWords/"+l,schemaPath:"#/properties/evidence/properties/headingWords/ite\
ms/type",keyword:"type",params:{type:"string"},schema:n.properties.evidence.properties.headingWords.items.type,parentSchema:n.properties.evidence.properties.headingWords.
items,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]=="number"){c=l[s];let a={
instancePath:o+"/evidence/headingWords",schemaPath:"#/properties/evidence/properties/headingWords/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.
properties.evidence.properties.headingWords,data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/evidence/headingWords",schemaPath:"\
#/properties/evidence/properties/headingWords/type",keyword:"type",params:{type:"array"},schema:n.properties.evidence.properties.headingWords.type,parentSchema:n.
properties.evidence.properties.headingWords,data:r};e===null?e=[t]:e.push(t),p++}}if(d.headingDepths!==void 0&&f.call(d,"headingDepths")){let r=d.headingDepths;
if(Array.isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){let a={instancePath:o+"/evidence/h\
eadingDepths/"+l,schemaPath:"#/properties/evidence/properties/headingDepths/items/type",keyword:"type",params:{type:"integer"},schema:n.properties.evidence.properties.
headingDepths.items.type,parentSchema:n.properties.evidence.properties.headingDepths.items,data:s};e===null?e=[a]:e.push(a),p++}if(typeof s=="number"&&isFinite(
s)){if(s>6||isNaN(s)){let a={instancePath:o+"/evidence/headingDepths/"+l,schemaPath:"#/properties/evidence/properties/headingDepths/items/maximum",keyword:"maxi\
mum",params:{comparison:"<=",limit:6},schema:6,parentSchema:n.properties.evidence.properties.headingDepths.items,data:s};e===null?e=[a]:e.push(a),p++}if(s<1||isNaN(
s)){let a={instancePath:o+"/evidence/headingDepths/"+l,schemaPath:"#/properties/evidence/properties/headingDepths/items/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1},schema:1,parentSchema:n.properties.evidence.properties.headingDepths.items,data:s};e===null?e=[a]:e.push(a),p++}}}let i=r.length,c;if(i>1){let l={};
for(;i--;){let s=r[i];if(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s)){if(typeof l[s]=="number"){c=l[s];let a={instancePath:o+"/evidence/headingDepths",schemaPath:"\
#/properties/evidence/properties/headingDepths/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.properties.evidence.properties.headingDepths,
data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/evidence/headingDepths",schemaPath:"#/properties/evidence/properties/headingDe\
pths/type",keyword:"type",params:{type:"array"},schema:n.properties.evidence.properties.headingDepths.type,parentSchema:n.properties.evidence.properties.headingDepths,
data:r};e===null?e=[t]:e.push(t),p++}}if(d.keys!==void 0&&f.call(d,"keys")){let r=d.keys;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t of Object.keys(r))
if(!f.call(n.properties.evidence.properties.keys.properties,t)){let i={instancePath:o+"/evidence/keys",schemaPath:"#/properties/evidence/properties/keys/additio\
nalProperties",keyword:"additionalProperties",params:{additionalProperty:t},schema:!1,parentSchema:n.properties.evidence.properties.keys,data:r};e===null?e=[i]:
e.push(i),p++}if(r.reportStatus!==void 0&&f.call(r,"reportStatus")){let t=r.reportStatus;if(Array.isArray(t)){let i=t.length;for(let s=0;s<i;s++){let a=t[s];if(typeof a==
"string"){if(k(a)<1){let m={instancePath:o+"/evidence/keys/reportStatus/"+s,schemaPath:"#/properties/evidence/properties/keys/properties/reportStatus/items/minL\
ength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.evidence.properties.keys.properties.reportStatus.items,data:a};e===null?e=[m]:e.push(
m),p++}}else{let m={instancePath:o+"/evidence/keys/reportStatus/"+s,schemaPath:"#/properties/evidence/properties/keys/properties/reportStatus/items/type",keyword:"\
type",params:{type:"string"},schema:n.properties.evidence.properties.keys.properties.reportStatus.items.type,parentSchema:n.properties.evidence.properties.keys.
properties.reportStatus.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]==
"number"){l=s[a];let m={instancePath:o+"/evidence/keys/reportStatus",schemaPath:"#/properties/evidence/properties/keys/properties/reportStatus/uniqueItems",keyword:"\
uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:n.properties.evidence.properties.keys.properties.reportStatus,data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=
c}}}}else{let i={instancePath:o+"/evidence/keys/reportStatus",schemaPath:"#/properties/evidence/properties/keys/properties/reportStatus/type",keyword:"type",params:{
type:"array"},schema:n.properties.evidence.properties.keys.properties.reportStatus.type,parentSchema:n.properties.evidence.properties.keys.properties.reportStatus,
data:t};e===null?e=[i]:e.push(i),p++}}if(r.runArtifact!==void 0&&f.call(r,"runArtifact")){let t=r.runArtifact;if(Array.isArray(t)){let i=t.length;for(let s=0;s<
i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/evidence/keys/runArtifact/"+s,schemaPath:"#/properties/evidence/properties/keys/prop\
erties/runArtifact/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.evidence.properties.keys.properties.runArtifact.items,
data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/evidence/keys/runArtifact/"+s,schemaPath:"#/properties/evidence/properties/keys/properties/ru\
nArtifact/items/type",keyword:"type",params:{type:"string"},schema:n.properties.evidence.properties.keys.properties.runArtifact.items.type,parentSchema:n.properties.
evidence.properties.keys.properties.runArtifact.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a==
"string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/evidence/keys/runArtifact",schemaPath:"#/properties/evidence/properties/keys/properties/runAr\
tifact/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:n.properties.evidence.properties.keys.properties.runArtifact,data:t};e===null?
e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+"/evidence/keys/runArtifact",schemaPath:"#/properties/evidence/properties/keys/properties/runArti\
fact/type",keyword:"type",params:{type:"array"},schema:n.properties.evidence.properties.keys.properties.runArtifact.type,parentSchema:n.properties.evidence.properties.
keys.properties.runArtifact,data:t};e===null?e=[i]:e.push(i),p++}}if(r.baseline!==void 0&&f.call(r,"baseline")){let t=r.baseline;if(Array.isArray(t)){let i=t.length;
for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/evidence/keys/baseline/"+s,schemaPath:"#/properties/evidence/propertie\
s/keys/properties/baseline/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.evidence.properties.keys.properties.baseline.
items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/evidence/keys/baseline/"+s,schemaPath:"#/properties/evidence/properties/keys/properties\
/baseline/items/type",keyword:"type",params:{type:"string"},schema:n.properties.evidence.properties.keys.properties.baseline.items.type,parentSchema:n.properties.
evidence.properties.keys.properties.baseline.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a=="s\
tring"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/evidence/keys/baseline",schemaPath:"#/properties/evidence/properties/keys/properties/baseline/u\
niqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:n.properties.evidence.properties.keys.properties.baseline,data:t};e===null?e=[m]:e.push(
m),p++;break}s[a]=c}}}}else{let i={instancePath:o+"/evidence/keys/baseline",schemaPath:"#/properties/evidence/properties/keys/properties/baseline/type",keyword:"\
type",params:{type:"array"},schema:n.properties.evidence.properties.keys.properties.baseline.type,parentSchema:n.properties.evidence.properties.keys.properties.
baseline,data:t};e===null?e=[i]:e.push(i),p++}}if(r.baselineArtifact!==void 0&&f.call(r,"baselineArtifact")){let t=r.baselineArtifact;if(Array.isArray(t)){let i=t.
length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/evidence/keys/baselineArtifact/"+s,schemaPath:"#/properties/evi\
dence/properties/keys/properties/baselineArtifact/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.evidence.properties.keys.
properties.baselineArtifact.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/evidence/keys/baselineArtifact/"+s,schemaPath:"#/properties\
/evidence/properties/keys/properties/baselineArtifact/items/type",keyword:"type",params:{type:"string"},schema:n.properties.evidence.properties.keys.properties.
baselineArtifact.items.type,parentSchema:n.properties.evidence.properties.keys.properties.baselineArtifact.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,
l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/evidence/keys/baselineArtifact",schemaPath:"\
#/properties/evidence/properties/keys/properties/baselineArtifact/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:n.properties.evidence.
properties.keys.properties.baselineArtifact,data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+"/evidence/keys/baselineArtifact",schemaPath:"\
#/properties/evidence/properties/keys/properties/baselineArtifact/type",keyword:"type",params:{type:"array"},schema:n.properties.evidence.properties.keys.properties.
baselineArtifact.type,parentSchema:n.properties.evidence.properties.keys.properties.baselineArtifact,data:t};e===null?e=[i]:e.push(i),p++}}if(r.backend!==void 0&&
f.call(r,"backend")){let t=r.backend;if(Array.isArray(t)){let i=t.length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+
"/evidence/keys/backend/"+s,schemaPath:"#/properties/evidence/properties/keys/properties/backend/items/minLength",keyword:"minLength",params:{limit:1},schema:1,
parentSchema:n.properties.evidence.properties.keys.properties.backend.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/evidence/keys/bac\
kend/"+s,schemaPath:"#/properties/evidence/properties/keys/properties/backend/items/type",keyword:"type",params:{type:"string"},schema:n.properties.evidence.properties.
keys.properties.backend.items.type,parentSchema:n.properties.evidence.properties.keys.properties.backend.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,
l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/evidence/keys/backend",schemaPath:"#/pr\
operties/evidence/properties/keys/properties/backend/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:n.properties.evidence.properties.
keys.properties.backend,data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+"/evidence/keys/backend",schemaPath:"#/properties/eviden\
ce/properties/keys/properties/backend/type",keyword:"type",params:{type:"array"},schema:n.properties.evidence.properties.keys.properties.backend.type,parentSchema:n.
properties.evidence.properties.keys.properties.backend,data:t};e===null?e=[i]:e.push(i),p++}}if(r.exitCode!==void 0&&f.call(r,"exitCode")){let t=r.exitCode;if(Array.
isArray(t)){let i=t.length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/evidence/keys/exitCode/"+s,schemaPath:"#/pr\
operties/evidence/properties/keys/properties/exitCode/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.evidence.properties.
keys.properties.exitCode.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/evidence/keys/exitCode/"+s,schemaPath:"#/properties/evidence/p\
roperties/keys/properties/exitCode/items/type",keyword:"type",params:{type:"string"},schema:n.properties.evidence.properties.keys.properties.exitCode.items.type,
parentSchema:n.properties.evidence.properties.keys.properties.exitCode.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){
let a=t[c];if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/evidence/keys/exitCode",schemaPath:"#/properties/evidence/properties/\
keys/properties/exitCode/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:n.properties.evidence.properties.keys.properties.exitCode,data:t};
e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+"/evidence/keys/exitCode",schemaPath:"#/properties/evidence/properties/keys/properties/e\
xitCode/type",keyword:"type",params:{type:"array"},schema:n.properties.evidence.properties.keys.properties.exitCode.type,parentSchema:n.properties.evidence.properties.
keys.properties.exitCode,data:t};e===null?e=[i]:e.push(i),p++}}if(r.processStarted!==void 0&&f.call(r,"processStarted")){let t=r.processStarted;if(Array.isArray(
t)){let i=t.length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/evidence/keys/processStarted/"+s,schemaPath:"#/prop\
erties/evidence/properties/keys/properties/processStarted/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.evidence.properties.
keys.properties.processStarted.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/evidence/keys/processStarted/"+s,schemaPath:"#/propertie\
s/evidence/properties/keys/properties/processStarted/items/type",keyword:"type",params:{type:"string"},schema:n.properties.evidence.properties.keys.properties.processStarted.
items.type,parentSchema:n.properties.evidence.properties.keys.properties.processStarted.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};
for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/evidence/keys/processStarted",schemaPath:"#/properties/evi\
dence/properties/keys/properties/processStarted/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:n.properties.evidence.properties.keys.
properties.processStarted,data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+"/evidence/keys/processStarted",schemaPath:"#/properti\
es/evidence/properties/keys/properties/processStarted/type",keyword:"type",params:{type:"array"},schema:n.properties.evidence.properties.keys.properties.processStarted.
type,parentSchema:n.properties.evidence.properties.keys.properties.processStarted,data:t};e===null?e=[i]:e.push(i),p++}}if(r.provider!==void 0&&f.call(r,"provid\
er")){let t=r.provider;if(Array.isArray(t)){let i=t.length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/evidence/ke\
ys/provider/"+s,schemaPath:"#/properties/evidence/properties/keys/properties/provider/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.
properties.evidence.properties.keys.properties.provider.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/evidence/keys/provider/"+s,schemaPath:"\
#/properties/evidence/properties/keys/properties/provider/items/type",keyword:"type",params:{type:"string"},schema:n.properties.evidence.properties.keys.properties.
provider.items.type,parentSchema:n.properties.evidence.properties.keys.properties.provider.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){
let s={};for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/evidence/keys/provider",schemaPath:"#/properties/\
evidence/properties/keys/properties/provider/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:n.properties.evidence.properties.keys.properties.
provider,data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+"/evidence/keys/provider",schemaPath:"#/properties/evidence/properties/\
keys/properties/provider/type",keyword:"type",params:{type:"array"},schema:n.properties.evidence.properties.keys.properties.provider.type,parentSchema:n.properties.
evidence.properties.keys.properties.provider,data:t};e===null?e=[i]:e.push(i),p++}}if(r.model!==void 0&&f.call(r,"model")){let t=r.model;if(Array.isArray(t)){let i=t.
length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/evidence/keys/model/"+s,schemaPath:"#/properties/evidence/prope\
rties/keys/properties/model/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.evidence.properties.keys.properties.model.items,
data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/evidence/keys/model/"+s,schemaPath:"#/properties/evidence/properties/keys/properties/model/it\
ems/type",keyword:"type",params:{type:"string"},schema:n.properties.evidence.properties.keys.properties.model.items.type,parentSchema:n.properties.evidence.properties.
keys.properties.model.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]==
"number"){l=s[a];let m={instancePath:o+"/evidence/keys/model",schemaPath:"#/properties/evidence/properties/keys/properties/model/uniqueItems",keyword:"uniqueIte\
ms",params:{i:c,j:l},schema:!0,parentSchema:n.properties.evidence.properties.keys.properties.model,data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={
instancePath:o+"/evidence/keys/model",schemaPath:"#/properties/evidence/properties/keys/properties/model/type",keyword:"type",params:{type:"array"},schema:n.properties.
evidence.properties.keys.properties.model.type,parentSchema:n.properties.evidence.properties.keys.properties.model,data:t};e===null?e=[i]:e.push(i),p++}}if(r.admission!==
void 0&&f.call(r,"admission")){let t=r.admission;if(Array.isArray(t)){let i=t.length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+
"/evidence/keys/admission/"+s,schemaPath:"#/properties/evidence/properties/keys/properties/admission/items/minLength",keyword:"minLength",params:{limit:1},schema:1,
parentSchema:n.properties.evidence.properties.keys.properties.admission.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/evidence/keys/a\
dmission/"+s,schemaPath:"#/properties/evidence/properties/keys/properties/admission/items/type",keyword:"type",params:{type:"string"},schema:n.properties.evidence.
properties.keys.properties.admission.items.type,parentSchema:n.properties.evidence.properties.keys.properties.admission.items,data:a};e===null?e=[m]:e.push(m),p++}}
let c=t.length,l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/evidence/keys/admission",
schemaPath:"#/properties/evidence/properties/keys/properties/admission/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:n.properties.evidence.
properties.keys.properties.admission,data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+"/evidence/keys/admission",schemaPath:"#/pr\
operties/evidence/properties/keys/properties/admission/type",keyword:"type",params:{type:"array"},schema:n.properties.evidence.properties.keys.properties.admission.
type,parentSchema:n.properties.evidence.properties.keys.properties.admission,data:t};e===null?e=[i]:e.push(i),p++}}if(r.sourceAdmission!==void 0&&f.call(r,"sour\
ceAdmission")){let t=r.sourceAdmission;if(Array.isArray(t)){let i=t.length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+
"/evidence/keys/sourceAdmission/"+s,schemaPath:"#/properties/evidence/properties/keys/properties/sourceAdmission/items/minLength",keyword:"minLength",params:{limit:1},
schema:1,parentSchema:n.properties.evidence.properties.keys.properties.sourceAdmission.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/\
evidence/keys/sourceAdmission/"+s,schemaPath:"#/properties/evidence/properties/keys/properties/sourceAdmission/items/type",keyword:"type",params:{type:"string"},
schema:n.properties.evidence.properties.keys.properties.sourceAdmission.items.type,parentSchema:n.properties.evidence.properties.keys.properties.sourceAdmission.
items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={
instancePath:o+"/evidence/keys/sourceAdmission",schemaPath:"#/properties/evidence/properties/keys/properties/sourceAdmission/uniqueItems",keyword:"uniqueItems",
params:{i:c,j:l},schema:!0,parentSchema:n.properties.evidence.properties.keys.properties.sourceAdmission,data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{
let i={instancePath:o+"/evidence/keys/sourceAdmission",schemaPath:"#/properties/evidence/properties/keys/properties/sourceAdmission/type",keyword:"type",params:{
type:"array"},schema:n.properties.evidence.properties.keys.properties.sourceAdmission.type,parentSchema:n.properties.evidence.properties.keys.properties.sourceAdmission,
data:t};e===null?e=[i]:e.push(i),p++}}if(r.failureReason!==void 0&&f.call(r,"failureReason")){let t=r.failureReason;if(Array.isArray(t)){let i=t.length;for(let s=0;s<
i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/evidence/keys/failureReason/"+s,schemaPath:"#/properties/evidence/properties/keys/pr\
operties/failureReason/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.evidence.properties.keys.properties.failureReason.
items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/evidence/keys/failureReason/"+s,schemaPath:"#/properties/evidence/properties/keys/prope\
rties/failureReason/items/type",keyword:"type",params:{type:"string"},schema:n.properties.evidence.properties.keys.properties.failureReason.items.type,parentSchema:n.
properties.evidence.properties.keys.properties.failureReason.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){let a=t[c];
if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/evidence/keys/failureReason",schemaPath:"#/properties/evidence/properties/keys/p\
roperties/failureReason/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:n.properties.evidence.properties.keys.properties.failureReason,
data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+"/evidence/keys/failureReason",schemaPath:"#/properties/evidence/properties/keys\
/properties/failureReason/type",keyword:"type",params:{type:"array"},schema:n.properties.evidence.properties.keys.properties.failureReason.type,parentSchema:n.properties.
evidence.properties.keys.properties.failureReason,data:t};e===null?e=[i]:e.push(i),p++}}if(r.marker!==void 0&&f.call(r,"marker")){let t=r.marker;if(Array.isArray(
t)){let i=t.length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/evidence/keys/marker/"+s,schemaPath:"#/properties/e\
vidence/properties/keys/properties/marker/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.evidence.properties.keys.properties.
marker.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/evidence/keys/marker/"+s,schemaPath:"#/properties/evidence/properties/keys/prope\
rties/marker/items/type",keyword:"type",params:{type:"string"},schema:n.properties.evidence.properties.keys.properties.marker.items.type,parentSchema:n.properties.
evidence.properties.keys.properties.marker.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a=="str\
ing"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/evidence/keys/marker",schemaPath:"#/properties/evidence/properties/keys/properties/marker/uniqueI\
tems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:n.properties.evidence.properties.keys.properties.marker,data:t};e===null?e=[m]:e.push(m),p++;
break}s[a]=c}}}}else{let i={instancePath:o+"/evidence/keys/marker",schemaPath:"#/properties/evidence/properties/keys/properties/marker/type",keyword:"type",params:{
type:"array"},schema:n.properties.evidence.properties.keys.properties.marker.type,parentSchema:n.properties.evidence.properties.keys.properties.marker,data:t};e===
null?e=[i]:e.push(i),p++}}if(r.route!==void 0&&f.call(r,"route")){let t=r.route;if(Array.isArray(t)){let i=t.length;for(let s=0;s<i;s++){let a=t[s];if(typeof a==
"string"){if(k(a)<1){let m={instancePath:o+"/evidence/keys/route/"+s,schemaPath:"#/properties/evidence/properties/keys/properties/route/items/minLength",keyword:"\
minLength",params:{limit:1},schema:1,parentSchema:n.properties.evidence.properties.keys.properties.route.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={
instancePath:o+"/evidence/keys/route/"+s,schemaPath:"#/properties/evidence/properties/keys/properties/route/items/type",keyword:"type",params:{type:"string"},schema:n.
properties.evidence.properties.keys.properties.route.items.type,parentSchema:n.properties.evidence.properties.keys.properties.route.items,data:a};e===null?e=[m]:
e.push(m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/evidence/\
keys/route",schemaPath:"#/properties/evidence/properties/keys/properties/route/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:n.properties.
evidence.properties.keys.properties.route,data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+"/evidence/keys/route",schemaPath:"#/p\
roperties/evidence/properties/keys/properties/route/type",keyword:"type",params:{type:"array"},schema:n.properties.evidence.properties.keys.properties.route.type,
parentSchema:n.properties.evidence.properties.keys.properties.route,data:t};e===null?e=[i]:e.push(i),p++}}if(r.commit!==void 0&&f.call(r,"commit")){let t=r.commit;
if(Array.isArray(t)){let i=t.length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/evidence/keys/commit/"+s,schemaPath:"\
#/properties/evidence/properties/keys/properties/commit/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.evidence.properties.
keys.properties.commit.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/evidence/keys/commit/"+s,schemaPath:"#/properties/evidence/prope\
rties/keys/properties/commit/items/type",keyword:"type",params:{type:"string"},schema:n.properties.evidence.properties.keys.properties.commit.items.type,parentSchema:n.
properties.evidence.properties.keys.properties.commit.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a==
"string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/evidence/keys/commit",schemaPath:"#/properties/evidence/properties/keys/properties/commit/uni\
queItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:n.properties.evidence.properties.keys.properties.commit,data:t};e===null?e=[m]:e.push(m),
p++;break}s[a]=c}}}}else{let i={instancePath:o+"/evidence/keys/commit",schemaPath:"#/properties/evidence/properties/keys/properties/commit/type",keyword:"type",
params:{type:"array"},schema:n.properties.evidence.properties.keys.properties.commit.type,parentSchema:n.properties.evidence.properties.keys.properties.commit,data:t};
e===null?e=[i]:e.push(i),p++}}if(r.digest!==void 0&&f.call(r,"digest")){let t=r.digest;if(Array.isArray(t)){let i=t.length;for(let s=0;s<i;s++){let a=t[s];if(typeof a==
"string"){if(k(a)<1){let m={instancePath:o+"/evidence/keys/digest/"+s,schemaPath:"#/properties/evidence/properties/keys/properties/digest/items/minLength",keyword:"\
minLength",params:{limit:1},schema:1,parentSchema:n.properties.evidence.properties.keys.properties.digest.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={
instancePath:o+"/evidence/keys/digest/"+s,schemaPath:"#/properties/evidence/properties/keys/properties/digest/items/type",keyword:"type",params:{type:"string"},
schema:n.properties.evidence.properties.keys.properties.digest.items.type,parentSchema:n.properties.evidence.properties.keys.properties.digest.items,data:a};e===
null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+
"/evidence/keys/digest",schemaPath:"#/properties/evidence/properties/keys/properties/digest/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:n.
properties.evidence.properties.keys.properties.digest,data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+"/evidence/keys/digest",schemaPath:"\
#/properties/evidence/properties/keys/properties/digest/type",keyword:"type",params:{type:"array"},schema:n.properties.evidence.properties.keys.properties.digest.
type,parentSchema:n.properties.evidence.properties.keys.properties.digest,data:t};e===null?e=[i]:e.push(i),p++}}if(r.verdict!==void 0&&f.call(r,"verdict")){let t=r.
verdict;if(Array.isArray(t)){let i=t.length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/evidence/keys/verdict/"+s,
schemaPath:"#/properties/evidence/properties/keys/properties/verdict/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.evidence.
properties.keys.properties.verdict.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/evidence/keys/verdict/"+s,schemaPath:"#/properties/e\
vidence/properties/keys/properties/verdict/items/type",keyword:"type",params:{type:"string"},schema:n.properties.evidence.properties.keys.properties.verdict.items.
type,parentSchema:n.properties.evidence.properties.keys.properties.verdict.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){
let a=t[c];if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/evidence/keys/verdict",schemaPath:"#/properties/evidence/properties/k\
eys/properties/verdict/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:n.properties.evidence.properties.keys.properties.verdict,data:t};
e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+"/evidence/keys/verdict",schemaPath:"#/properties/evidence/properties/keys/properties/ve\
rdict/type",keyword:"type",params:{type:"array"},schema:n.properties.evidence.properties.keys.properties.verdict.type,parentSchema:n.properties.evidence.properties.
keys.properties.verdict,data:t};e===null?e=[i]:e.push(i),p++}}if(r.changedFiles!==void 0&&f.call(r,"changedFiles")){let t=r.changedFiles;if(Array.isArray(t)){let i=t.
length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/evidence/keys/changedFiles/"+s,schemaPath:"#/properties/evidenc\
e/properties/keys/properties/changedFiles/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.evidence.properties.keys.properties.
changedFiles.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/evidence/keys/changedFiles/"+s,schemaPath:"#/properties/evidence/propertie\
s/keys/properties/changedFiles/items/type",keyword:"type",params:{type:"string"},schema:n.properties.evidence.properties.keys.properties.changedFiles.items.type,
parentSchema:n.properties.evidence.properties.keys.properties.changedFiles.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){
let a=t[c];if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/evidence/keys/changedFiles",schemaPath:"#/properties/evidence/propert\
ies/keys/properties/changedFiles/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:n.properties.evidence.properties.keys.properties.changedFiles,
data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+"/evidence/keys/changedFiles",schemaPath:"#/properties/evidence/properties/keys/\
properties/changedFiles/type",keyword:"type",params:{type:"array"},schema:n.properties.evidence.properties.keys.properties.changedFiles.type,parentSchema:n.properties.
evidence.properties.keys.properties.changedFiles,data:t};e===null?e=[i]:e.push(i),p++}}if(r.patch!==void 0&&f.call(r,"patch")){let t=r.patch;if(Array.isArray(t)){
let i=t.length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/evidence/keys/patch/"+s,schemaPath:"#/properties/eviden\
ce/properties/keys/properties/patch/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.evidence.properties.keys.properties.
patch.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/evidence/keys/patch/"+s,schemaPath:"#/properties/evidence/properties/keys/propert\
ies/patch/items/type",keyword:"type",params:{type:"string"},schema:n.properties.evidence.properties.keys.properties.patch.items.type,parentSchema:n.properties.evidence.
properties.keys.properties.patch.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]==
"number"){l=s[a];let m={instancePath:o+"/evidence/keys/patch",schemaPath:"#/properties/evidence/properties/keys/properties/patch/uniqueItems",keyword:"uniqueIte\
ms",params:{i:c,j:l},schema:!0,parentSchema:n.properties.evidence.properties.keys.properties.patch,data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={
instancePath:o+"/evidence/keys/patch",schemaPath:"#/properties/evidence/properties/keys/properties/patch/type",keyword:"type",params:{type:"array"},schema:n.properties.
evidence.properties.keys.properties.patch.type,parentSchema:n.properties.evidence.properties.keys.properties.patch,data:t};e===null?e=[i]:e.push(i),p++}}if(r.tests!==
void 0&&f.call(r,"tests")){let t=r.tests;if(Array.isArray(t)){let i=t.length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+
"/evidence/keys/tests/"+s,schemaPath:"#/properties/evidence/properties/keys/properties/tests/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.
properties.evidence.properties.keys.properties.tests.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/evidence/keys/tests/"+s,schemaPath:"\
#/properties/evidence/properties/keys/properties/tests/items/type",keyword:"type",params:{type:"string"},schema:n.properties.evidence.properties.keys.properties.
tests.items.type,parentSchema:n.properties.evidence.properties.keys.properties.tests.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};
for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/evidence/keys/tests",schemaPath:"#/properties/evidence/pro\
perties/keys/properties/tests/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:n.properties.evidence.properties.keys.properties.tests,
data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+"/evidence/keys/tests",schemaPath:"#/properties/evidence/properties/keys/propert\
ies/tests/type",keyword:"type",params:{type:"array"},schema:n.properties.evidence.properties.keys.properties.tests.type,parentSchema:n.properties.evidence.properties.
keys.properties.tests,data:t};e===null?e=[i]:e.push(i),p++}}}else{let t={instancePath:o+"/evidence/keys",schemaPath:"#/properties/evidence/properties/keys/type",
keyword:"type",params:{type:"object"},schema:n.properties.evidence.properties.keys.type,parentSchema:n.properties.evidence.properties.keys,data:r};e===null?e=[t]:
e.push(t),p++}}if(d.reportStatuses!==void 0&&f.call(d,"reportStatuses")){let r=d.reportStatuses;if(Array.isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];
if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+"/evidence/reportStatuses/"+l,schemaPath:"#/properties/evidence/properties/reportStatuses/items/minLengt\
h",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.evidence.properties.reportStatuses.items,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={
instancePath:o+"/evidence/reportStatuses/"+l,schemaPath:"#/properties/evidence/properties/reportStatuses/items/type",keyword:"type",params:{type:"string"},schema:n.
properties.evidence.properties.reportStatuses.items.type,parentSchema:n.properties.evidence.properties.reportStatuses.items,data:s};e===null?e=[a]:e.push(a),p++}}
let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]=="number"){c=l[s];let a={instancePath:o+"/evidence/reportStatuses",
schemaPath:"#/properties/evidence/properties/reportStatuses/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.properties.evidence.properties.
reportStatuses,data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/evidence/reportStatuses",schemaPath:"#/properties/evidence/prop\
erties/reportStatuses/type",keyword:"type",params:{type:"array"},schema:n.properties.evidence.properties.reportStatuses.type,parentSchema:n.properties.evidence.
properties.reportStatuses,data:r};e===null?e=[t]:e.push(t),p++}}if(d.admissions!==void 0&&f.call(d,"admissions")){let r=d.admissions;if(Array.isArray(r)){let t=r.
length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+"/evidence/admissions/"+l,schemaPath:"#/properties/evidence/prope\
rties/admissions/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.evidence.properties.admissions.items,data:s};e===null?
e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/evidence/admissions/"+l,schemaPath:"#/properties/evidence/properties/admissions/items/type",keyword:"type",params:{
type:"string"},schema:n.properties.evidence.properties.admissions.items.type,parentSchema:n.properties.evidence.properties.admissions.items,data:s};e===null?e=[
a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]=="number"){c=l[s];let a={instancePath:o+"/eviden\
ce/admissions",schemaPath:"#/properties/evidence/properties/admissions/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.properties.evidence.
properties.admissions,data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/evidence/admissions",schemaPath:"#/properties/evidence/p\
roperties/admissions/type",keyword:"type",params:{type:"array"},schema:n.properties.evidence.properties.admissions.type,parentSchema:n.properties.evidence.properties.
admissions,data:r};e===null?e=[t]:e.push(t),p++}}if(d.unstartedStatuses!==void 0&&f.call(d,"unstartedStatuses")){let r=d.unstartedStatuses;if(Array.isArray(r)){
let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+"/evidence/unstartedStatuses/"+l,schemaPath:"#/properties\
/evidence/properties/unstartedStatuses/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.evidence.properties.unstartedStatuses.
items,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/evidence/unstartedStatuses/"+l,schemaPath:"#/properties/evidence/properties/unstartedSt\
atuses/items/type",keyword:"type",params:{type:"string"},schema:n.properties.evidence.properties.unstartedStatuses.items.type,parentSchema:n.properties.evidence.
properties.unstartedStatuses.items,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]==
"number"){c=l[s];let a={instancePath:o+"/evidence/unstartedStatuses",schemaPath:"#/properties/evidence/properties/unstartedStatuses/uniqueItems",keyword:"unique\
Items",params:{i,j:c},schema:!0,parentSchema:n.properties.evidence.properties.unstartedStatuses,data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={
instancePath:o+"/evidence/unstartedStatuses",schemaPath:"#/properties/evidence/properties/unstartedStatuses/type",keyword:"type",params:{type:"array"},schema:n.
properties.evidence.properties.unstartedStatuses.type,parentSchema:n.properties.evidence.properties.unstartedStatuses,data:r};e===null?e=[t]:e.push(t),p++}}if(d.
onceKeys!==void 0&&f.call(d,"onceKeys")){let r=d.onceKeys;if(Array.isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){
let a={instancePath:o+"/evidence/onceKeys/"+l,schemaPath:"#/properties/evidence/properties/onceKeys/items/minLength",keyword:"minLength",params:{limit:1},schema:1,
parentSchema:n.properties.evidence.properties.onceKeys.items,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/evidence/onceKeys/"+l,schemaPath:"\
#/properties/evidence/properties/onceKeys/items/type",keyword:"type",params:{type:"string"},schema:n.properties.evidence.properties.onceKeys.items.type,parentSchema:n.
properties.evidence.properties.onceKeys.items,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){
if(typeof l[s]=="number"){c=l[s];let a={instancePath:o+"/evidence/onceKeys",schemaPath:"#/properties/evidence/properties/onceKeys/uniqueItems",keyword:"uniqueIt\
ems",params:{i,j:c},schema:!0,parentSchema:n.properties.evidence.properties.onceKeys,data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+
"/evidence/onceKeys",schemaPath:"#/properties/evidence/properties/onceKeys/type",keyword:"type",params:{type:"array"},schema:n.properties.evidence.properties.onceKeys.
type,parentSchema:n.properties.evidence.properties.onceKeys,data:r};e===null?e=[t]:e.push(t),p++}}if(d.sentences!==void 0&&f.call(d,"sentences")){let r=d.sentences;
if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t of Object.keys(r))if(!(t==="noChanges"||t==="emptyPatch"||t==="failedTests")){let i={instancePath:o+"/evi\
dence/sentences",schemaPath:"#/properties/evidence/properties/sentences/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},schema:!1,
parentSchema:n.properties.evidence.properties.sentences,data:r};e===null?e=[i]:e.push(i),p++}if(r.noChanges!==void 0&&f.call(r,"noChanges")){let t=r.noChanges;if(Array.
isArray(t)){let i=t.length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/evidence/sentences/noChanges/"+s,schemaPath:"\
#/$defs/words/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:v.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+
"/evidence/sentences/noChanges/"+s,schemaPath:"#/$defs/words/items/type",keyword:"type",params:{type:"string"},schema:v.items.type,parentSchema:v.items,data:a};
e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+
"/evidence/sentences/noChanges",schemaPath:"#/$defs/words/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:v,data:t};e===null?e=[m]:e.
push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+"/evidence/sentences/noChanges",schemaPath:"#/$defs/words/type",keyword:"type",params:{type:"array"},schema:v.
type,parentSchema:v,data:t};e===null?e=[i]:e.push(i),p++}}if(r.emptyPatch!==void 0&&f.call(r,"emptyPatch")){let t=r.emptyPatch;if(Array.isArray(t)){let i=t.length;
for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/evidence/sentences/emptyPatch/"+s,schemaPath:"#/$defs/words/items/minL\
ength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:v.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/evidence/sentences/\
emptyPatch/"+s,schemaPath:"#/$defs/words/items/type",keyword:"type",params:{type:"string"},schema:v.items.type,parentSchema:v.items,data:a};e===null?e=[m]:e.push(
m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/evidence/sentenc\
es/emptyPatch",schemaPath:"#/$defs/words/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:v,data:t};e===null?e=[m]:e.push(m),p++;break}
s[a]=c}}}}else{let i={instancePath:o+"/evidence/sentences/emptyPatch",schemaPath:"#/$defs/words/type",keyword:"type",params:{type:"array"},schema:v.type,parentSchema:v,
data:t};e===null?e=[i]:e.push(i),p++}}if(r.failedTests!==void 0&&f.call(r,"failedTests")){let t=r.failedTests;if(Array.isArray(t)){let i=t.length;for(let s=0;s<
i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/evidence/sentences/failedTests/"+s,schemaPath:"#/$defs/words/items/minLength",keyword:"\
minLength",params:{limit:1},schema:1,parentSchema:v.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/evidence/sentences/failedTests/"+s,
schemaPath:"#/$defs/words/items/type",keyword:"type",params:{type:"string"},schema:v.items.type,parentSchema:v.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.
length,l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/evidence/sentences/failedTests",
schemaPath:"#/$defs/words/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:v,data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{
let i={instancePath:o+"/evidence/sentences/failedTests",schemaPath:"#/$defs/words/type",keyword:"type",params:{type:"array"},schema:v.type,parentSchema:v,data:t};
e===null?e=[i]:e.push(i),p++}}}else{let t={instancePath:o+"/evidence/sentences",schemaPath:"#/properties/evidence/properties/sentences/type",keyword:"type",params:{
type:"object"},schema:n.properties.evidence.properties.sentences.type,parentSchema:n.properties.evidence.properties.sentences,data:r};e===null?e=[t]:e.push(t),p++}}
if(d.runFolder!==void 0&&f.call(d,"runFolder")){let r=d.runFolder;if(typeof r=="string"){if(!ie.test(r)){let t={instancePath:o+"/evidence/runFolder",schemaPath:"\
#/$defs/folder/pattern",keyword:"pattern",params:{pattern:"^(?!\\.{1,2}(?:/|$))[^/\\\\]+(?:/(?!\\.{1,2}(?:/|$))[^/\\\\]+)*$"},schema:"^(?!\\.{1,2}(?:/|$))[^/\\\\]+\
(?:/(?!\\.{1,2}(?:/|$))[^/\\\\]+)*$",parentSchema:C,data:r};e===null?e=[t]:e.push(t),p++}}else{let t={instancePath:o+"/evidence/runFolder",schemaPath:"#/$defs/f\
older/type",keyword:"type",params:{type:"string"},schema:C.type,parentSchema:C,data:r};e===null?e=[t]:e.push(t),p++}}}else{let r={instancePath:o+"/evidence",schemaPath:"\
#/properties/evidence/type",keyword:"type",params:{type:"object"},schema:n.properties.evidence.type,parentSchema:n.properties.evidence,data:d};e===null?e=[r]:e.
push(r),p++}}if(h.claims!==void 0&&f.call(h,"claims")){let d=h.claims;if(d&&typeof d=="object"&&!Array.isArray(d)){for(let r of Object.keys(d))if(!(r==="reportS\
tatus"||r==="contraryStatuses"||r==="admission"||r==="baseline"||r==="route"||r==="demands"||r==="exclusions")){let t={instancePath:o+"/claims",schemaPath:"#/pr\
operties/claims/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:n.properties.claims,data:d};e===null?e=
[t]:e.push(t),p++}if(d.reportStatus!==void 0&&f.call(d,"reportStatus")){let r=d.reportStatus;if(typeof r=="string"){if(k(r)<1){let t={instancePath:o+"/claims/re\
portStatus",schemaPath:"#/properties/claims/properties/reportStatus/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.claims.properties.
reportStatus,data:r};e===null?e=[t]:e.push(t),p++}}else{let t={instancePath:o+"/claims/reportStatus",schemaPath:"#/properties/claims/properties/reportStatus/typ\
e",keyword:"type",params:{type:"string"},schema:n.properties.claims.properties.reportStatus.type,parentSchema:n.properties.claims.properties.reportStatus,data:r};
e===null?e=[t]:e.push(t),p++}}if(d.contraryStatuses!==void 0&&f.call(d,"contraryStatuses")){let r=d.contraryStatuses;if(Array.isArray(r)){let t=r.length;for(let l=0;l<
t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+"/claims/contraryStatuses/"+l,schemaPath:"#/properties/claims/properties/contraryStatu\
ses/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.claims.properties.contraryStatuses.items,data:s};e===null?e=[a]:e.push(
a),p++}}else{let a={instancePath:o+"/claims/contraryStatuses/"+l,schemaPath:"#/properties/claims/properties/contraryStatuses/items/type",keyword:"type",params:{
type:"string"},schema:n.properties.claims.properties.contraryStatuses.items.type,parentSchema:n.properties.claims.properties.contraryStatuses.items,data:s};e===
null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]=="number"){c=l[s];let a={instancePath:o+
"/claims/contraryStatuses",schemaPath:"#/properties/claims/properties/contraryStatuses/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.
properties.claims.properties.contraryStatuses,data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/claims/contraryStatuses",schemaPath:"\
#/properties/claims/properties/contraryStatuses/type",keyword:"type",params:{type:"array"},schema:n.properties.claims.properties.contraryStatuses.type,parentSchema:n.
properties.claims.properties.contraryStatuses,data:r};e===null?e=[t]:e.push(t),p++}}if(d.admission!==void 0&&f.call(d,"admission")){let r=d.admission;if(typeof r==
"string"){if(k(r)<1){let t={instancePath:o+"/claims/admission",schemaPath:"#/properties/claims/properties/admission/minLength",keyword:"minLength",params:{limit:1},
schema:1,parentSchema:n.properties.claims.properties.admission,data:r};e===null?e=[t]:e.push(t),p++}}else{let t={instancePath:o+"/claims/admission",schemaPath:"\
#/properties/claims/properties/admission/type",keyword:"type",params:{type:"string"},schema:n.properties.claims.properties.admission.type,parentSchema:n.properties.
claims.properties.admission,data:r};e===null?e=[t]:e.push(t),p++}}if(d.baseline!==void 0&&f.call(d,"baseline")){let r=d.baseline;if(typeof r=="string"){if(k(r)<
1){let t={instancePath:o+"/claims/baseline",schemaPath:"#/properties/claims/properties/baseline/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.
properties.claims.properties.baseline,data:r};e===null?e=[t]:e.push(t),p++}}else{let t={instancePath:o+"/claims/baseline",schemaPath:"#/properties/claims/proper\
ties/baseline/type",keyword:"type",params:{type:"string"},schema:n.properties.claims.properties.baseline.type,parentSchema:n.properties.claims.properties.baseline,
data:r};e===null?e=[t]:e.push(t),p++}}if(d.route!==void 0&&f.call(d,"route")){let r=d.route;if(typeof r=="string"){if(k(r)<1){let t={instancePath:o+"/claims/rou\
te",schemaPath:"#/properties/claims/properties/route/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.claims.properties.route,
data:r};e===null?e=[t]:e.push(t),p++}}else{let t={instancePath:o+"/claims/route",schemaPath:"#/properties/claims/properties/route/type",keyword:"type",params:{type:"\
string"},schema:n.properties.claims.properties.route.type,parentSchema:n.properties.claims.properties.route,data:r};e===null?e=[t]:e.push(t),p++}}if(d.demands!==
void 0&&f.call(d,"demands")){let r=d.demands;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t of Object.keys(r))if(!(t==="provider"||t==="model")){let i={
instancePath:o+"/claims/demands",schemaPath:"#/properties/claims/properties/demands/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},
schema:!1,parentSchema:n.properties.claims.properties.demands,data:r};e===null?e=[i]:e.push(i),p++}if(r.provider!==void 0&&f.call(r,"provider")){let t=r.provider;
if(Array.isArray(t)){let i=t.length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/claims/demands/provider/"+s,schemaPath:"\
#/properties/claims/properties/demands/properties/provider/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.claims.properties.
demands.properties.provider.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/claims/demands/provider/"+s,schemaPath:"#/properties/claims\
/properties/demands/properties/provider/items/type",keyword:"type",params:{type:"string"},schema:n.properties.claims.properties.demands.properties.provider.items.
type,parentSchema:n.properties.claims.properties.demands.properties.provider.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){
let a=t[c];if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/claims/demands/provider",schemaPath:"#/properties/claims/properties/d\
emands/properties/provider/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:n.properties.claims.properties.demands.properties.provider,
data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+"/claims/demands/provider",schemaPath:"#/properties/claims/properties/demands/pr\
operties/provider/type",keyword:"type",params:{type:"array"},schema:n.properties.claims.properties.demands.properties.provider.type,parentSchema:n.properties.claims.
properties.demands.properties.provider,data:t};e===null?e=[i]:e.push(i),p++}}if(r.model!==void 0&&f.call(r,"model")){let t=r.model;if(Array.isArray(t)){let i=t.
length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/claims/demands/model/"+s,schemaPath:"#/properties/claims/proper\
ties/demands/properties/model/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.claims.properties.demands.properties.model.
items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/claims/demands/model/"+s,schemaPath:"#/properties/claims/properties/demands/properties/\
model/items/type",keyword:"type",params:{type:"string"},schema:n.properties.claims.properties.demands.properties.model.items.type,parentSchema:n.properties.claims.
properties.demands.properties.model.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]==
"number"){l=s[a];let m={instancePath:o+"/claims/demands/model",schemaPath:"#/properties/claims/properties/demands/properties/model/uniqueItems",keyword:"uniqueI\
tems",params:{i:c,j:l},schema:!0,parentSchema:n.properties.claims.properties.demands.properties.model,data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{
let i={instancePath:o+"/claims/demands/model",schemaPath:"#/properties/claims/properties/demands/properties/model/type",keyword:"type",params:{type:"array"},schema:n.
properties.claims.properties.demands.properties.model.type,parentSchema:n.properties.claims.properties.demands.properties.model,data:t};e===null?e=[i]:e.push(i),
p++}}}else{let t={instancePath:o+"/claims/demands",schemaPath:"#/properties/claims/properties/demands/type",keyword:"type",params:{type:"object"},schema:n.properties.
claims.properties.demands.type,parentSchema:n.properties.claims.properties.demands,data:r};e===null?e=[t]:e.push(t),p++}}if(d.exclusions!==void 0&&f.call(d,"exc\
lusions")){let r=d.exclusions;if(Array.isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+"/clai\
ms/exclusions/"+l,schemaPath:"#/properties/claims/properties/exclusions/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.
claims.properties.exclusions.items,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/claims/exclusions/"+l,schemaPath:"#/properties/claims/prop\
erties/exclusions/items/type",keyword:"type",params:{type:"string"},schema:n.properties.claims.properties.exclusions.items.type,parentSchema:n.properties.claims.
properties.exclusions.items,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]==
"number"){c=l[s];let a={instancePath:o+"/claims/exclusions",schemaPath:"#/properties/claims/properties/exclusions/uniqueItems",keyword:"uniqueItems",params:{i,j:c},
schema:!0,parentSchema:n.properties.claims.properties.exclusions,data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/claims/exclus\
ions",schemaPath:"#/properties/claims/properties/exclusions/type",keyword:"type",params:{type:"array"},schema:n.properties.claims.properties.exclusions.type,parentSchema:n.
properties.claims.properties.exclusions,data:r};e===null?e=[t]:e.push(t),p++}}}else{let r={instancePath:o+"/claims",schemaPath:"#/properties/claims/type",keyword:"\
type",params:{type:"object"},schema:n.properties.claims.type,parentSchema:n.properties.claims,data:d};e===null?e=[r]:e.push(r),p++}}if(h.scope!==void 0&&f.call(
h,"scope")){let d=h.scope;if(d&&typeof d=="object"&&!Array.isArray(d)){for(let r of Object.keys(d))if(!(r==="section"||r==="kept")){let t={instancePath:o+"/scop\
e",schemaPath:"#/properties/scope/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:n.properties.scope,data:d};
e===null?e=[t]:e.push(t),p++}if(d.section!==void 0&&f.call(d,"section")){let r=d.section;if(typeof r=="string"){if(k(r)<1){let t={instancePath:o+"/scope/section",
schemaPath:"#/properties/scope/properties/section/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.scope.properties.section,data:r};
e===null?e=[t]:e.push(t),p++}}else{let t={instancePath:o+"/scope/section",schemaPath:"#/properties/scope/properties/section/type",keyword:"type",params:{type:"s\
tring"},schema:n.properties.scope.properties.section.type,parentSchema:n.properties.scope.properties.section,data:r};e===null?e=[t]:e.push(t),p++}}if(d.kept!==void 0&&
f.call(d,"kept")){let r=d.kept;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t of Object.keys(r)){let i=p;if(typeof t=="string"&&!$e.test(t)){let c={instancePath:o+
"/scope/kept",schemaPath:"#/properties/scope/properties/kept/propertyNames/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z]+$"},schema:"^[A-Za-z]+$",parentSchema:n.
properties.scope.properties.kept.propertyNames,data:t,propertyName:t};e===null?e=[c]:e.push(c),p++}var j=i===p;if(!j){let c={instancePath:o+"/scope/kept",schemaPath:"\
#/properties/scope/properties/kept/propertyNames",keyword:"propertyNames",params:{propertyName:t},schema:n.properties.scope.properties.kept.propertyNames,parentSchema:n.
properties.scope.properties.kept,data:r};e===null?e=[c]:e.push(c),p++}}for(let t of Object.keys(r)){let i=r[t];if(Array.isArray(i)){let c=i.length;for(let a=0;a<
c;a++){let m=i[a];if(typeof m=="string"){if(!ge.test(m)){let $={instancePath:o+"/scope/kept/"+t.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+a,schemaPath:"#/$defs\
/wordPattern/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z'-]+(?:\\|[A-Za-z'-]+)*(?: [A-Za-z'-]+(?:\\|[A-Za-z'-]+)*\\??)*$"},schema:"^[A-Za-z'-]+(?:\\|[A-\
Za-z'-]+)*(?: [A-Za-z'-]+(?:\\|[A-Za-z'-]+)*\\??)*$",parentSchema:B,data:m};e===null?e=[$]:e.push($),p++}}else{let $={instancePath:o+"/scope/kept/"+t.replace(/~/g,
"~0").replace(/\//g,"~1")+"/"+a,schemaPath:"#/$defs/wordPattern/type",keyword:"type",params:{type:"string"},schema:B.type,parentSchema:B,data:m};e===null?e=[$]:
e.push($),p++}}let l=i.length,s;if(l>1){e:for(;l--;)for(s=l;s--;)if(V(i[l],i[s])){let a={instancePath:o+"/scope/kept/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),
schemaPath:"#/properties/scope/properties/kept/additionalProperties/uniqueItems",keyword:"uniqueItems",params:{i:l,j:s},schema:!0,parentSchema:n.properties.scope.
properties.kept.additionalProperties,data:i};e===null?e=[a]:e.push(a),p++;break e}}}else{let c={instancePath:o+"/scope/kept/"+t.replace(/~/g,"~0").replace(/\//g,
"~1"),schemaPath:"#/properties/scope/properties/kept/additionalProperties/type",keyword:"type",params:{type:"array"},schema:n.properties.scope.properties.kept.additionalProperties.
type,parentSchema:n.properties.scope.properties.kept.additionalProperties,data:i};e===null?e=[c]:e.push(c),p++}}}else{let t={instancePath:o+"/scope/kept",schemaPath:"\
#/properties/scope/properties/kept/type",keyword:"type",params:{type:"object"},schema:n.properties.scope.properties.kept.type,parentSchema:n.properties.scope.properties.
kept,data:r};e===null?e=[t]:e.push(t),p++}}}else{let r={instancePath:o+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type:"object"},schema:n.
properties.scope.type,parentSchema:n.properties.scope,data:d};e===null?e=[r]:e.push(r),p++}}if(h.confidential!==void 0&&f.call(h,"confidential")){let d=h.confidential;
if(d&&typeof d=="object"&&!Array.isArray(d)){for(let r of Object.keys(d))if(!(r==="targetNames"||r==="targetPaths"||r==="authorityClaims")){let t={instancePath:o+
"/confidential",schemaPath:"#/properties/confidential/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:n.
properties.confidential,data:d};e===null?e=[t]:e.push(t),p++}if(d.targetNames!==void 0&&f.call(d,"targetNames")){let r=d.targetNames;if(Array.isArray(r)){let t=r.
length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+"/confidential/targetNames/"+l,schemaPath:"#/properties/confident\
ial/properties/targetNames/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.confidential.properties.targetNames.items,data:s};
e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/confidential/targetNames/"+l,schemaPath:"#/properties/confidential/properties/targetNames/items/type",
keyword:"type",params:{type:"string"},schema:n.properties.confidential.properties.targetNames.items.type,parentSchema:n.properties.confidential.properties.targetNames.
items,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]=="number"){c=l[s];let a={
instancePath:o+"/confidential/targetNames",schemaPath:"#/properties/confidential/properties/targetNames/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,
parentSchema:n.properties.confidential.properties.targetNames,data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/confidential/tar\
getNames",schemaPath:"#/properties/confidential/properties/targetNames/type",keyword:"type",params:{type:"array"},schema:n.properties.confidential.properties.targetNames.
type,parentSchema:n.properties.confidential.properties.targetNames,data:r};e===null?e=[t]:e.push(t),p++}}if(d.targetPaths!==void 0&&f.call(d,"targetPaths")){let r=d.
targetPaths;if(Array.isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<4){let a={instancePath:o+"/confidential/targetPat\
hs/"+l,schemaPath:"#/properties/confidential/properties/targetPaths/items/minLength",keyword:"minLength",params:{limit:4},schema:4,parentSchema:n.properties.confidential.
properties.targetPaths.items,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/confidential/targetPaths/"+l,schemaPath:"#/properties/confidenti\
al/properties/targetPaths/items/type",keyword:"type",params:{type:"string"},schema:n.properties.confidential.properties.targetPaths.items.type,parentSchema:n.properties.
confidential.properties.targetPaths.items,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]==
"number"){c=l[s];let a={instancePath:o+"/confidential/targetPaths",schemaPath:"#/properties/confidential/properties/targetPaths/uniqueItems",keyword:"uniqueItem\
s",params:{i,j:c},schema:!0,parentSchema:n.properties.confidential.properties.targetPaths,data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+
"/confidential/targetPaths",schemaPath:"#/properties/confidential/properties/targetPaths/type",keyword:"type",params:{type:"array"},schema:n.properties.confidential.
properties.targetPaths.type,parentSchema:n.properties.confidential.properties.targetPaths,data:r};e===null?e=[t]:e.push(t),p++}}if(d.authorityClaims!==void 0&&f.
call(d,"authorityClaims")){let r=d.authorityClaims;if(Array.isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(!ge.test(s)){let a={
instancePath:o+"/confidential/authorityClaims/"+l,schemaPath:"#/$defs/wordPattern/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z'-]+(?:\\|[A-Za-z'-]+)*(?: \
[A-Za-z'-]+(?:\\|[A-Za-z'-]+)*\\??)*$"},schema:"^[A-Za-z'-]+(?:\\|[A-Za-z'-]+)*(?: [A-Za-z'-]+(?:\\|[A-Za-z'-]+)*\\??)*$",parentSchema:B,data:s};e===null?e=[a]:
e.push(a),p++}}else{let a={instancePath:o+"/confidential/authorityClaims/"+l,schemaPath:"#/$defs/wordPattern/type",keyword:"type",params:{type:"string"},schema:B.
type,parentSchema:B,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){e:for(;i--;)for(c=i;c--;)if(V(r[i],r[c])){let l={instancePath:o+"/confidentia\
l/authorityClaims",schemaPath:"#/properties/confidential/properties/authorityClaims/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.properties.
confidential.properties.authorityClaims,data:r};e===null?e=[l]:e.push(l),p++;break e}}}else{let t={instancePath:o+"/confidential/authorityClaims",schemaPath:"#/\
properties/confidential/properties/authorityClaims/type",keyword:"type",params:{type:"array"},schema:n.properties.confidential.properties.authorityClaims.type,parentSchema:n.
properties.confidential.properties.authorityClaims,data:r};e===null?e=[t]:e.push(t),p++}}}else{let r={instancePath:o+"/confidential",schemaPath:"#/properties/co\
nfidential/type",keyword:"type",params:{type:"object"},schema:n.properties.confidential.type,parentSchema:n.properties.confidential,data:d};e===null?e=[r]:e.push(
r),p++}}if(h.citations!==void 0&&f.call(h,"citations")){let d=h.citations;if(d&&typeof d=="object"&&!Array.isArray(d)){for(let r of Object.keys(d))if(r!=="repos\
itories"){let t={instancePath:o+"/citations",schemaPath:"#/properties/citations/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},
schema:!1,parentSchema:n.properties.citations,data:d};e===null?e=[t]:e.push(t),p++}if(d.repositories!==void 0&&f.call(d,"repositories")){let r=d.repositories;if(r&&
typeof r=="object"&&!Array.isArray(r))for(let t of Object.keys(r)){let i=r[t];if(typeof i=="string"){if(!qe.test(i)){let c={instancePath:o+"/citations/repositor\
ies/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/citations/properties/repositories/additionalProperties/pattern",keyword:"pattern",params:{
pattern:"^(?![/\\\\])(?![A-Za-z][A-Za-z0-9+.-]*:).+$"},schema:"^(?![/\\\\])(?![A-Za-z][A-Za-z0-9+.-]*:).+$",parentSchema:n.properties.citations.properties.repositories.
additionalProperties,data:i};e===null?e=[c]:e.push(c),p++}}else{let c={instancePath:o+"/citations/repositories/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/properties/citations/properties/repositories/additionalProperties/type",keyword:"type",params:{type:"string"},schema:n.properties.citations.properties.repositories.
additionalProperties.type,parentSchema:n.properties.citations.properties.repositories.additionalProperties,data:i};e===null?e=[c]:e.push(c),p++}}else{let t={instancePath:o+
"/citations/repositories",schemaPath:"#/properties/citations/properties/repositories/type",keyword:"type",params:{type:"object"},schema:n.properties.citations.properties.
repositories.type,parentSchema:n.properties.citations.properties.repositories,data:r};e===null?e=[t]:e.push(t),p++}}}else{let r={instancePath:o+"/citations",schemaPath:"\
#/properties/citations/type",keyword:"type",params:{type:"object"},schema:n.properties.citations.type,parentSchema:n.properties.citations,data:d};e===null?e=[r]:
e.push(r),p++}}if(h.harness!==void 0&&f.call(h,"harness")){let d=h.harness;if(d&&typeof d=="object"&&!Array.isArray(d)){for(let r of Object.keys(d))if(!f.call(n.
properties.harness.properties,r)){let t={instancePath:o+"/harness",schemaPath:"#/properties/harness/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:r},schema:!1,parentSchema:n.properties.harness,data:d};e===null?e=[t]:e.push(t),p++}if(d.layout!==void 0&&f.call(d,"layout")){let r=d.layout;
if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t of Object.keys(r))if(!f.call(n.properties.harness.properties.layout.properties,t)){let i={instancePath:o+
"/harness/layout",schemaPath:"#/properties/harness/properties/layout/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},schema:!1,
parentSchema:n.properties.harness.properties.layout,data:r};e===null?e=[i]:e.push(i),p++}r.report!==void 0&&f.call(r,"report")&&(q(r.report,{instancePath:o+"/ha\
rness/layout/report",parentData:r,parentDataProperty:"report",rootData:S,dynamicAnchors:L})||(e=e===null?q.errors:e.concat(q.errors),p=e.length)),r.task!==void 0&&
f.call(r,"task")&&(q(r.task,{instancePath:o+"/harness/layout/task",parentData:r,parentDataProperty:"task",rootData:S,dynamicAnchors:L})||(e=e===null?q.errors:e.
concat(q.errors),p=e.length)),r.argv!==void 0&&f.call(r,"argv")&&(q(r.argv,{instancePath:o+"/harness/layout/argv",parentData:r,parentDataProperty:"argv",rootData:S,
dynamicAnchors:L})||(e=e===null?q.errors:e.concat(q.errors),p=e.length)),r.trace!==void 0&&f.call(r,"trace")&&(q(r.trace,{instancePath:o+"/harness/layout/trace",
parentData:r,parentDataProperty:"trace",rootData:S,dynamicAnchors:L})||(e=e===null?q.errors:e.concat(q.errors),p=e.length)),r.generatedConfig!==void 0&&f.call(r,
"generatedConfig")&&(q(r.generatedConfig,{instancePath:o+"/harness/layout/generatedConfig",parentData:r,parentDataProperty:"generatedConfig",rootData:S,dynamicAnchors:L})||
(e=e===null?q.errors:e.concat(q.errors),p=e.length)),r.backendStdout!==void 0&&f.call(r,"backendStdout")&&(q(r.backendStdout,{instancePath:o+"/harness/layout/ba\
ckendStdout",parentData:r,parentDataProperty:"backendStdout",rootData:S,dynamicAnchors:L})||(e=e===null?q.errors:e.concat(q.errors),p=e.length)),r.backendStderr!==
void 0&&f.call(r,"backendStderr")&&(q(r.backendStderr,{instancePath:o+"/harness/layout/backendStderr",parentData:r,parentDataProperty:"backendStderr",rootData:S,
dynamicAnchors:L})||(e=e===null?q.errors:e.concat(q.errors),p=e.length)),r.agentResult!==void 0&&f.call(r,"agentResult")&&(q(r.agentResult,{instancePath:o+"/har\
ness/layout/agentResult",parentData:r,parentDataProperty:"agentResult",rootData:S,dynamicAnchors:L})||(e=e===null?q.errors:e.concat(q.errors),p=e.length)),r.events!==
void 0&&f.call(r,"events")&&(q(r.events,{instancePath:o+"/harness/layout/events",parentData:r,parentDataProperty:"events",rootData:S,dynamicAnchors:L})||(e=e===
null?q.errors:e.concat(q.errors),p=e.length)),r.markers!==void 0&&f.call(r,"markers")&&(q(r.markers,{instancePath:o+"/harness/layout/markers",parentData:r,parentDataProperty:"\
markers",rootData:S,dynamicAnchors:L})||(e=e===null?q.errors:e.concat(q.errors),p=e.length)),r.patch!==void 0&&f.call(r,"patch")&&(q(r.patch,{instancePath:o+"/h\
arness/layout/patch",parentData:r,parentDataProperty:"patch",rootData:S,dynamicAnchors:L})||(e=e===null?q.errors:e.concat(q.errors),p=e.length)),r.tests!==void 0&&
f.call(r,"tests")&&(q(r.tests,{instancePath:o+"/harness/layout/tests",parentData:r,parentDataProperty:"tests",rootData:S,dynamicAnchors:L})||(e=e===null?q.errors:
e.concat(q.errors),p=e.length)),r.testsOutput!==void 0&&f.call(r,"testsOutput")&&(q(r.testsOutput,{instancePath:o+"/harness/layout/testsOutput",parentData:r,parentDataProperty:"\
testsOutput",rootData:S,dynamicAnchors:L})||(e=e===null?q.errors:e.concat(q.errors),p=e.length)),r.baseline!==void 0&&f.call(r,"baseline")&&(q(r.baseline,{instancePath:o+
"/harness/layout/baseline",parentData:r,parentDataProperty:"baseline",rootData:S,dynamicAnchors:L})||(e=e===null?q.errors:e.concat(q.errors),p=e.length)),r.fixture!==
void 0&&f.call(r,"fixture")&&(q(r.fixture,{instancePath:o+"/harness/layout/fixture",parentData:r,parentDataProperty:"fixture",rootData:S,dynamicAnchors:L})||(e=
e===null?q.errors:e.concat(q.errors),p=e.length))}else{let t={instancePath:o+"/harness/layout",schemaPath:"#/properties/harness/properties/layout/type",keyword:"\
type",params:{type:"object"},schema:n.properties.harness.properties.layout.type,parentSchema:n.properties.harness.properties.layout,data:r};e===null?e=[t]:e.push(
t),p++}}if(d.fields!==void 0&&f.call(d,"fields")){let r=d.fields;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t of Object.keys(r)){let i=p;if(!(t==="run\
_id"||t==="started_at"||t==="finished_at"||t==="engine"||t==="status"||t==="failure_reason"||t==="backend"||t==="backend_exit_code"||t==="case_process_started"||
t==="case_model_provider"||t==="case_model"||t==="case_model_admission_status"||t==="source_admission_status"||t==="local_provider_config"||t==="provider_probe"||
t==="provider_probe.class"||t==="provider_probe.max_tokens"||t==="provider_probe.http_status"||t==="provider_probe.finish_reason"||t==="provider_requests"||t===
"provider_requests.count"||t==="provider_requests.models"||t==="provider_requests.finish_reasons"||t==="provider_requests.content_chars"||t==="provider_requests\
.reasoning_chars"||t==="provider_requests.http_errors"||t==="fixture"||t==="fixture.id"||t==="fixture.kind"||t==="fixture.digest"||t==="target_repository"||t===
"changed_files"||t==="patch"||t==="patch.path"||t==="patch.bytes"||t==="tests"||t==="tests.status"||t==="tests.exit_code"||t==="tests.passed"||t==="tests.failed"||
t==="tests.total"||t==="baseline"||t==="baseline.backend"||t==="baseline.run_id"||t==="baseline.status"||t==="baseline.path"||t==="unblocks")){let c={instancePath:o+
"/harness/fields",schemaPath:"#/$defs/reportField/enum",keyword:"enum",params:{allowedValues:U.enum},schema:U.enum,parentSchema:U,data:t,propertyName:t};e===null?
e=[c]:e.push(c),p++}var H=i===p;if(!H){let c={instancePath:o+"/harness/fields",schemaPath:"#/properties/harness/properties/fields/propertyNames",keyword:"proper\
tyNames",params:{propertyName:t},schema:n.properties.harness.properties.fields.propertyNames,parentSchema:n.properties.harness.properties.fields,data:r};e===null?
e=[c]:e.push(c),p++}}for(let t of Object.keys(r)){let i=r[t];if(Array.isArray(i)){let c=i.length;for(let a=0;a<c;a++){let m=i[a];if(typeof m=="string"){if(!se.test(
m)){let $={instancePath:o+"/harness/fields/"+t.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+a,schemaPath:"#/properties/harness/properties/fields/additionalPropert\
ies/items/pattern",keyword:"pattern",params:{pattern:"^(?:/(?:[^~/]|~[01])*)+$"},schema:"^(?:/(?:[^~/]|~[01])*)+$",parentSchema:n.properties.harness.properties.
fields.additionalProperties.items,data:m};e===null?e=[$]:e.push($),p++}}else{let $={instancePath:o+"/harness/fields/"+t.replace(/~/g,"~0").replace(/\//g,"~1")+"\
/"+a,schemaPath:"#/properties/harness/properties/fields/additionalProperties/items/type",keyword:"type",params:{type:"string"},schema:n.properties.harness.properties.
fields.additionalProperties.items.type,parentSchema:n.properties.harness.properties.fields.additionalProperties.items,data:m};e===null?e=[$]:e.push($),p++}}let l=i.
length,s;if(l>1){let a={};for(;l--;){let m=i[l];if(typeof m=="string"){if(typeof a[m]=="number"){s=a[m];let $={instancePath:o+"/harness/fields/"+t.replace(/~/g,
"~0").replace(/\//g,"~1"),schemaPath:"#/properties/harness/properties/fields/additionalProperties/uniqueItems",keyword:"uniqueItems",params:{i:l,j:s},schema:!0,
parentSchema:n.properties.harness.properties.fields.additionalProperties,data:i};e===null?e=[$]:e.push($),p++;break}a[m]=l}}}}else{let c={instancePath:o+"/harne\
ss/fields/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/harness/properties/fields/additionalProperties/type",keyword:"type",params:{type:"\
array"},schema:n.properties.harness.properties.fields.additionalProperties.type,parentSchema:n.properties.harness.properties.fields.additionalProperties,data:i};
e===null?e=[c]:e.push(c),p++}}}else{let t={instancePath:o+"/harness/fields",schemaPath:"#/properties/harness/properties/fields/type",keyword:"type",params:{type:"\
object"},schema:n.properties.harness.properties.fields.type,parentSchema:n.properties.harness.properties.fields,data:r};e===null?e=[t]:e.push(t),p++}}if(d.values!==
void 0&&f.call(d,"values")){let r=d.values;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t of Object.keys(r)){let i=p;if(!(t==="run_id"||t==="started_at"||
t==="finished_at"||t==="engine"||t==="status"||t==="failure_reason"||t==="backend"||t==="backend_exit_code"||t==="case_process_started"||t==="case_model_provide\
r"||t==="case_model"||t==="case_model_admission_status"||t==="source_admission_status"||t==="local_provider_config"||t==="provider_probe"||t==="provider_probe.c\
lass"||t==="provider_probe.max_tokens"||t==="provider_probe.http_status"||t==="provider_probe.finish_reason"||t==="provider_requests"||t==="provider_requests.co\
unt"||t==="provider_requests.models"||t==="provider_requests.finish_reasons"||t==="provider_requests.content_chars"||t==="provider_requests.reasoning_chars"||t===
"provider_requests.http_errors"||t==="fixture"||t==="fixture.id"||t==="fixture.kind"||t==="fixture.digest"||t==="target_repository"||t==="changed_files"||t==="p\
atch"||t==="patch.path"||t==="patch.bytes"||t==="tests"||t==="tests.status"||t==="tests.exit_code"||t==="tests.passed"||t==="tests.failed"||t==="tests.total"||t===
"baseline"||t==="baseline.backend"||t==="baseline.run_id"||t==="baseline.status"||t==="baseline.path"||t==="unblocks")){let c={instancePath:o+"/harness/values",
schemaPath:"#/$defs/reportField/enum",keyword:"enum",params:{allowedValues:U.enum},schema:U.enum,parentSchema:U,data:t,propertyName:t};e===null?e=[c]:e.push(c),
p++}var we=i===p;if(!we){let c={instancePath:o+"/harness/values",schemaPath:"#/properties/harness/properties/values/propertyNames",keyword:"propertyNames",params:{
propertyName:t},schema:n.properties.harness.properties.values.propertyNames,parentSchema:n.properties.harness.properties.values,data:r};e===null?e=[c]:e.push(c),
p++}}for(let t of Object.keys(r)){let i=r[t];if(i&&typeof i=="object"&&!Array.isArray(i))for(let c of Object.keys(i)){let l=i[c];if(typeof l=="string"){if(k(l)<
1){let s={instancePath:o+"/harness/values/"+t.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+c.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/harne\
ss/properties/values/additionalProperties/additionalProperties/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.harness.properties.
values.additionalProperties.additionalProperties,data:l};e===null?e=[s]:e.push(s),p++}}else{let s={instancePath:o+"/harness/values/"+t.replace(/~/g,"~0").replace(
/\//g,"~1")+"/"+c.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/harness/properties/values/additionalProperties/additionalProperties/type",keyword:"\
type",params:{type:"string"},schema:n.properties.harness.properties.values.additionalProperties.additionalProperties.type,parentSchema:n.properties.harness.properties.
values.additionalProperties.additionalProperties,data:l};e===null?e=[s]:e.push(s),p++}}else{let c={instancePath:o+"/harness/values/"+t.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/properties/harness/properties/values/additionalProperties/type",keyword:"type",params:{type:"object"},schema:n.properties.harness.properties.
values.additionalProperties.type,parentSchema:n.properties.harness.properties.values.additionalProperties,data:i};e===null?e=[c]:e.push(c),p++}}}else{let t={instancePath:o+
"/harness/values",schemaPath:"#/properties/harness/properties/values/type",keyword:"type",params:{type:"object"},schema:n.properties.harness.properties.values.type,
parentSchema:n.properties.harness.properties.values,data:r};e===null?e=[t]:e.push(t),p++}}if(d.expect!==void 0&&f.call(d,"expect")){let r=d.expect;if(r&&typeof r==
"object"&&!Array.isArray(r)){for(let t of Object.keys(r))if(!f.call(n.properties.harness.properties.expect.properties,t)){let i={instancePath:o+"/harness/expect",
schemaPath:"#/properties/harness/properties/expect/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},schema:!1,parentSchema:n.properties.
harness.properties.expect,data:r};e===null?e=[i]:e.push(i),p++}if(r.backend!==void 0&&f.call(r,"backend")){let t=r.backend;if(typeof t=="string"){if(k(t)<1){let i={
instancePath:o+"/harness/expect/backend",schemaPath:"#/properties/harness/properties/expect/properties/backend/minLength",keyword:"minLength",params:{limit:1},schema:1,
parentSchema:n.properties.harness.properties.expect.properties.backend,data:t};e===null?e=[i]:e.push(i),p++}}else{let i={instancePath:o+"/harness/expect/backend",
schemaPath:"#/properties/harness/properties/expect/properties/backend/type",keyword:"type",params:{type:"string"},schema:n.properties.harness.properties.expect.
properties.backend.type,parentSchema:n.properties.harness.properties.expect.properties.backend,data:t};e===null?e=[i]:e.push(i),p++}}if(r.provider!==void 0&&f.call(
r,"provider")){let t=r.provider;if(typeof t=="string"){if(k(t)<1){let i={instancePath:o+"/harness/expect/provider",schemaPath:"#/properties/harness/properties/e\
xpect/properties/provider/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.harness.properties.expect.properties.provider,data:t};
e===null?e=[i]:e.push(i),p++}}else{let i={instancePath:o+"/harness/expect/provider",schemaPath:"#/properties/harness/properties/expect/properties/provider/type",
keyword:"type",params:{type:"string"},schema:n.properties.harness.properties.expect.properties.provider.type,parentSchema:n.properties.harness.properties.expect.
properties.provider,data:t};e===null?e=[i]:e.push(i),p++}}if(r.model!==void 0&&f.call(r,"model")){let t=r.model;if(typeof t=="string"){if(k(t)<1){let i={instancePath:o+
"/harness/expect/model",schemaPath:"#/properties/harness/properties/expect/properties/model/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.
properties.harness.properties.expect.properties.model,data:t};e===null?e=[i]:e.push(i),p++}}else{let i={instancePath:o+"/harness/expect/model",schemaPath:"#/pro\
perties/harness/properties/expect/properties/model/type",keyword:"type",params:{type:"string"},schema:n.properties.harness.properties.expect.properties.model.type,
parentSchema:n.properties.harness.properties.expect.properties.model,data:t};e===null?e=[i]:e.push(i),p++}}if(r.aliases!==void 0&&f.call(r,"aliases")){let t=r.aliases;
if(Array.isArray(t)){let i=t.length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/harness/expect/aliases/"+s,schemaPath:"\
#/$defs/words/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:v.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+
"/harness/expect/aliases/"+s,schemaPath:"#/$defs/words/items/type",keyword:"type",params:{type:"string"},schema:v.items.type,parentSchema:v.items,data:a};e===null?
e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/har\
ness/expect/aliases",schemaPath:"#/$defs/words/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:v,data:t};e===null?e=[m]:e.push(m),p++;
break}s[a]=c}}}}else{let i={instancePath:o+"/harness/expect/aliases",schemaPath:"#/$defs/words/type",keyword:"type",params:{type:"array"},schema:v.type,parentSchema:v,
data:t};e===null?e=[i]:e.push(i),p++}}if(r.admission!==void 0&&f.call(r,"admission")){let t=r.admission;if(typeof t=="string"){if(k(t)<1){let i={instancePath:o+
"/harness/expect/admission",schemaPath:"#/properties/harness/properties/expect/properties/admission/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.
properties.harness.properties.expect.properties.admission,data:t};e===null?e=[i]:e.push(i),p++}}else{let i={instancePath:o+"/harness/expect/admission",schemaPath:"\
#/properties/harness/properties/expect/properties/admission/type",keyword:"type",params:{type:"string"},schema:n.properties.harness.properties.expect.properties.
admission.type,parentSchema:n.properties.harness.properties.expect.properties.admission,data:t};e===null?e=[i]:e.push(i),p++}}if(r.fixtureKind!==void 0&&f.call(
r,"fixtureKind")){let t=r.fixtureKind;if(typeof t=="string"){if(k(t)<1){let i={instancePath:o+"/harness/expect/fixtureKind",schemaPath:"#/properties/harness/pro\
perties/expect/properties/fixtureKind/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.harness.properties.expect.properties.fixtureKind,
data:t};e===null?e=[i]:e.push(i),p++}}else{let i={instancePath:o+"/harness/expect/fixtureKind",schemaPath:"#/properties/harness/properties/expect/properties/fix\
tureKind/type",keyword:"type",params:{type:"string"},schema:n.properties.harness.properties.expect.properties.fixtureKind.type,parentSchema:n.properties.harness.
properties.expect.properties.fixtureKind,data:t};e===null?e=[i]:e.push(i),p++}}if(r.baselineBackend!==void 0&&f.call(r,"baselineBackend")){let t=r.baselineBackend;
if(typeof t=="string"){if(k(t)<1){let i={instancePath:o+"/harness/expect/baselineBackend",schemaPath:"#/properties/harness/properties/expect/properties/baseline\
Backend/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.harness.properties.expect.properties.baselineBackend,data:t};e===null?
e=[i]:e.push(i),p++}}else{let i={instancePath:o+"/harness/expect/baselineBackend",schemaPath:"#/properties/harness/properties/expect/properties/baselineBackend/\
type",keyword:"type",params:{type:"string"},schema:n.properties.harness.properties.expect.properties.baselineBackend.type,parentSchema:n.properties.harness.properties.
expect.properties.baselineBackend,data:t};e===null?e=[i]:e.push(i),p++}}if(r.engine!==void 0&&f.call(r,"engine")){let t=r.engine;if(typeof t=="string"){if(k(t)<
1){let i={instancePath:o+"/harness/expect/engine",schemaPath:"#/properties/harness/properties/expect/properties/engine/minLength",keyword:"minLength",params:{limit:1},
schema:1,parentSchema:n.properties.harness.properties.expect.properties.engine,data:t};e===null?e=[i]:e.push(i),p++}}else{let i={instancePath:o+"/harness/expect\
/engine",schemaPath:"#/properties/harness/properties/expect/properties/engine/type",keyword:"type",params:{type:"string"},schema:n.properties.harness.properties.
expect.properties.engine.type,parentSchema:n.properties.harness.properties.expect.properties.engine,data:t};e===null?e=[i]:e.push(i),p++}}if(r.sourceAdmission!==
void 0&&f.call(r,"sourceAdmission")){let t=r.sourceAdmission;if(typeof t=="string"){if(k(t)<1){let i={instancePath:o+"/harness/expect/sourceAdmission",schemaPath:"\
#/properties/harness/properties/expect/properties/sourceAdmission/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.harness.properties.
expect.properties.sourceAdmission,data:t};e===null?e=[i]:e.push(i),p++}}else{let i={instancePath:o+"/harness/expect/sourceAdmission",schemaPath:"#/properties/ha\
rness/properties/expect/properties/sourceAdmission/type",keyword:"type",params:{type:"string"},schema:n.properties.harness.properties.expect.properties.sourceAdmission.
type,parentSchema:n.properties.harness.properties.expect.properties.sourceAdmission,data:t};e===null?e=[i]:e.push(i),p++}}}else{let t={instancePath:o+"/harness/\
expect",schemaPath:"#/properties/harness/properties/expect/type",keyword:"type",params:{type:"object"},schema:n.properties.harness.properties.expect.type,parentSchema:n.
properties.harness.properties.expect,data:r};e===null?e=[t]:e.push(t),p++}}if(d.forbid!==void 0&&f.call(d,"forbid")){let r=d.forbid;if(r&&typeof r=="object"&&!Array.
isArray(r)){for(let t of Object.keys(r))if(!(t==="providers"||t==="models"||t==="hosts")){let i={instancePath:o+"/harness/forbid",schemaPath:"#/properties/harne\
ss/properties/forbid/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},schema:!1,parentSchema:n.properties.harness.properties.forbid,
data:r};e===null?e=[i]:e.push(i),p++}if(r.providers!==void 0&&f.call(r,"providers")){let t=r.providers;if(Array.isArray(t)){let i=t.length;for(let s=0;s<i;s++){
let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/harness/forbid/providers/"+s,schemaPath:"#/$defs/words/items/minLength",keyword:"minLength",
params:{limit:1},schema:1,parentSchema:v.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/harness/forbid/providers/"+s,schemaPath:"#/$de\
fs/words/items/type",keyword:"type",params:{type:"string"},schema:v.items.type,parentSchema:v.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>
1){let s={};for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/harness/forbid/providers",schemaPath:"#/$defs/\
words/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:v,data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+
"/harness/forbid/providers",schemaPath:"#/$defs/words/type",keyword:"type",params:{type:"array"},schema:v.type,parentSchema:v,data:t};e===null?e=[i]:e.push(i),p++}}
if(r.models!==void 0&&f.call(r,"models")){let t=r.models;if(Array.isArray(t)){let i=t.length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={
instancePath:o+"/harness/forbid/models/"+s,schemaPath:"#/$defs/words/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:v.items,data:a};
e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/harness/forbid/models/"+s,schemaPath:"#/$defs/words/items/type",keyword:"type",params:{type:"string"},
schema:v.items.type,parentSchema:v.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.length,l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]==
"number"){l=s[a];let m={instancePath:o+"/harness/forbid/models",schemaPath:"#/$defs/words/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:v,
data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+"/harness/forbid/models",schemaPath:"#/$defs/words/type",keyword:"type",params:{
type:"array"},schema:v.type,parentSchema:v,data:t};e===null?e=[i]:e.push(i),p++}}if(r.hosts!==void 0&&f.call(r,"hosts")){let t=r.hosts;if(Array.isArray(t)){let i=t.
length;for(let s=0;s<i;s++){let a=t[s];if(typeof a=="string"){if(k(a)<1){let m={instancePath:o+"/harness/forbid/hosts/"+s,schemaPath:"#/$defs/words/items/minLen\
gth",keyword:"minLength",params:{limit:1},schema:1,parentSchema:v.items,data:a};e===null?e=[m]:e.push(m),p++}}else{let m={instancePath:o+"/harness/forbid/hosts/"+
s,schemaPath:"#/$defs/words/items/type",keyword:"type",params:{type:"string"},schema:v.items.type,parentSchema:v.items,data:a};e===null?e=[m]:e.push(m),p++}}let c=t.
length,l;if(c>1){let s={};for(;c--;){let a=t[c];if(typeof a=="string"){if(typeof s[a]=="number"){l=s[a];let m={instancePath:o+"/harness/forbid/hosts",schemaPath:"\
#/$defs/words/uniqueItems",keyword:"uniqueItems",params:{i:c,j:l},schema:!0,parentSchema:v,data:t};e===null?e=[m]:e.push(m),p++;break}s[a]=c}}}}else{let i={instancePath:o+
"/harness/forbid/hosts",schemaPath:"#/$defs/words/type",keyword:"type",params:{type:"array"},schema:v.type,parentSchema:v,data:t};e===null?e=[i]:e.push(i),p++}}}else{
let t={instancePath:o+"/harness/forbid",schemaPath:"#/properties/harness/properties/forbid/type",keyword:"type",params:{type:"object"},schema:n.properties.harness.
properties.forbid.type,parentSchema:n.properties.harness.properties.forbid,data:r};e===null?e=[t]:e.push(t),p++}}if(d.targetRepositories!==void 0&&f.call(d,"tar\
getRepositories")){let r=d.targetRepositories;if(Array.isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<3){let a={instancePath:o+
"/harness/targetRepositories/"+l,schemaPath:"#/properties/harness/properties/targetRepositories/items/minLength",keyword:"minLength",params:{limit:3},schema:3,parentSchema:n.
properties.harness.properties.targetRepositories.items,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/harness/targetRepositories/"+l,schemaPath:"\
#/properties/harness/properties/targetRepositories/items/type",keyword:"type",params:{type:"string"},schema:n.properties.harness.properties.targetRepositories.items.
type,parentSchema:n.properties.harness.properties.targetRepositories.items,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];
if(typeof s=="string"){if(typeof l[s]=="number"){c=l[s];let a={instancePath:o+"/harness/targetRepositories",schemaPath:"#/properties/harness/properties/targetRe\
positories/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.properties.harness.properties.targetRepositories,data:r};e===null?e=[a]:e.
push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/harness/targetRepositories",schemaPath:"#/properties/harness/properties/targetRepositories/type",keyword:"\
type",params:{type:"array"},schema:n.properties.harness.properties.targetRepositories.type,parentSchema:n.properties.harness.properties.targetRepositories,data:r};
e===null?e=[t]:e.push(t),p++}}if(d.allowHosts!==void 0&&f.call(d,"allowHosts")){let r=d.allowHosts;if(Array.isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];
if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+"/harness/allowHosts/"+l,schemaPath:"#/$defs/words/items/minLength",keyword:"minLength",params:{limit:1},
schema:1,parentSchema:v.items,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/harness/allowHosts/"+l,schemaPath:"#/$defs/words/items/type",keyword:"\
type",params:{type:"string"},schema:v.items.type,parentSchema:v.items,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];
if(typeof s=="string"){if(typeof l[s]=="number"){c=l[s];let a={instancePath:o+"/harness/allowHosts",schemaPath:"#/$defs/words/uniqueItems",keyword:"uniqueItems",
params:{i,j:c},schema:!0,parentSchema:v,data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/harness/allowHosts",schemaPath:"#/$def\
s/words/type",keyword:"type",params:{type:"array"},schema:v.type,parentSchema:v,data:r};e===null?e=[t]:e.push(t),p++}}if(d.secretNames!==void 0&&f.call(d,"secre\
tNames")&&(te(d.secretNames,{instancePath:o+"/harness/secretNames",parentData:d,parentDataProperty:"secretNames",rootData:S,dynamicAnchors:L})||(e=e===null?te.errors:
e.concat(te.errors),p=e.length)),d.relay!==void 0&&f.call(d,"relay")){let r=d.relay;if(!(r==="none"||r==="loopback")){let t={instancePath:o+"/harness/relay",schemaPath:"\
#/properties/harness/properties/relay/enum",keyword:"enum",params:{allowedValues:n.properties.harness.properties.relay.enum},schema:n.properties.harness.properties.
relay.enum,parentSchema:n.properties.harness.properties.relay,data:r};e===null?e=[t]:e.push(t),p++}}if(d.positiveProof!==void 0&&f.call(d,"positiveProof")){let r=d.
positiveProof;if(!(r==="spawn"||r==="relay")){let t={instancePath:o+"/harness/positiveProof",schemaPath:"#/properties/harness/properties/positiveProof/enum",keyword:"\
enum",params:{allowedValues:n.properties.harness.properties.positiveProof.enum},schema:n.properties.harness.properties.positiveProof.enum,parentSchema:n.properties.
harness.properties.positiveProof,data:r};e===null?e=[t]:e.push(t),p++}}if(d.maxSkewSeconds!==void 0&&f.call(d,"maxSkewSeconds")){let r=d.maxSkewSeconds;if(!(typeof r==
"number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let t={instancePath:o+"/harness/maxSkewSeconds",schemaPath:"#/properties/harness/properties/maxSkewSeconds/type",keyword:"\
type",params:{type:"integer"},schema:n.properties.harness.properties.maxSkewSeconds.type,parentSchema:n.properties.harness.properties.maxSkewSeconds,data:r};e===
null?e=[t]:e.push(t),p++}if(typeof r=="number"&&isFinite(r)){if(r>31536e3||isNaN(r)){let t={instancePath:o+"/harness/maxSkewSeconds",schemaPath:"#/properties/ha\
rness/properties/maxSkewSeconds/maximum",keyword:"maximum",params:{comparison:"<=",limit:31536e3},schema:31536e3,parentSchema:n.properties.harness.properties.maxSkewSeconds,
data:r};e===null?e=[t]:e.push(t),p++}if(r<0||isNaN(r)){let t={instancePath:o+"/harness/maxSkewSeconds",schemaPath:"#/properties/harness/properties/maxSkewSecond\
s/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:n.properties.harness.properties.maxSkewSeconds,data:r};e===null?e=[t]:e.push(
t),p++}}}if(d.apiKeyEnv!==void 0&&f.call(d,"apiKeyEnv")){let r=d.apiKeyEnv;if(typeof r=="string"){if(!M.test(r)){let t={instancePath:o+"/harness/apiKeyEnv",schemaPath:"\
#/$defs/variable/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z_][A-Za-z0-9_]{0,127}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,127}$",parentSchema:Z,data:r};e===
null?e=[t]:e.push(t),p++}}else{let t={instancePath:o+"/harness/apiKeyEnv",schemaPath:"#/$defs/variable/type",keyword:"type",params:{type:"string"},schema:Z.type,
parentSchema:Z,data:r};e===null?e=[t]:e.push(t),p++}}if(d.needs!==void 0&&f.call(d,"needs")){let r=d.needs;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t of Object.
keys(r)){let i=p;if(typeof t=="string"){if(!M.test(t)){let c={instancePath:o+"/harness/needs",schemaPath:"#/$defs/variable/pattern",keyword:"pattern",params:{pattern:"\
^[A-Za-z_][A-Za-z0-9_]{0,127}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,127}$",parentSchema:Z,data:t,propertyName:t};e===null?e=[c]:e.push(c),p++}}else{let c={instancePath:o+
"/harness/needs",schemaPath:"#/$defs/variable/type",keyword:"type",params:{type:"string"},schema:Z.type,parentSchema:Z,data:t,propertyName:t};e===null?e=[c]:e.push(
c),p++}var Pe=i===p;if(!Pe){let c={instancePath:o+"/harness/needs",schemaPath:"#/properties/harness/properties/needs/propertyNames",keyword:"propertyNames",params:{
propertyName:t},schema:n.properties.harness.properties.needs.propertyNames,parentSchema:n.properties.harness.properties.needs,data:r};e===null?e=[c]:e.push(c),p++}}
for(let t of Object.keys(r)){let i=r[t];if(i&&typeof i=="object"&&!Array.isArray(i)){for(let c of z.required)if(i[c]===void 0||!f.call(i,c)){let l={instancePath:o+
"/harness/needs/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/need/required",keyword:"required",params:{missingProperty:c},schema:z.required,parentSchema:z,
data:i};e===null?e=[l]:e.push(l),p++}for(let c of Object.keys(i))if(!(c==="kind"||c==="provider"||c==="engine")){let l={instancePath:o+"/harness/needs/"+t.replace(
/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/need/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:c},schema:!1,parentSchema:z,
data:i};e===null?e=[l]:e.push(l),p++}if(i.kind!==void 0&&f.call(i,"kind")){let c=i.kind;if(!(c==="url"||c==="executable"||c==="file"||c==="any")){let l={instancePath:o+
"/harness/needs/"+t.replace(/~/g,"~0").replace(/\//g,"~1")+"/kind",schemaPath:"#/$defs/need/properties/kind/enum",keyword:"enum",params:{allowedValues:z.properties.
kind.enum},schema:z.properties.kind.enum,parentSchema:z.properties.kind,data:c};e===null?e=[l]:e.push(l),p++}}if(i.provider!==void 0&&f.call(i,"provider")){let c=i.
provider;if(typeof c=="string"){if(k(c)<1){let l={instancePath:o+"/harness/needs/"+t.replace(/~/g,"~0").replace(/\//g,"~1")+"/provider",schemaPath:"#/$defs/need\
/properties/provider/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:z.properties.provider,data:c};e===null?e=[l]:e.push(l),p++}}else{let l={
instancePath:o+"/harness/needs/"+t.replace(/~/g,"~0").replace(/\//g,"~1")+"/provider",schemaPath:"#/$defs/need/properties/provider/type",keyword:"type",params:{
type:"string"},schema:z.properties.provider.type,parentSchema:z.properties.provider,data:c};e===null?e=[l]:e.push(l),p++}}if(i.engine!==void 0&&f.call(i,"engine")){
let c=i.engine;if(typeof c=="string"){if(k(c)<1){let l={instancePath:o+"/harness/needs/"+t.replace(/~/g,"~0").replace(/\//g,"~1")+"/engine",schemaPath:"#/$defs/\
need/properties/engine/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:z.properties.engine,data:c};e===null?e=[l]:e.push(l),p++}}else{let l={
instancePath:o+"/harness/needs/"+t.replace(/~/g,"~0").replace(/\//g,"~1")+"/engine",schemaPath:"#/$defs/need/properties/engine/type",keyword:"type",params:{type:"\
string"},schema:z.properties.engine.type,parentSchema:z.properties.engine,data:c};e===null?e=[l]:e.push(l),p++}}}else{let c={instancePath:o+"/harness/needs/"+t.
replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/need/type",keyword:"type",params:{type:"object"},schema:z.type,parentSchema:z,data:i};e===null?e=[c]:
e.push(c),p++}}}else{let t={instancePath:o+"/harness/needs",schemaPath:"#/properties/harness/properties/needs/type",keyword:"type",params:{type:"object"},schema:n.
properties.harness.properties.needs.type,parentSchema:n.properties.harness.properties.needs,data:r};e===null?e=[t]:e.push(t),p++}}if(d.preflight!==void 0&&f.call(
d,"preflight")){let r=d.preflight;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t of Object.keys(r))if(!(t==="baseUrl"||t==="admission"||t==="modes"||t===
"caseRequest"||t==="deadlines")){let i={instancePath:o+"/harness/preflight",schemaPath:"#/properties/harness/properties/preflight/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:t},schema:!1,parentSchema:n.properties.harness.properties.preflight,data:r};e===null?e=[i]:e.push(i),p++}if(r.baseUrl!==
void 0&&f.call(r,"baseUrl")){let t=r.baseUrl;if(typeof t=="string"){if(!M.test(t)){let i={instancePath:o+"/harness/preflight/baseUrl",schemaPath:"#/$defs/variab\
le/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z_][A-Za-z0-9_]{0,127}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,127}$",parentSchema:Z,data:t};e===null?e=[i]:e.
push(i),p++}}else{let i={instancePath:o+"/harness/preflight/baseUrl",schemaPath:"#/$defs/variable/type",keyword:"type",params:{type:"string"},schema:Z.type,parentSchema:Z,
data:t};e===null?e=[i]:e.push(i),p++}}if(r.admission!==void 0&&f.call(r,"admission")){let t=r.admission;if(t&&typeof t=="object"&&!Array.isArray(t)){for(let i of Object.
keys(t))if(!(i==="file"||i==="provider"||i==="model"||i==="status")){let c={instancePath:o+"/harness/preflight/admission",schemaPath:"#/properties/harness/prope\
rties/preflight/properties/admission/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:i},schema:!1,parentSchema:n.properties.harness.
properties.preflight.properties.admission,data:t};e===null?e=[c]:e.push(c),p++}if(t.file!==void 0&&f.call(t,"file")){let i=t.file;if(typeof i=="string"){if(!M.test(
i)){let c={instancePath:o+"/harness/preflight/admission/file",schemaPath:"#/$defs/variable/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z_][A-Za-z0-9_]{0,\
127}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,127}$",parentSchema:Z,data:i};e===null?e=[c]:e.push(c),p++}}else{let c={instancePath:o+"/harness/preflight/admission/fi\
le",schemaPath:"#/$defs/variable/type",keyword:"type",params:{type:"string"},schema:Z.type,parentSchema:Z,data:i};e===null?e=[c]:e.push(c),p++}}if(t.provider!==
void 0&&f.call(t,"provider")){let i=t.provider;if(Array.isArray(i)){let c=i.length;for(let a=0;a<c;a++){let m=i[a];if(typeof m=="string"){if(!se.test(m)){let $={
instancePath:o+"/harness/preflight/admission/provider/"+a,schemaPath:"#/$defs/pointers/items/pattern",keyword:"pattern",params:{pattern:"^(?:/(?:[^~/]|~[01])*)+\
$"},schema:"^(?:/(?:[^~/]|~[01])*)+$",parentSchema:W.items,data:m};e===null?e=[$]:e.push($),p++}}else{let $={instancePath:o+"/harness/preflight/admission/provid\
er/"+a,schemaPath:"#/$defs/pointers/items/type",keyword:"type",params:{type:"string"},schema:W.items.type,parentSchema:W.items,data:m};e===null?e=[$]:e.push($),
p++}}let l=i.length,s;if(l>1){let a={};for(;l--;){let m=i[l];if(typeof m=="string"){if(typeof a[m]=="number"){s=a[m];let $={instancePath:o+"/harness/preflight/a\
dmission/provider",schemaPath:"#/$defs/pointers/uniqueItems",keyword:"uniqueItems",params:{i:l,j:s},schema:!0,parentSchema:W,data:i};e===null?e=[$]:e.push($),p++;
break}a[m]=l}}}}else{let c={instancePath:o+"/harness/preflight/admission/provider",schemaPath:"#/$defs/pointers/type",keyword:"type",params:{type:"array"},schema:W.
type,parentSchema:W,data:i};e===null?e=[c]:e.push(c),p++}}if(t.model!==void 0&&f.call(t,"model")){let i=t.model;if(Array.isArray(i)){let c=i.length;for(let a=0;a<
c;a++){let m=i[a];if(typeof m=="string"){if(!se.test(m)){let $={instancePath:o+"/harness/preflight/admission/model/"+a,schemaPath:"#/$defs/pointers/items/patter\
n",keyword:"pattern",params:{pattern:"^(?:/(?:[^~/]|~[01])*)+$"},schema:"^(?:/(?:[^~/]|~[01])*)+$",parentSchema:W.items,data:m};e===null?e=[$]:e.push($),p++}}else{
let $={instancePath:o+"/harness/preflight/admission/model/"+a,schemaPath:"#/$defs/pointers/items/type",keyword:"type",params:{type:"string"},schema:W.items.type,
parentSchema:W.items,data:m};e===null?e=[$]:e.push($),p++}}let l=i.length,s;if(l>1){let a={};for(;l--;){let m=i[l];if(typeof m=="string"){if(typeof a[m]=="numbe\
r"){s=a[m];let $={instancePath:o+"/harness/preflight/admission/model",schemaPath:"#/$defs/pointers/uniqueItems",keyword:"uniqueItems",params:{i:l,j:s},schema:!0,
parentSchema:W,data:i};e===null?e=[$]:e.push($),p++;break}a[m]=l}}}}else{let c={instancePath:o+"/harness/preflight/admission/model",schemaPath:"#/$defs/pointers\
/type",keyword:"type",params:{type:"array"},schema:W.type,parentSchema:W,data:i};e===null?e=[c]:e.push(c),p++}}if(t.status!==void 0&&f.call(t,"status")){let i=t.
status;if(Array.isArray(i)){let c=i.length;for(let a=0;a<c;a++){let m=i[a];if(typeof m=="string"){if(!se.test(m)){let $={instancePath:o+"/harness/preflight/admi\
ssion/status/"+a,schemaPath:"#/$defs/pointers/items/pattern",keyword:"pattern",params:{pattern:"^(?:/(?:[^~/]|~[01])*)+$"},schema:"^(?:/(?:[^~/]|~[01])*)+$",parentSchema:W.
items,data:m};e===null?e=[$]:e.push($),p++}}else{let $={instancePath:o+"/harness/preflight/admission/status/"+a,schemaPath:"#/$defs/pointers/items/type",keyword:"\
type",params:{type:"string"},schema:W.items.type,parentSchema:W.items,data:m};e===null?e=[$]:e.push($),p++}}let l=i.length,s;if(l>1){let a={};for(;l--;){let m=i[l];
if(typeof m=="string"){if(typeof a[m]=="number"){s=a[m];let $={instancePath:o+"/harness/preflight/admission/status",schemaPath:"#/$defs/pointers/uniqueItems",keyword:"\
uniqueItems",params:{i:l,j:s},schema:!0,parentSchema:W,data:i};e===null?e=[$]:e.push($),p++;break}a[m]=l}}}}else{let c={instancePath:o+"/harness/preflight/admis\
sion/status",schemaPath:"#/$defs/pointers/type",keyword:"type",params:{type:"array"},schema:W.type,parentSchema:W,data:i};e===null?e=[c]:e.push(c),p++}}}else{let i={
instancePath:o+"/harness/preflight/admission",schemaPath:"#/properties/harness/properties/preflight/properties/admission/type",keyword:"type",params:{type:"obje\
ct"},schema:n.properties.harness.properties.preflight.properties.admission.type,parentSchema:n.properties.harness.properties.preflight.properties.admission,data:t};
e===null?e=[i]:e.push(i),p++}}if(r.modes!==void 0&&f.call(r,"modes")){let t=r.modes;if(t&&typeof t=="object"&&!Array.isArray(t)){for(let i of Object.keys(t))if(!(i===
"json"||i==="sse"||i==="case")){let c={instancePath:o+"/harness/preflight/modes",schemaPath:"#/properties/harness/properties/preflight/properties/modes/addition\
alProperties",keyword:"additionalProperties",params:{additionalProperty:i},schema:!1,parentSchema:n.properties.harness.properties.preflight.properties.modes,data:t};
e===null?e=[c]:e.push(c),p++}if(t.json!==void 0&&f.call(t,"json")){let i=t.json;if(typeof i!="boolean"){let c={instancePath:o+"/harness/preflight/modes/json",schemaPath:"\
#/properties/harness/properties/preflight/properties/modes/properties/json/type",keyword:"type",params:{type:"boolean"},schema:n.properties.harness.properties.preflight.
properties.modes.properties.json.type,parentSchema:n.properties.harness.properties.preflight.properties.modes.properties.json,data:i};e===null?e=[c]:e.push(c),p++}}
if(t.sse!==void 0&&f.call(t,"sse")){let i=t.sse;if(typeof i!="boolean"){let c={instancePath:o+"/harness/preflight/modes/sse",schemaPath:"#/properties/harness/pr\
operties/preflight/properties/modes/properties/sse/type",keyword:"type",params:{type:"boolean"},schema:n.properties.harness.properties.preflight.properties.modes.
properties.sse.type,parentSchema:n.properties.harness.properties.preflight.properties.modes.properties.sse,data:i};e===null?e=[c]:e.push(c),p++}}if(t.case!==void 0&&
f.call(t,"case")){let i=t.case;if(typeof i!="boolean"){let c={instancePath:o+"/harness/preflight/modes/case",schemaPath:"#/properties/harness/properties/preflig\
ht/properties/modes/properties/case/type",keyword:"type",params:{type:"boolean"},schema:n.properties.harness.properties.preflight.properties.modes.properties.case.
type,parentSchema:n.properties.harness.properties.preflight.properties.modes.properties.case,data:i};e===null?e=[c]:e.push(c),p++}}}else{let i={instancePath:o+"\
/harness/preflight/modes",schemaPath:"#/properties/harness/properties/preflight/properties/modes/type",keyword:"type",params:{type:"object"},schema:n.properties.
harness.properties.preflight.properties.modes.type,parentSchema:n.properties.harness.properties.preflight.properties.modes,data:t};e===null?e=[i]:e.push(i),p++}}
if(r.caseRequest!==void 0&&f.call(r,"caseRequest")){let t=r.caseRequest;if(t&&typeof t=="object"&&!Array.isArray(t)){for(let i of Object.keys(t))if(!(i==="syste\
mRole"||i==="tokensField"||i==="thinking")){let c={instancePath:o+"/harness/preflight/caseRequest",schemaPath:"#/properties/harness/properties/preflight/propert\
ies/caseRequest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:i},schema:!1,parentSchema:n.properties.harness.properties.preflight.
properties.caseRequest,data:t};e===null?e=[c]:e.push(c),p++}if(t.systemRole!==void 0&&f.call(t,"systemRole")){let i=t.systemRole;if(!(i==="developer"||i==="syst\
em")){let c={instancePath:o+"/harness/preflight/caseRequest/systemRole",schemaPath:"#/properties/harness/properties/preflight/properties/caseRequest/properties/\
systemRole/enum",keyword:"enum",params:{allowedValues:n.properties.harness.properties.preflight.properties.caseRequest.properties.systemRole.enum},schema:n.properties.
harness.properties.preflight.properties.caseRequest.properties.systemRole.enum,parentSchema:n.properties.harness.properties.preflight.properties.caseRequest.properties.
systemRole,data:i};e===null?e=[c]:e.push(c),p++}}if(t.tokensField!==void 0&&f.call(t,"tokensField")){let i=t.tokensField;if(!(i==="max_completion_tokens"||i==="\
max_tokens")){let c={instancePath:o+"/harness/preflight/caseRequest/tokensField",schemaPath:"#/properties/harness/properties/preflight/properties/caseRequest/pr\
operties/tokensField/enum",keyword:"enum",params:{allowedValues:n.properties.harness.properties.preflight.properties.caseRequest.properties.tokensField.enum},schema:n.
properties.harness.properties.preflight.properties.caseRequest.properties.tokensField.enum,parentSchema:n.properties.harness.properties.preflight.properties.caseRequest.
properties.tokensField,data:i};e===null?e=[c]:e.push(c),p++}}if(t.thinking!==void 0&&f.call(t,"thinking")){let i=t.thinking;if(!(i==="server"||i==="off")){let c={
instancePath:o+"/harness/preflight/caseRequest/thinking",schemaPath:"#/properties/harness/properties/preflight/properties/caseRequest/properties/thinking/enum",
keyword:"enum",params:{allowedValues:n.properties.harness.properties.preflight.properties.caseRequest.properties.thinking.enum},schema:n.properties.harness.properties.
preflight.properties.caseRequest.properties.thinking.enum,parentSchema:n.properties.harness.properties.preflight.properties.caseRequest.properties.thinking,data:i};
e===null?e=[c]:e.push(c),p++}}}else{let i={instancePath:o+"/harness/preflight/caseRequest",schemaPath:"#/properties/harness/properties/preflight/properties/case\
Request/type",keyword:"type",params:{type:"object"},schema:n.properties.harness.properties.preflight.properties.caseRequest.type,parentSchema:n.properties.harness.
properties.preflight.properties.caseRequest,data:t};e===null?e=[i]:e.push(i),p++}}if(r.deadlines!==void 0&&f.call(r,"deadlines")){let t=r.deadlines;if(t&&typeof t==
"object"&&!Array.isArray(t)){for(let i of Object.keys(t))if(!(i==="headers"||i==="total")){let c={instancePath:o+"/harness/preflight/deadlines",schemaPath:"#/pr\
operties/harness/properties/preflight/properties/deadlines/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:i},schema:!1,parentSchema:n.
properties.harness.properties.preflight.properties.deadlines,data:t};e===null?e=[c]:e.push(c),p++}if(t.headers!==void 0&&f.call(t,"headers")){let i=t.headers;if(typeof i==
"number"&&isFinite(i)){if(i>3600||isNaN(i)){let c={instancePath:o+"/harness/preflight/deadlines/headers",schemaPath:"#/$defs/seconds/maximum",keyword:"maximum",
params:{comparison:"<=",limit:3600},schema:3600,parentSchema:K,data:i};e===null?e=[c]:e.push(c),p++}if(i<.01||isNaN(i)){let c={instancePath:o+"/harness/prefligh\
t/deadlines/headers",schemaPath:"#/$defs/seconds/minimum",keyword:"minimum",params:{comparison:">=",limit:.01},schema:.01,parentSchema:K,data:i};e===null?e=[c]:
e.push(c),p++}}else{let c={instancePath:o+"/harness/preflight/deadlines/headers",schemaPath:"#/$defs/seconds/type",keyword:"type",params:{type:"number"},schema:K.
type,parentSchema:K,data:i};e===null?e=[c]:e.push(c),p++}}if(t.total!==void 0&&f.call(t,"total")){let i=t.total;if(typeof i=="number"&&isFinite(i)){if(i>3600||isNaN(
i)){let c={instancePath:o+"/harness/preflight/deadlines/total",schemaPath:"#/$defs/seconds/maximum",keyword:"maximum",params:{comparison:"<=",limit:3600},schema:3600,
parentSchema:K,data:i};e===null?e=[c]:e.push(c),p++}if(i<.01||isNaN(i)){let c={instancePath:o+"/harness/preflight/deadlines/total",schemaPath:"#/$defs/seconds/m\
inimum",keyword:"minimum",params:{comparison:">=",limit:.01},schema:.01,parentSchema:K,data:i};e===null?e=[c]:e.push(c),p++}}else{let c={instancePath:o+"/harnes\
s/preflight/deadlines/total",schemaPath:"#/$defs/seconds/type",keyword:"type",params:{type:"number"},schema:K.type,parentSchema:K,data:i};e===null?e=[c]:e.push(
c),p++}}}else{let i={instancePath:o+"/harness/preflight/deadlines",schemaPath:"#/properties/harness/properties/preflight/properties/deadlines/type",keyword:"typ\
e",params:{type:"object"},schema:n.properties.harness.properties.preflight.properties.deadlines.type,parentSchema:n.properties.harness.properties.preflight.properties.
deadlines,data:t};e===null?e=[i]:e.push(i),p++}}}else{let t={instancePath:o+"/harness/preflight",schemaPath:"#/properties/harness/properties/preflight/type",keyword:"\
type",params:{type:"object"},schema:n.properties.harness.properties.preflight.type,parentSchema:n.properties.harness.properties.preflight,data:r};e===null?e=[t]:
e.push(t),p++}}if(d.stops!==void 0&&f.call(d,"stops")){let r=d.stops;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t of Object.keys(r))if(!(t==="config"||
t==="reasoning-only"||t==="shape"||t==="unavailable"||t==="admission")){let i={instancePath:o+"/harness/stops",schemaPath:"#/properties/harness/properties/stops\
/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},schema:!1,parentSchema:n.properties.harness.properties.stops,data:r};e===null?
e=[i]:e.push(i),p++}r.config!==void 0&&f.call(r,"config")&&(R(r.config,{instancePath:o+"/harness/stops/config",parentData:r,parentDataProperty:"config",rootData:S,
dynamicAnchors:L})||(e=e===null?R.errors:e.concat(R.errors),p=e.length)),r["reasoning-only"]!==void 0&&f.call(r,"reasoning-only")&&(R(r["reasoning-only"],{instancePath:o+
"/harness/stops/reasoning-only",parentData:r,parentDataProperty:"reasoning-only",rootData:S,dynamicAnchors:L})||(e=e===null?R.errors:e.concat(R.errors),p=e.length)),
r.shape!==void 0&&f.call(r,"shape")&&(R(r.shape,{instancePath:o+"/harness/stops/shape",parentData:r,parentDataProperty:"shape",rootData:S,dynamicAnchors:L})||(e=
e===null?R.errors:e.concat(R.errors),p=e.length)),r.unavailable!==void 0&&f.call(r,"unavailable")&&(R(r.unavailable,{instancePath:o+"/harness/stops/unavailable",
parentData:r,parentDataProperty:"unavailable",rootData:S,dynamicAnchors:L})||(e=e===null?R.errors:e.concat(R.errors),p=e.length)),r.admission!==void 0&&f.call(r,
"admission")&&(R(r.admission,{instancePath:o+"/harness/stops/admission",parentData:r,parentDataProperty:"admission",rootData:S,dynamicAnchors:L})||(e=e===null?R.
errors:e.concat(R.errors),p=e.length))}else{let t={instancePath:o+"/harness/stops",schemaPath:"#/properties/harness/properties/stops/type",keyword:"type",params:{
type:"object"},schema:n.properties.harness.properties.stops.type,parentSchema:n.properties.harness.properties.stops,data:r};e===null?e=[t]:e.push(t),p++}}if(d.command!==
void 0&&f.call(d,"command")){let r=d.command;if(typeof r=="string"){if(k(r)<1){let t={instancePath:o+"/harness/command",schemaPath:"#/properties/harness/propert\
ies/command/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.harness.properties.command,data:r};e===null?e=[t]:e.push(t),p++}}else{
let t={instancePath:o+"/harness/command",schemaPath:"#/properties/harness/properties/command/type",keyword:"type",params:{type:"string"},schema:n.properties.harness.
properties.command.type,parentSchema:n.properties.harness.properties.command,data:r};e===null?e=[t]:e.push(t),p++}}if(d.protocolReason!==void 0&&f.call(d,"proto\
colReason")){let r=d.protocolReason;if(typeof r=="string"){if(k(r)<1){let t={instancePath:o+"/harness/protocolReason",schemaPath:"#/properties/harness/propertie\
s/protocolReason/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.harness.properties.protocolReason,data:r};e===null?e=[t]:e.push(
t),p++}}else{let t={instancePath:o+"/harness/protocolReason",schemaPath:"#/properties/harness/properties/protocolReason/type",keyword:"type",params:{type:"strin\
g"},schema:n.properties.harness.properties.protocolReason.type,parentSchema:n.properties.harness.properties.protocolReason,data:r};e===null?e=[t]:e.push(t),p++}}
if(d.unblocking!==void 0&&f.call(d,"unblocking")){let r=d.unblocking;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t of Object.keys(r))if(!(t==="blocked"||
t==="blocked-shape"||t==="failed"||t==="fake"||t==="passed")){let i={instancePath:o+"/harness/unblocking",schemaPath:"#/properties/harness/properties/unblocking\
/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},schema:!1,parentSchema:n.properties.harness.properties.unblocking,data:r};e===
null?e=[i]:e.push(i),p++}r.blocked!==void 0&&f.call(r,"blocked")&&(D(r.blocked,{instancePath:o+"/harness/unblocking/blocked",parentData:r,parentDataProperty:"bl\
ocked",rootData:S,dynamicAnchors:L})||(e=e===null?D.errors:e.concat(D.errors),p=e.length)),r["blocked-shape"]!==void 0&&f.call(r,"blocked-shape")&&(D(r["blocked\
-shape"],{instancePath:o+"/harness/unblocking/blocked-shape",parentData:r,parentDataProperty:"blocked-shape",rootData:S,dynamicAnchors:L})||(e=e===null?D.errors:
e.concat(D.errors),p=e.length)),r.failed!==void 0&&f.call(r,"failed")&&(D(r.failed,{instancePath:o+"/harness/unblocking/failed",parentData:r,parentDataProperty:"\
failed",rootData:S,dynamicAnchors:L})||(e=e===null?D.errors:e.concat(D.errors),p=e.length)),r.fake!==void 0&&f.call(r,"fake")&&(D(r.fake,{instancePath:o+"/harne\
ss/unblocking/fake",parentData:r,parentDataProperty:"fake",rootData:S,dynamicAnchors:L})||(e=e===null?D.errors:e.concat(D.errors),p=e.length)),r.passed!==void 0&&
f.call(r,"passed")&&(D(r.passed,{instancePath:o+"/harness/unblocking/passed",parentData:r,parentDataProperty:"passed",rootData:S,dynamicAnchors:L})||(e=e===null?
D.errors:e.concat(D.errors),p=e.length))}else{let t={instancePath:o+"/harness/unblocking",schemaPath:"#/properties/harness/properties/unblocking/type",keyword:"\
type",params:{type:"object"},schema:n.properties.harness.properties.unblocking.type,parentSchema:n.properties.harness.properties.unblocking,data:r};e===null?e=[
t]:e.push(t),p++}}if(d.notValidated!==void 0&&f.call(d,"notValidated")){let r=d.notValidated;if(Array.isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];
if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+"/harness/notValidated/"+l,schemaPath:"#/$defs/words/items/minLength",keyword:"minLength",params:{limit:1},
schema:1,parentSchema:v.items,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/harness/notValidated/"+l,schemaPath:"#/$defs/words/items/type",
keyword:"type",params:{type:"string"},schema:v.items.type,parentSchema:v.items,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){
let s=r[i];if(typeof s=="string"){if(typeof l[s]=="number"){c=l[s];let a={instancePath:o+"/harness/notValidated",schemaPath:"#/$defs/words/uniqueItems",keyword:"\
uniqueItems",params:{i,j:c},schema:!0,parentSchema:v,data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/harness/notValidated",schemaPath:"\
#/$defs/words/type",keyword:"type",params:{type:"array"},schema:v.type,parentSchema:v,data:r};e===null?e=[t]:e.push(t),p++}}if(d.runs!==void 0&&f.call(d,"runs")){
let r=d.runs;if(Array.isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+"/harness/runs/"+l,schemaPath:"\
#/properties/harness/properties/runs/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.harness.properties.runs.items,data:s};
e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/harness/runs/"+l,schemaPath:"#/properties/harness/properties/runs/items/type",keyword:"type",params:{
type:"string"},schema:n.properties.harness.properties.runs.items.type,parentSchema:n.properties.harness.properties.runs.items,data:s};e===null?e=[a]:e.push(a),p++}}
let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]=="number"){c=l[s];let a={instancePath:o+"/harness/runs",schemaPath:"\
#/properties/harness/properties/runs/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.properties.harness.properties.runs,data:r};e===null?
e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/harness/runs",schemaPath:"#/properties/harness/properties/runs/type",keyword:"type",params:{type:"\
array"},schema:n.properties.harness.properties.runs.type,parentSchema:n.properties.harness.properties.runs,data:r};e===null?e=[t]:e.push(t),p++}}if(d.requireReachable!==
void 0&&f.call(d,"requireReachable")){let r=d.requireReachable;if(typeof r!="boolean"){let t={instancePath:o+"/harness/requireReachable",schemaPath:"#/propertie\
s/harness/properties/requireReachable/type",keyword:"type",params:{type:"boolean"},schema:n.properties.harness.properties.requireReachable.type,parentSchema:n.properties.
harness.properties.requireReachable,data:r};e===null?e=[t]:e.push(t),p++}}}else{let r={instancePath:o+"/harness",schemaPath:"#/properties/harness/type",keyword:"\
type",params:{type:"object"},schema:n.properties.harness.type,parentSchema:n.properties.harness,data:d};e===null?e=[r]:e.push(r),p++}}if(h.statements!==void 0&&
f.call(h,"statements")){let d=h.statements;if(d&&typeof d=="object"&&!Array.isArray(d)){for(let r of Object.keys(d))if(!(r==="remains-blocked"||r==="keep-blocke\
d"||r==="before-unblocking"||r==="alone-does-not-validate"||r==="does-not-validate"||r==="validates"||r==="status-is"||r==="current-blocker")){let t={instancePath:o+
"/statements",schemaPath:"#/properties/statements/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:n.properties.
statements,data:d};e===null?e=[t]:e.push(t),p++}if(d["remains-blocked"]!==void 0&&f.call(d,"remains-blocked")){let r=d["remains-blocked"];if(Array.isArray(r)){let t=r.
length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+"/statements/remains-blocked/"+l,schemaPath:"#/properties/stateme\
nts/properties/remains-blocked/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.statements.properties["remains-blocked"].
items,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/statements/remains-blocked/"+l,schemaPath:"#/properties/statements/properties/remains-b\
locked/items/type",keyword:"type",params:{type:"string"},schema:n.properties.statements.properties["remains-blocked"].items.type,parentSchema:n.properties.statements.
properties["remains-blocked"].items,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]==
"number"){c=l[s];let a={instancePath:o+"/statements/remains-blocked",schemaPath:"#/properties/statements/properties/remains-blocked/uniqueItems",keyword:"unique\
Items",params:{i,j:c},schema:!0,parentSchema:n.properties.statements.properties["remains-blocked"],data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={
instancePath:o+"/statements/remains-blocked",schemaPath:"#/properties/statements/properties/remains-blocked/type",keyword:"type",params:{type:"array"},schema:n.
properties.statements.properties["remains-blocked"].type,parentSchema:n.properties.statements.properties["remains-blocked"],data:r};e===null?e=[t]:e.push(t),p++}}
if(d["keep-blocked"]!==void 0&&f.call(d,"keep-blocked")){let r=d["keep-blocked"];if(Array.isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s==
"string"){if(k(s)<1){let a={instancePath:o+"/statements/keep-blocked/"+l,schemaPath:"#/properties/statements/properties/keep-blocked/items/minLength",keyword:"m\
inLength",params:{limit:1},schema:1,parentSchema:n.properties.statements.properties["keep-blocked"].items,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+
"/statements/keep-blocked/"+l,schemaPath:"#/properties/statements/properties/keep-blocked/items/type",keyword:"type",params:{type:"string"},schema:n.properties.
statements.properties["keep-blocked"].items.type,parentSchema:n.properties.statements.properties["keep-blocked"].items,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.
length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]=="number"){c=l[s];let a={instancePath:o+"/statements/keep-blocked",schemaPath:"\
#/properties/statements/properties/keep-blocked/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.properties.statements.properties["kee\
p-blocked"],data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/statements/keep-blocked",schemaPath:"#/properties/statements/prope\
rties/keep-blocked/type",keyword:"type",params:{type:"array"},schema:n.properties.statements.properties["keep-blocked"].type,parentSchema:n.properties.statements.
properties["keep-blocked"],data:r};e===null?e=[t]:e.push(t),p++}}if(d["before-unblocking"]!==void 0&&f.call(d,"before-unblocking")){let r=d["before-unblocking"];
if(Array.isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+"/statements/before-unblocking/"+l,schemaPath:"\
#/properties/statements/properties/before-unblocking/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.statements.properties["\
before-unblocking"].items,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/statements/before-unblocking/"+l,schemaPath:"#/properties/statement\
s/properties/before-unblocking/items/type",keyword:"type",params:{type:"string"},schema:n.properties.statements.properties["before-unblocking"].items.type,parentSchema:n.
properties.statements.properties["before-unblocking"].items,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s==
"string"){if(typeof l[s]=="number"){c=l[s];let a={instancePath:o+"/statements/before-unblocking",schemaPath:"#/properties/statements/properties/before-unblockin\
g/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.properties.statements.properties["before-unblocking"],data:r};e===null?e=[a]:e.push(
a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/statements/before-unblocking",schemaPath:"#/properties/statements/properties/before-unblocking/type",keyword:"\
type",params:{type:"array"},schema:n.properties.statements.properties["before-unblocking"].type,parentSchema:n.properties.statements.properties["before-unblocki\
ng"],data:r};e===null?e=[t]:e.push(t),p++}}if(d["alone-does-not-validate"]!==void 0&&f.call(d,"alone-does-not-validate")){let r=d["alone-does-not-validate"];if(Array.
isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+"/statements/alone-does-not-validate/"+l,schemaPath:"\
#/properties/statements/properties/alone-does-not-validate/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.statements.properties["\
alone-does-not-validate"].items,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/statements/alone-does-not-validate/"+l,schemaPath:"#/properti\
es/statements/properties/alone-does-not-validate/items/type",keyword:"type",params:{type:"string"},schema:n.properties.statements.properties["alone-does-not-val\
idate"].items.type,parentSchema:n.properties.statements.properties["alone-does-not-validate"].items,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>
1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]=="number"){c=l[s];let a={instancePath:o+"/statements/alone-does-not-validate",schemaPath:"\
#/properties/statements/properties/alone-does-not-validate/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.properties.statements.properties["\
alone-does-not-validate"],data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/statements/alone-does-not-validate",schemaPath:"#/pr\
operties/statements/properties/alone-does-not-validate/type",keyword:"type",params:{type:"array"},schema:n.properties.statements.properties["alone-does-not-vali\
date"].type,parentSchema:n.properties.statements.properties["alone-does-not-validate"],data:r};e===null?e=[t]:e.push(t),p++}}if(d["does-not-validate"]!==void 0&&
f.call(d,"does-not-validate")){let r=d["does-not-validate"];if(Array.isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){
let a={instancePath:o+"/statements/does-not-validate/"+l,schemaPath:"#/properties/statements/properties/does-not-validate/items/minLength",keyword:"minLength",params:{
limit:1},schema:1,parentSchema:n.properties.statements.properties["does-not-validate"].items,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/\
statements/does-not-validate/"+l,schemaPath:"#/properties/statements/properties/does-not-validate/items/type",keyword:"type",params:{type:"string"},schema:n.properties.
statements.properties["does-not-validate"].items.type,parentSchema:n.properties.statements.properties["does-not-validate"].items,data:s};e===null?e=[a]:e.push(a),
p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]=="number"){c=l[s];let a={instancePath:o+"/statements/does-not\
-validate",schemaPath:"#/properties/statements/properties/does-not-validate/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.properties.
statements.properties["does-not-validate"],data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/statements/does-not-validate",schemaPath:"\
#/properties/statements/properties/does-not-validate/type",keyword:"type",params:{type:"array"},schema:n.properties.statements.properties["does-not-validate"].type,
parentSchema:n.properties.statements.properties["does-not-validate"],data:r};e===null?e=[t]:e.push(t),p++}}if(d.validates!==void 0&&f.call(d,"validates")){let r=d.
validates;if(Array.isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+"/statements/validates/"+l,
schemaPath:"#/properties/statements/properties/validates/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.statements.properties.
validates.items,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/statements/validates/"+l,schemaPath:"#/properties/statements/properties/valid\
ates/items/type",keyword:"type",params:{type:"string"},schema:n.properties.statements.properties.validates.items.type,parentSchema:n.properties.statements.properties.
validates.items,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]=="number"){c=
l[s];let a={instancePath:o+"/statements/validates",schemaPath:"#/properties/statements/properties/validates/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,
parentSchema:n.properties.statements.properties.validates,data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/statements/validates",
schemaPath:"#/properties/statements/properties/validates/type",keyword:"type",params:{type:"array"},schema:n.properties.statements.properties.validates.type,parentSchema:n.
properties.statements.properties.validates,data:r};e===null?e=[t]:e.push(t),p++}}if(d["status-is"]!==void 0&&f.call(d,"status-is")){let r=d["status-is"];if(Array.
isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+"/statements/status-is/"+l,schemaPath:"#/prop\
erties/statements/properties/status-is/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.statements.properties["status-is"].
items,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/statements/status-is/"+l,schemaPath:"#/properties/statements/properties/status-is/items\
/type",keyword:"type",params:{type:"string"},schema:n.properties.statements.properties["status-is"].items.type,parentSchema:n.properties.statements.properties["\
status-is"].items,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]=="number"){
c=l[s];let a={instancePath:o+"/statements/status-is",schemaPath:"#/properties/statements/properties/status-is/uniqueItems",keyword:"uniqueItems",params:{i,j:c},
schema:!0,parentSchema:n.properties.statements.properties["status-is"],data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/stateme\
nts/status-is",schemaPath:"#/properties/statements/properties/status-is/type",keyword:"type",params:{type:"array"},schema:n.properties.statements.properties["st\
atus-is"].type,parentSchema:n.properties.statements.properties["status-is"],data:r};e===null?e=[t]:e.push(t),p++}}if(d["current-blocker"]!==void 0&&f.call(d,"cu\
rrent-blocker")){let r=d["current-blocker"];if(Array.isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+
"/statements/current-blocker/"+l,schemaPath:"#/properties/statements/properties/current-blocker/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.
properties.statements.properties["current-blocker"].items,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/statements/current-blocker/"+l,schemaPath:"\
#/properties/statements/properties/current-blocker/items/type",keyword:"type",params:{type:"string"},schema:n.properties.statements.properties["current-blocker"].
items.type,parentSchema:n.properties.statements.properties["current-blocker"].items,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){
let s=r[i];if(typeof s=="string"){if(typeof l[s]=="number"){c=l[s];let a={instancePath:o+"/statements/current-blocker",schemaPath:"#/properties/statements/prope\
rties/current-blocker/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.properties.statements.properties["current-blocker"],data:r};e===
null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/statements/current-blocker",schemaPath:"#/properties/statements/properties/current-blocker\
/type",keyword:"type",params:{type:"array"},schema:n.properties.statements.properties["current-blocker"].type,parentSchema:n.properties.statements.properties["c\
urrent-blocker"],data:r};e===null?e=[t]:e.push(t),p++}}}else{let r={instancePath:o+"/statements",schemaPath:"#/properties/statements/type",keyword:"type",params:{
type:"object"},schema:n.properties.statements.type,parentSchema:n.properties.statements,data:d};e===null?e=[r]:e.push(r),p++}}if(h.endpoints!==void 0&&f.call(h,
"endpoints")){let d=h.endpoints;if(d&&typeof d=="object"&&!Array.isArray(d)){for(let r of Object.keys(d))if(!(r==="variables"||r==="states"||r==="publicHosts"||
r==="nicknames")){let t={instancePath:o+"/endpoints",schemaPath:"#/properties/endpoints/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},
schema:!1,parentSchema:n.properties.endpoints,data:d};e===null?e=[t]:e.push(t),p++}if(d.variables!==void 0&&f.call(d,"variables")){let r=d.variables;if(Array.isArray(
r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(!M.test(s)){let a={instancePath:o+"/endpoints/variables/"+l,schemaPath:"#/propertie\
s/endpoints/properties/variables/items/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z_][A-Za-z0-9_]{0,127}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,127}$",parentSchema:n.
properties.endpoints.properties.variables.items,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/endpoints/variables/"+l,schemaPath:"#/propert\
ies/endpoints/properties/variables/items/type",keyword:"type",params:{type:"string"},schema:n.properties.endpoints.properties.variables.items.type,parentSchema:n.
properties.endpoints.properties.variables.items,data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="stri\
ng"){if(typeof l[s]=="number"){c=l[s];let a={instancePath:o+"/endpoints/variables",schemaPath:"#/properties/endpoints/properties/variables/uniqueItems",keyword:"\
uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.properties.endpoints.properties.variables,data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={
instancePath:o+"/endpoints/variables",schemaPath:"#/properties/endpoints/properties/variables/type",keyword:"type",params:{type:"array"},schema:n.properties.endpoints.
properties.variables.type,parentSchema:n.properties.endpoints.properties.variables,data:r};e===null?e=[t]:e.push(t),p++}}if(d.states!==void 0&&f.call(d,"states")){
let r=d.states;if(Array.isArray(r)){let t=r.length;for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+"/endpoints/states/"+
l,schemaPath:"#/properties/endpoints/properties/states/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.endpoints.properties.
states.items,data:s};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/endpoints/states/"+l,schemaPath:"#/properties/endpoints/properties/states/items/\
type",keyword:"type",params:{type:"string"},schema:n.properties.endpoints.properties.states.items.type,parentSchema:n.properties.endpoints.properties.states.items,
data:s};e===null?e=[a]:e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]=="number"){c=l[s];let a={instancePath:o+
"/endpoints/states",schemaPath:"#/properties/endpoints/properties/states/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.properties.endpoints.
properties.states,data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/endpoints/states",schemaPath:"#/properties/endpoints/propert\
ies/states/type",keyword:"type",params:{type:"array"},schema:n.properties.endpoints.properties.states.type,parentSchema:n.properties.endpoints.properties.states,
data:r};e===null?e=[t]:e.push(t),p++}}if(d.publicHosts!==void 0&&f.call(d,"publicHosts")){let r=d.publicHosts;if(Array.isArray(r)){let t=r.length;for(let l=0;l<
t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+"/endpoints/publicHosts/"+l,schemaPath:"#/properties/endpoints/properties/publicHosts/\
items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.endpoints.properties.publicHosts.items,data:s};e===null?e=[a]:e.push(a),
p++}}else{let a={instancePath:o+"/endpoints/publicHosts/"+l,schemaPath:"#/properties/endpoints/properties/publicHosts/items/type",keyword:"type",params:{type:"s\
tring"},schema:n.properties.endpoints.properties.publicHosts.items.type,parentSchema:n.properties.endpoints.properties.publicHosts.items,data:s};e===null?e=[a]:
e.push(a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]=="number"){c=l[s];let a={instancePath:o+"/endpoints\
/publicHosts",schemaPath:"#/properties/endpoints/properties/publicHosts/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.properties.endpoints.
properties.publicHosts,data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/endpoints/publicHosts",schemaPath:"#/properties/endpoin\
ts/properties/publicHosts/type",keyword:"type",params:{type:"array"},schema:n.properties.endpoints.properties.publicHosts.type,parentSchema:n.properties.endpoints.
properties.publicHosts,data:r};e===null?e=[t]:e.push(t),p++}}if(d.nicknames!==void 0&&f.call(d,"nicknames")){let r=d.nicknames;if(Array.isArray(r)){let t=r.length;
for(let l=0;l<t;l++){let s=r[l];if(typeof s=="string"){if(k(s)<1){let a={instancePath:o+"/endpoints/nicknames/"+l,schemaPath:"#/properties/endpoints/properties/\
nicknames/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.endpoints.properties.nicknames.items,data:s};e===null?e=[a]:e.
push(a),p++}}else{let a={instancePath:o+"/endpoints/nicknames/"+l,schemaPath:"#/properties/endpoints/properties/nicknames/items/type",keyword:"type",params:{type:"\
string"},schema:n.properties.endpoints.properties.nicknames.items.type,parentSchema:n.properties.endpoints.properties.nicknames.items,data:s};e===null?e=[a]:e.push(
a),p++}}let i=r.length,c;if(i>1){let l={};for(;i--;){let s=r[i];if(typeof s=="string"){if(typeof l[s]=="number"){c=l[s];let a={instancePath:o+"/endpoints/nickna\
mes",schemaPath:"#/properties/endpoints/properties/nicknames/uniqueItems",keyword:"uniqueItems",params:{i,j:c},schema:!0,parentSchema:n.properties.endpoints.properties.
nicknames,data:r};e===null?e=[a]:e.push(a),p++;break}l[s]=i}}}}else{let t={instancePath:o+"/endpoints/nicknames",schemaPath:"#/properties/endpoints/properties/n\
icknames/type",keyword:"type",params:{type:"array"},schema:n.properties.endpoints.properties.nicknames.type,parentSchema:n.properties.endpoints.properties.nicknames,
data:r};e===null?e=[t]:e.push(t),p++}}}else{let r={instancePath:o+"/endpoints",schemaPath:"#/properties/endpoints/type",keyword:"type",params:{type:"object"},schema:n.
properties.endpoints.type,parentSchema:n.properties.endpoints,data:d};e===null?e=[r]:e.push(r),p++}}if(h.limits!==void 0&&f.call(h,"limits")){let d=h.limits;if(d&&
typeof d=="object"&&!Array.isArray(d)){for(let r of Object.keys(d))if(!(r==="documentBytes"||r==="nesting")){let t={instancePath:o+"/limits",schemaPath:"#/prope\
rties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:n.properties.limits,data:d};e===null?e=[t]:
e.push(t),p++}if(d.documentBytes!==void 0&&f.call(d,"documentBytes")){let r=d.documentBytes;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let t={instancePath:o+
"/limits/documentBytes",schemaPath:"#/properties/limits/properties/documentBytes/type",keyword:"type",params:{type:"integer"},schema:n.properties.limits.properties.
documentBytes.type,parentSchema:n.properties.limits.properties.documentBytes,data:r};e===null?e=[t]:e.push(t),p++}if(typeof r=="number"&&isFinite(r)){if(r>5e7||
isNaN(r)){let t={instancePath:o+"/limits/documentBytes",schemaPath:"#/properties/limits/properties/documentBytes/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:5e7},schema:5e7,parentSchema:n.properties.limits.properties.documentBytes,data:r};e===null?e=[t]:e.push(t),p++}if(r<1e3||isNaN(r)){let t={instancePath:o+
"/limits/documentBytes",schemaPath:"#/properties/limits/properties/documentBytes/minimum",keyword:"minimum",params:{comparison:">=",limit:1e3},schema:1e3,parentSchema:n.
properties.limits.properties.documentBytes,data:r};e===null?e=[t]:e.push(t),p++}}}if(d.nesting!==void 0&&f.call(d,"nesting")){let r=d.nesting;if(!(typeof r=="nu\
mber"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let t={instancePath:o+"/limits/nesting",schemaPath:"#/properties/limits/properties/nesting/type",keyword:"type",params:{
type:"integer"},schema:n.properties.limits.properties.nesting.type,parentSchema:n.properties.limits.properties.nesting,data:r};e===null?e=[t]:e.push(t),p++}if(typeof r==
"number"&&isFinite(r)){if(r>400||isNaN(r)){let t={instancePath:o+"/limits/nesting",schemaPath:"#/properties/limits/properties/nesting/maximum",keyword:"maximum",
params:{comparison:"<=",limit:400},schema:400,parentSchema:n.properties.limits.properties.nesting,data:r};e===null?e=[t]:e.push(t),p++}if(r<10||isNaN(r)){let t={
instancePath:o+"/limits/nesting",schemaPath:"#/properties/limits/properties/nesting/minimum",keyword:"minimum",params:{comparison:">=",limit:10},schema:10,parentSchema:n.
properties.limits.properties.nesting,data:r};e===null?e=[t]:e.push(t),p++}}}}else{let r={instancePath:o+"/limits",schemaPath:"#/properties/limits/type",keyword:"\
type",params:{type:"object"},schema:n.properties.limits.type,parentSchema:n.properties.limits,data:d};e===null?e=[r]:e.push(r),p++}}if(h.severity!==void 0&&f.call(
h,"severity")){let d=h.severity;if(d&&typeof d=="object"&&!Array.isArray(d))for(let r of Object.keys(d)){let t=d[r];if(!(t==="error"||t==="warning"||t==="info"||
t==="off")){let i={instancePath:o+"/severity/"+r.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/severity/enum",keyword:"enum",params:{allowedValues:le.
enum},schema:le.enum,parentSchema:le,data:t};e===null?e=[i]:e.push(i),p++}}else{let r={instancePath:o+"/severity",schemaPath:"#/properties/severity/type",keyword:"\
type",params:{type:"object"},schema:n.properties.severity.type,parentSchema:n.properties.severity,data:d};e===null?e=[r]:e.push(r),p++}}if(h.notWaivable!==void 0&&
f.call(h,"notWaivable")){let d=h.notWaivable;if(Array.isArray(d)){let r=d.length;for(let c=0;c<r;c++){let l=d[c];if(typeof l=="string"){if(k(l)<1){let s={instancePath:o+
"/notWaivable/"+c,schemaPath:"#/properties/notWaivable/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.notWaivable.items,
data:l};e===null?e=[s]:e.push(s),p++}}else{let s={instancePath:o+"/notWaivable/"+c,schemaPath:"#/properties/notWaivable/items/type",keyword:"type",params:{type:"\
string"},schema:n.properties.notWaivable.items.type,parentSchema:n.properties.notWaivable.items,data:l};e===null?e=[s]:e.push(s),p++}}let t=d.length,i;if(t>1){let c={};
for(;t--;){let l=d[t];if(typeof l=="string"){if(typeof c[l]=="number"){i=c[l];let s={instancePath:o+"/notWaivable",schemaPath:"#/properties/notWaivable/uniqueIt\
ems",keyword:"uniqueItems",params:{i:t,j:i},schema:!0,parentSchema:n.properties.notWaivable,data:d};e===null?e=[s]:e.push(s),p++;break}c[l]=t}}}}else{let r={instancePath:o+
"/notWaivable",schemaPath:"#/properties/notWaivable/type",keyword:"type",params:{type:"array"},schema:n.properties.notWaivable.type,parentSchema:n.properties.notWaivable,
data:d};e===null?e=[r]:e.push(r),p++}}}else{let d={instancePath:o,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:n.type,parentSchema:n,data:h};
e===null?e=[d]:e.push(d),p++}return re.errors=e,p===0}re.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};export{Ne as validatePolicy};
