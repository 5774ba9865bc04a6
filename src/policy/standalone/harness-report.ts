// Written by `npm run docs` from schemas/harness-report.schema.json with Ajv's standalone code; a test compares it.
// @ts-nocheck
/* eslint-disable */
import{isCalendarDate as A}from"../../model/calendar.ts";var O=i=>u(i)?[]:u.errors,p={$schema:"https://json-schema.org/draft/2020-12/schema",title:"Report of a harness run",description:"What a run of the harness repor\
ts of itself. Further members are kept and mean nothing to the gates.",type:"object",additionalProperties:!0,required:["run_id","status","backend","backend_exit\
_code","case_process_started","case_model_provider","case_model","case_model_admission_status","changed_files"],properties:{schema_version:{description:"a whole\
 number",type:"integer"},run_id:{description:"a text",type:"string"},started_at:{description:"a time stamp such as 2026-06-01T02:25:35Z",$ref:"#/$defs/time"},finished_at:{
description:"a time stamp such as 2026-06-01T02:25:35Z",$ref:"#/$defs/time"},engine:{description:"a text",type:"string"},status:{description:"`pass`, `fail` or \
`blocked`",enum:["pass","fail","blocked"]},failure_reason:{description:"a text or null",type:["string","null"]},backend:{description:"a text",type:"string"},backend_exit_code:{
description:"a whole number, or null for a backend that was not started",type:["integer","null"]},case_process_started:{description:"true or false, and no text",
type:"boolean"},case_model_provider:{description:"a text",type:"string"},case_model:{description:"a text",type:"string"},case_model_admission_status:{description:"\
a text",type:"string"},source_admission_status:{description:"a text",type:"string"},local_provider_config:{description:"names of variables, each with `missing`,\
 `present` or `invalid`",type:"object",additionalProperties:{enum:["missing","present","invalid"]}},provider_probe:{description:"the class of the provider's ans\
wer",type:"object",additionalProperties:!0,required:["class","max_tokens"],properties:{class:{description:"a text",type:"string"},max_tokens:{description:"a who\
le number",type:"integer"},http_status:{description:"a whole number or null",type:["integer","null"]},finish_reason:{description:"a text or null",type:["string",
"null"]}}},provider_requests:{description:"counts of what was asked of the provider",type:"object",additionalProperties:!0,required:["count","models"],properties:{
count:{description:"a whole number",type:"integer",minimum:0},models:{description:"a list of texts",type:"array",items:{type:"string"}},finish_reasons:{description:"\
a list",type:"array"},content_chars:{description:"a whole number",type:"integer",minimum:0},reasoning_chars:{description:"a whole number",type:"integer",minimum:0},
http_errors:{description:"a list",type:"array"}}},fixture:{description:"what was copied to work on",type:"object",additionalProperties:!0,required:["id","kind",
"digest"],properties:{id:{description:"a text",type:"string"},kind:{description:"a text",type:"string"},digest:{description:"a text",type:"string"}}},changed_files:{
description:"a list of paths",type:"array",items:{type:"string"}},patch:{description:"where the change stands, and its size",type:"object",additionalProperties:!0,
required:["path","bytes"],properties:{path:{description:"a text",type:"string"},bytes:{description:"a whole number",type:"integer",minimum:0}}},tests:{description:"\
how the tests ended",type:"object",additionalProperties:!0,required:["status","exit_code","passed","failed","total"],properties:{status:{description:"a text",type:"\
string"},exit_code:{description:"a whole number or null",type:["integer","null"]},passed:{description:"a whole number",type:"integer",minimum:0},failed:{description:"\
a whole number",type:"integer",minimum:0},total:{description:"a whole number",type:"integer",minimum:0}}},baseline:{description:"the fake baseline of the same r\
un, or null",type:["object","null"],additionalProperties:!0,required:["backend","run_id","status","path"],properties:{backend:{description:"a text",type:"string"},
run_id:{description:"a text",type:"string"},status:{description:"a text",type:"string"},path:{description:"a text",type:"string"}}},unblocks:{description:"a lis\
t of ids",type:"array",items:{type:"string"}}},allOf:[{if:{type:"object",required:["case_process_started"],properties:{case_process_started:{const:!0}}},then:{type:"\
object",required:["fixture","patch","tests","baseline"]}},{if:{type:"object",required:["status"],properties:{status:{const:"pass"}}},else:{type:"object",required:[
"failure_reason"]}}],$defs:{time:{type:"string",pattern:"^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])[Tt ](?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d{1,\
9})?(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$"}}},c={type:"string",pattern:"^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])[Tt ](?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0\
-5]\\d|60)(?:\\.\\d{1,9})?(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$"},n=Object.prototype.hasOwnProperty,q=new RegExp("^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|\
3[01])[Tt ](?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d{1,9})?(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$","u");function u(i,{instancePath:o="",parentData:P,
parentDataProperty:x,rootData:S=i,dynamicAnchors:N={}}={}){let r=null,a=0,h=u.evaluated;h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0);let m=a,
b=!0,g=a;if(a===g)if(i&&typeof i=="object"&&!Array.isArray(i)){let t,e=!0;for(t of p.allOf[0].if.required)if(e=i[t]!==void 0&&n.call(i,t),!e){let s={};r===null?
r=[s]:r.push(s),a++;break}if(e&&i.case_process_started!==void 0&&n.call(i,"case_process_started")&&i.case_process_started!==!0){let s={};r===null?r=[s]:r.push(s),
a++}}else{let t={};r===null?r=[t]:r.push(t),a++}var f=g===a;if(a=m,r!==null&&(m?r.length=m:r=null),f){let t=a;if(i&&typeof i=="object"&&!Array.isArray(i)){for(let s of p.
allOf[0].then.required)if(i[s]===void 0||!n.call(i,s)){let l={instancePath:o,schemaPath:"#/allOf/0/then/required",keyword:"required",params:{missingProperty:s},
schema:p.allOf[0].then.required,parentSchema:p.allOf[0].then,data:i};r===null?r=[l]:r.push(l),a++}}else{let s={instancePath:o,schemaPath:"#/allOf/0/then/type",keyword:"\
type",params:{type:"object"},schema:p.allOf[0].then.type,parentSchema:p.allOf[0].then,data:i};r===null?r=[s]:r.push(s),a++}var f=t===a;b=f}if(!b){let t={instancePath:o,
schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword:"then"},schema:p.allOf[0].if,parentSchema:p.allOf[0],data:i};r===null?r=[t]:r.push(t),a++}let y=a,
k=!0,v=a;if(a===v)if(i&&typeof i=="object"&&!Array.isArray(i)){let t,e=!0;for(t of p.allOf[1].if.required)if(e=i[t]!==void 0&&n.call(i,t),!e){let s={};r===null?
r=[s]:r.push(s),a++;break}if(e&&i.status!==void 0&&n.call(i,"status")&&i.status!=="pass"){let s={};r===null?r=[s]:r.push(s),a++}}else{let t={};r===null?r=[t]:r.
push(t),a++}var _=v===a;if(a=y,r!==null&&(y?r.length=y:r=null),!_){let t=a;if(i&&typeof i=="object"&&!Array.isArray(i)){for(let s of p.allOf[1].else.required)if(i[s]===
void 0||!n.call(i,s)){let l={instancePath:o,schemaPath:"#/allOf/1/else/required",keyword:"required",params:{missingProperty:s},schema:p.allOf[1].else.required,parentSchema:p.
allOf[1].else,data:i};r===null?r=[l]:r.push(l),a++}}else{let s={instancePath:o,schemaPath:"#/allOf/1/else/type",keyword:"type",params:{type:"object"},schema:p.allOf[1].
else.type,parentSchema:p.allOf[1].else,data:i};r===null?r=[s]:r.push(s),a++}var _=t===a;k=_}if(!k){let t={instancePath:o,schemaPath:"#/allOf/1/if",keyword:"if",
params:{failingKeyword:"else"},schema:p.allOf[1].if,parentSchema:p.allOf[1],data:i};r===null?r=[t]:r.push(t),a++}if(i&&typeof i=="object"&&!Array.isArray(i)){for(let t of p.
required)if(i[t]===void 0||!n.call(i,t)){let e={instancePath:o,schemaPath:"#/required",keyword:"required",params:{missingProperty:t},schema:p.required,parentSchema:p,
data:i};r===null?r=[e]:r.push(e),a++}if(i.schema_version!==void 0&&n.call(i,"schema_version")){let t=i.schema_version;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&
isFinite(t))){let e={instancePath:o+"/schema_version",schemaPath:"#/properties/schema_version/type",keyword:"type",params:{type:"integer"},schema:p.properties.schema_version.
type,parentSchema:p.properties.schema_version,data:t};r===null?r=[e]:r.push(e),a++}}if(i.run_id!==void 0&&n.call(i,"run_id")){let t=i.run_id;if(typeof t!="strin\
g"){let e={instancePath:o+"/run_id",schemaPath:"#/properties/run_id/type",keyword:"type",params:{type:"string"},schema:p.properties.run_id.type,parentSchema:p.properties.
run_id,data:t};r===null?r=[e]:r.push(e),a++}}if(i.started_at!==void 0&&n.call(i,"started_at")){let t=i.started_at;if(typeof t=="string"){if(!q.test(t)){let e={instancePath:o+
"/started_at",schemaPath:"#/$defs/time/pattern",keyword:"pattern",params:{pattern:"^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])[Tt ](?:[01]\\d|2[0-3]):[0-5]\\\
d:(?:[0-5]\\d|60)(?:\\.\\d{1,9})?(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$"},schema:"^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])[Tt ](?:[01]\\d|2[0-3]):[0-5\
]\\d:(?:[0-5]\\d|60)(?:\\.\\d{1,9})?(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$",parentSchema:c,data:t};r===null?r=[e]:r.push(e),a++}}else{let e={instancePath:o+"\
/started_at",schemaPath:"#/$defs/time/type",keyword:"type",params:{type:"string"},schema:c.type,parentSchema:c,data:t};r===null?r=[e]:r.push(e),a++}}if(i.finished_at!==
void 0&&n.call(i,"finished_at")){let t=i.finished_at;if(typeof t=="string"){if(!q.test(t)){let e={instancePath:o+"/finished_at",schemaPath:"#/$defs/time/pattern",
keyword:"pattern",params:{pattern:"^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])[Tt ](?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d{1,9})?(?:[Zz]|[+-](?:[01\
]\\d|2[0-3]):[0-5]\\d)$"},schema:"^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])[Tt ](?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d{1,9})?(?:[Zz]|[+-](?:[01]\
\\d|2[0-3]):[0-5]\\d)$",parentSchema:c,data:t};r===null?r=[e]:r.push(e),a++}}else{let e={instancePath:o+"/finished_at",schemaPath:"#/$defs/time/type",keyword:"t\
ype",params:{type:"string"},schema:c.type,parentSchema:c,data:t};r===null?r=[e]:r.push(e),a++}}if(i.engine!==void 0&&n.call(i,"engine")){let t=i.engine;if(typeof t!=
"string"){let e={instancePath:o+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type:"string"},schema:p.properties.engine.type,parentSchema:p.
properties.engine,data:t};r===null?r=[e]:r.push(e),a++}}if(i.status!==void 0&&n.call(i,"status")){let t=i.status;if(!(t==="pass"||t==="fail"||t==="blocked")){let e={
instancePath:o+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues:p.properties.status.enum},schema:p.properties.status.enum,parentSchema:p.
properties.status,data:t};r===null?r=[e]:r.push(e),a++}}if(i.failure_reason!==void 0&&n.call(i,"failure_reason")){let t=i.failure_reason;if(typeof t!="string"&&
t!==null){let e={instancePath:o+"/failure_reason",schemaPath:"#/properties/failure_reason/type",keyword:"type",params:{type:p.properties.failure_reason.type},schema:p.
properties.failure_reason.type,parentSchema:p.properties.failure_reason,data:t};r===null?r=[e]:r.push(e),a++}}if(i.backend!==void 0&&n.call(i,"backend")){let t=i.
backend;if(typeof t!="string"){let e={instancePath:o+"/backend",schemaPath:"#/properties/backend/type",keyword:"type",params:{type:"string"},schema:p.properties.
backend.type,parentSchema:p.properties.backend,data:t};r===null?r=[e]:r.push(e),a++}}if(i.backend_exit_code!==void 0&&n.call(i,"backend_exit_code")){let t=i.backend_exit_code;
if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null){let e={instancePath:o+"/backend_exit_code",schemaPath:"#/properties/backend_exit_code/type",
keyword:"type",params:{type:p.properties.backend_exit_code.type},schema:p.properties.backend_exit_code.type,parentSchema:p.properties.backend_exit_code,data:t};
r===null?r=[e]:r.push(e),a++}}if(i.case_process_started!==void 0&&n.call(i,"case_process_started")){let t=i.case_process_started;if(typeof t!="boolean"){let e={
instancePath:o+"/case_process_started",schemaPath:"#/properties/case_process_started/type",keyword:"type",params:{type:"boolean"},schema:p.properties.case_process_started.
type,parentSchema:p.properties.case_process_started,data:t};r===null?r=[e]:r.push(e),a++}}if(i.case_model_provider!==void 0&&n.call(i,"case_model_provider")){let t=i.
case_model_provider;if(typeof t!="string"){let e={instancePath:o+"/case_model_provider",schemaPath:"#/properties/case_model_provider/type",keyword:"type",params:{
type:"string"},schema:p.properties.case_model_provider.type,parentSchema:p.properties.case_model_provider,data:t};r===null?r=[e]:r.push(e),a++}}if(i.case_model!==
void 0&&n.call(i,"case_model")){let t=i.case_model;if(typeof t!="string"){let e={instancePath:o+"/case_model",schemaPath:"#/properties/case_model/type",keyword:"\
type",params:{type:"string"},schema:p.properties.case_model.type,parentSchema:p.properties.case_model,data:t};r===null?r=[e]:r.push(e),a++}}if(i.case_model_admission_status!==
void 0&&n.call(i,"case_model_admission_status")){let t=i.case_model_admission_status;if(typeof t!="string"){let e={instancePath:o+"/case_model_admission_status",
schemaPath:"#/properties/case_model_admission_status/type",keyword:"type",params:{type:"string"},schema:p.properties.case_model_admission_status.type,parentSchema:p.
properties.case_model_admission_status,data:t};r===null?r=[e]:r.push(e),a++}}if(i.source_admission_status!==void 0&&n.call(i,"source_admission_status")){let t=i.
source_admission_status;if(typeof t!="string"){let e={instancePath:o+"/source_admission_status",schemaPath:"#/properties/source_admission_status/type",keyword:"\
type",params:{type:"string"},schema:p.properties.source_admission_status.type,parentSchema:p.properties.source_admission_status,data:t};r===null?r=[e]:r.push(e),
a++}}if(i.local_provider_config!==void 0&&n.call(i,"local_provider_config")){let t=i.local_provider_config;if(t&&typeof t=="object"&&!Array.isArray(t))for(let e of Object.
keys(t)){let s=t[e];if(!(s==="missing"||s==="present"||s==="invalid")){let l={instancePath:o+"/local_provider_config/"+e.replace(/~/g,"~0").replace(/\//g,"~1"),
schemaPath:"#/properties/local_provider_config/additionalProperties/enum",keyword:"enum",params:{allowedValues:p.properties.local_provider_config.additionalProperties.
enum},schema:p.properties.local_provider_config.additionalProperties.enum,parentSchema:p.properties.local_provider_config.additionalProperties,data:s};r===null?
r=[l]:r.push(l),a++}}else{let e={instancePath:o+"/local_provider_config",schemaPath:"#/properties/local_provider_config/type",keyword:"type",params:{type:"objec\
t"},schema:p.properties.local_provider_config.type,parentSchema:p.properties.local_provider_config,data:t};r===null?r=[e]:r.push(e),a++}}if(i.provider_probe!==void 0&&
n.call(i,"provider_probe")){let t=i.provider_probe;if(t&&typeof t=="object"&&!Array.isArray(t)){for(let e of p.properties.provider_probe.required)if(t[e]===void 0||
!n.call(t,e)){let s={instancePath:o+"/provider_probe",schemaPath:"#/properties/provider_probe/required",keyword:"required",params:{missingProperty:e},schema:p.properties.
provider_probe.required,parentSchema:p.properties.provider_probe,data:t};r===null?r=[s]:r.push(s),a++}if(t.class!==void 0&&n.call(t,"class")){let e=t.class;if(typeof e!=
"string"){let s={instancePath:o+"/provider_probe/class",schemaPath:"#/properties/provider_probe/properties/class/type",keyword:"type",params:{type:"string"},schema:p.
properties.provider_probe.properties.class.type,parentSchema:p.properties.provider_probe.properties.class,data:e};r===null?r=[s]:r.push(s),a++}}if(t.max_tokens!==
void 0&&n.call(t,"max_tokens")){let e=t.max_tokens;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e))){let s={instancePath:o+"/provider_probe/max_tokens",
schemaPath:"#/properties/provider_probe/properties/max_tokens/type",keyword:"type",params:{type:"integer"},schema:p.properties.provider_probe.properties.max_tokens.
type,parentSchema:p.properties.provider_probe.properties.max_tokens,data:e};r===null?r=[s]:r.push(s),a++}}if(t.http_status!==void 0&&n.call(t,"http_status")){let e=t.
http_status;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e))&&e!==null){let s={instancePath:o+"/provider_probe/http_status",schemaPath:"#/properties/pro\
vider_probe/properties/http_status/type",keyword:"type",params:{type:p.properties.provider_probe.properties.http_status.type},schema:p.properties.provider_probe.
properties.http_status.type,parentSchema:p.properties.provider_probe.properties.http_status,data:e};r===null?r=[s]:r.push(s),a++}}if(t.finish_reason!==void 0&&n.
call(t,"finish_reason")){let e=t.finish_reason;if(typeof e!="string"&&e!==null){let s={instancePath:o+"/provider_probe/finish_reason",schemaPath:"#/properties/p\
rovider_probe/properties/finish_reason/type",keyword:"type",params:{type:p.properties.provider_probe.properties.finish_reason.type},schema:p.properties.provider_probe.
properties.finish_reason.type,parentSchema:p.properties.provider_probe.properties.finish_reason,data:e};r===null?r=[s]:r.push(s),a++}}}else{let e={instancePath:o+
"/provider_probe",schemaPath:"#/properties/provider_probe/type",keyword:"type",params:{type:"object"},schema:p.properties.provider_probe.type,parentSchema:p.properties.
provider_probe,data:t};r===null?r=[e]:r.push(e),a++}}if(i.provider_requests!==void 0&&n.call(i,"provider_requests")){let t=i.provider_requests;if(t&&typeof t=="\
object"&&!Array.isArray(t)){for(let e of p.properties.provider_requests.required)if(t[e]===void 0||!n.call(t,e)){let s={instancePath:o+"/provider_requests",schemaPath:"\
#/properties/provider_requests/required",keyword:"required",params:{missingProperty:e},schema:p.properties.provider_requests.required,parentSchema:p.properties.
provider_requests,data:t};r===null?r=[s]:r.push(s),a++}if(t.count!==void 0&&n.call(t,"count")){let e=t.count;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(
e))){let s={instancePath:o+"/provider_requests/count",schemaPath:"#/properties/provider_requests/properties/count/type",keyword:"type",params:{type:"integer"},schema:p.
properties.provider_requests.properties.count.type,parentSchema:p.properties.provider_requests.properties.count,data:e};r===null?r=[s]:r.push(s),a++}if(typeof e==
"number"&&isFinite(e)&&(e<0||isNaN(e))){let s={instancePath:o+"/provider_requests/count",schemaPath:"#/properties/provider_requests/properties/count/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:p.properties.provider_requests.properties.count,data:e};r===null?r=[s]:r.push(s),a++}}if(t.models!==
void 0&&n.call(t,"models")){let e=t.models;if(Array.isArray(e)){let s=e.length;for(let l=0;l<s;l++){let d=e[l];if(typeof d!="string"){let w={instancePath:o+"/pr\
ovider_requests/models/"+l,schemaPath:"#/properties/provider_requests/properties/models/items/type",keyword:"type",params:{type:"string"},schema:p.properties.provider_requests.
properties.models.items.type,parentSchema:p.properties.provider_requests.properties.models.items,data:d};r===null?r=[w]:r.push(w),a++}}}else{let s={instancePath:o+
"/provider_requests/models",schemaPath:"#/properties/provider_requests/properties/models/type",keyword:"type",params:{type:"array"},schema:p.properties.provider_requests.
properties.models.type,parentSchema:p.properties.provider_requests.properties.models,data:e};r===null?r=[s]:r.push(s),a++}}if(t.finish_reasons!==void 0&&n.call(
t,"finish_reasons")){let e=t.finish_reasons;if(!Array.isArray(e)){let s={instancePath:o+"/provider_requests/finish_reasons",schemaPath:"#/properties/provider_re\
quests/properties/finish_reasons/type",keyword:"type",params:{type:"array"},schema:p.properties.provider_requests.properties.finish_reasons.type,parentSchema:p.
properties.provider_requests.properties.finish_reasons,data:e};r===null?r=[s]:r.push(s),a++}}if(t.content_chars!==void 0&&n.call(t,"content_chars")){let e=t.content_chars;
if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e))){let s={instancePath:o+"/provider_requests/content_chars",schemaPath:"#/properties/provider_requests/pr\
operties/content_chars/type",keyword:"type",params:{type:"integer"},schema:p.properties.provider_requests.properties.content_chars.type,parentSchema:p.properties.
provider_requests.properties.content_chars,data:e};r===null?r=[s]:r.push(s),a++}if(typeof e=="number"&&isFinite(e)&&(e<0||isNaN(e))){let s={instancePath:o+"/pro\
vider_requests/content_chars",schemaPath:"#/properties/provider_requests/properties/content_chars/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,
parentSchema:p.properties.provider_requests.properties.content_chars,data:e};r===null?r=[s]:r.push(s),a++}}if(t.reasoning_chars!==void 0&&n.call(t,"reasoning_ch\
ars")){let e=t.reasoning_chars;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e))){let s={instancePath:o+"/provider_requests/reasoning_chars",schemaPath:"\
#/properties/provider_requests/properties/reasoning_chars/type",keyword:"type",params:{type:"integer"},schema:p.properties.provider_requests.properties.reasoning_chars.
type,parentSchema:p.properties.provider_requests.properties.reasoning_chars,data:e};r===null?r=[s]:r.push(s),a++}if(typeof e=="number"&&isFinite(e)&&(e<0||isNaN(
e))){let s={instancePath:o+"/provider_requests/reasoning_chars",schemaPath:"#/properties/provider_requests/properties/reasoning_chars/minimum",keyword:"minimum",
params:{comparison:">=",limit:0},schema:0,parentSchema:p.properties.provider_requests.properties.reasoning_chars,data:e};r===null?r=[s]:r.push(s),a++}}if(t.http_errors!==
void 0&&n.call(t,"http_errors")){let e=t.http_errors;if(!Array.isArray(e)){let s={instancePath:o+"/provider_requests/http_errors",schemaPath:"#/properties/provi\
der_requests/properties/http_errors/type",keyword:"type",params:{type:"array"},schema:p.properties.provider_requests.properties.http_errors.type,parentSchema:p.
properties.provider_requests.properties.http_errors,data:e};r===null?r=[s]:r.push(s),a++}}}else{let e={instancePath:o+"/provider_requests",schemaPath:"#/propert\
ies/provider_requests/type",keyword:"type",params:{type:"object"},schema:p.properties.provider_requests.type,parentSchema:p.properties.provider_requests,data:t};
r===null?r=[e]:r.push(e),a++}}if(i.fixture!==void 0&&n.call(i,"fixture")){let t=i.fixture;if(t&&typeof t=="object"&&!Array.isArray(t)){for(let e of p.properties.
fixture.required)if(t[e]===void 0||!n.call(t,e)){let s={instancePath:o+"/fixture",schemaPath:"#/properties/fixture/required",keyword:"required",params:{missingProperty:e},
schema:p.properties.fixture.required,parentSchema:p.properties.fixture,data:t};r===null?r=[s]:r.push(s),a++}if(t.id!==void 0&&n.call(t,"id")){let e=t.id;if(typeof e!=
"string"){let s={instancePath:o+"/fixture/id",schemaPath:"#/properties/fixture/properties/id/type",keyword:"type",params:{type:"string"},schema:p.properties.fixture.
properties.id.type,parentSchema:p.properties.fixture.properties.id,data:e};r===null?r=[s]:r.push(s),a++}}if(t.kind!==void 0&&n.call(t,"kind")){let e=t.kind;if(typeof e!=
"string"){let s={instancePath:o+"/fixture/kind",schemaPath:"#/properties/fixture/properties/kind/type",keyword:"type",params:{type:"string"},schema:p.properties.
fixture.properties.kind.type,parentSchema:p.properties.fixture.properties.kind,data:e};r===null?r=[s]:r.push(s),a++}}if(t.digest!==void 0&&n.call(t,"digest")){let e=t.
digest;if(typeof e!="string"){let s={instancePath:o+"/fixture/digest",schemaPath:"#/properties/fixture/properties/digest/type",keyword:"type",params:{type:"stri\
ng"},schema:p.properties.fixture.properties.digest.type,parentSchema:p.properties.fixture.properties.digest,data:e};r===null?r=[s]:r.push(s),a++}}}else{let e={instancePath:o+
"/fixture",schemaPath:"#/properties/fixture/type",keyword:"type",params:{type:"object"},schema:p.properties.fixture.type,parentSchema:p.properties.fixture,data:t};
r===null?r=[e]:r.push(e),a++}}if(i.changed_files!==void 0&&n.call(i,"changed_files")){let t=i.changed_files;if(Array.isArray(t)){let e=t.length;for(let s=0;s<e;s++){
let l=t[s];if(typeof l!="string"){let d={instancePath:o+"/changed_files/"+s,schemaPath:"#/properties/changed_files/items/type",keyword:"type",params:{type:"stri\
ng"},schema:p.properties.changed_files.items.type,parentSchema:p.properties.changed_files.items,data:l};r===null?r=[d]:r.push(d),a++}}}else{let e={instancePath:o+
"/changed_files",schemaPath:"#/properties/changed_files/type",keyword:"type",params:{type:"array"},schema:p.properties.changed_files.type,parentSchema:p.properties.
changed_files,data:t};r===null?r=[e]:r.push(e),a++}}if(i.patch!==void 0&&n.call(i,"patch")){let t=i.patch;if(t&&typeof t=="object"&&!Array.isArray(t)){for(let e of p.
properties.patch.required)if(t[e]===void 0||!n.call(t,e)){let s={instancePath:o+"/patch",schemaPath:"#/properties/patch/required",keyword:"required",params:{missingProperty:e},
schema:p.properties.patch.required,parentSchema:p.properties.patch,data:t};r===null?r=[s]:r.push(s),a++}if(t.path!==void 0&&n.call(t,"path")){let e=t.path;if(typeof e!=
"string"){let s={instancePath:o+"/patch/path",schemaPath:"#/properties/patch/properties/path/type",keyword:"type",params:{type:"string"},schema:p.properties.patch.
properties.path.type,parentSchema:p.properties.patch.properties.path,data:e};r===null?r=[s]:r.push(s),a++}}if(t.bytes!==void 0&&n.call(t,"bytes")){let e=t.bytes;
if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e))){let s={instancePath:o+"/patch/bytes",schemaPath:"#/properties/patch/properties/bytes/type",keyword:"ty\
pe",params:{type:"integer"},schema:p.properties.patch.properties.bytes.type,parentSchema:p.properties.patch.properties.bytes,data:e};r===null?r=[s]:r.push(s),a++}
if(typeof e=="number"&&isFinite(e)&&(e<0||isNaN(e))){let s={instancePath:o+"/patch/bytes",schemaPath:"#/properties/patch/properties/bytes/minimum",keyword:"mini\
mum",params:{comparison:">=",limit:0},schema:0,parentSchema:p.properties.patch.properties.bytes,data:e};r===null?r=[s]:r.push(s),a++}}}else{let e={instancePath:o+
"/patch",schemaPath:"#/properties/patch/type",keyword:"type",params:{type:"object"},schema:p.properties.patch.type,parentSchema:p.properties.patch,data:t};r===null?
r=[e]:r.push(e),a++}}if(i.tests!==void 0&&n.call(i,"tests")){let t=i.tests;if(t&&typeof t=="object"&&!Array.isArray(t)){for(let e of p.properties.tests.required)
if(t[e]===void 0||!n.call(t,e)){let s={instancePath:o+"/tests",schemaPath:"#/properties/tests/required",keyword:"required",params:{missingProperty:e},schema:p.properties.
tests.required,parentSchema:p.properties.tests,data:t};r===null?r=[s]:r.push(s),a++}if(t.status!==void 0&&n.call(t,"status")){let e=t.status;if(typeof e!="strin\
g"){let s={instancePath:o+"/tests/status",schemaPath:"#/properties/tests/properties/status/type",keyword:"type",params:{type:"string"},schema:p.properties.tests.
properties.status.type,parentSchema:p.properties.tests.properties.status,data:e};r===null?r=[s]:r.push(s),a++}}if(t.exit_code!==void 0&&n.call(t,"exit_code")){let e=t.
exit_code;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e))&&e!==null){let s={instancePath:o+"/tests/exit_code",schemaPath:"#/properties/tests/properties\
/exit_code/type",keyword:"type",params:{type:p.properties.tests.properties.exit_code.type},schema:p.properties.tests.properties.exit_code.type,parentSchema:p.properties.
tests.properties.exit_code,data:e};r===null?r=[s]:r.push(s),a++}}if(t.passed!==void 0&&n.call(t,"passed")){let e=t.passed;if(!(typeof e=="number"&&!(e%1)&&!isNaN(
e)&&isFinite(e))){let s={instancePath:o+"/tests/passed",schemaPath:"#/properties/tests/properties/passed/type",keyword:"type",params:{type:"integer"},schema:p.properties.
tests.properties.passed.type,parentSchema:p.properties.tests.properties.passed,data:e};r===null?r=[s]:r.push(s),a++}if(typeof e=="number"&&isFinite(e)&&(e<0||isNaN(
e))){let s={instancePath:o+"/tests/passed",schemaPath:"#/properties/tests/properties/passed/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,
parentSchema:p.properties.tests.properties.passed,data:e};r===null?r=[s]:r.push(s),a++}}if(t.failed!==void 0&&n.call(t,"failed")){let e=t.failed;if(!(typeof e==
"number"&&!(e%1)&&!isNaN(e)&&isFinite(e))){let s={instancePath:o+"/tests/failed",schemaPath:"#/properties/tests/properties/failed/type",keyword:"type",params:{type:"\
integer"},schema:p.properties.tests.properties.failed.type,parentSchema:p.properties.tests.properties.failed,data:e};r===null?r=[s]:r.push(s),a++}if(typeof e=="\
number"&&isFinite(e)&&(e<0||isNaN(e))){let s={instancePath:o+"/tests/failed",schemaPath:"#/properties/tests/properties/failed/minimum",keyword:"minimum",params:{
comparison:">=",limit:0},schema:0,parentSchema:p.properties.tests.properties.failed,data:e};r===null?r=[s]:r.push(s),a++}}if(t.total!==void 0&&n.call(t,"total")){
let e=t.total;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e))){let s={instancePath:o+"/tests/total",schemaPath:"#/properties/tests/properties/total/typ\
e",keyword:"type",params:{type:"integer"},schema:p.properties.tests.properties.total.type,parentSchema:p.properties.tests.properties.total,data:e};r===null?r=[s]:
r.push(s),a++}if(typeof e=="number"&&isFinite(e)&&(e<0||isNaN(e))){let s={instancePath:o+"/tests/total",schemaPath:"#/properties/tests/properties/total/minimum",
keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:p.properties.tests.properties.total,data:e};r===null?r=[s]:r.push(s),a++}}}else{let e={
instancePath:o+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type:"object"},schema:p.properties.tests.type,parentSchema:p.properties.tests,
data:t};r===null?r=[e]:r.push(e),a++}}if(i.baseline!==void 0&&n.call(i,"baseline")){let t=i.baseline;if(!(t&&typeof t=="object"&&!Array.isArray(t))&&t!==null){let e={
instancePath:o+"/baseline",schemaPath:"#/properties/baseline/type",keyword:"type",params:{type:p.properties.baseline.type},schema:p.properties.baseline.type,parentSchema:p.
properties.baseline,data:t};r===null?r=[e]:r.push(e),a++}if(t&&typeof t=="object"&&!Array.isArray(t)){for(let e of p.properties.baseline.required)if(t[e]===void 0||
!n.call(t,e)){let s={instancePath:o+"/baseline",schemaPath:"#/properties/baseline/required",keyword:"required",params:{missingProperty:e},schema:p.properties.baseline.
required,parentSchema:p.properties.baseline,data:t};r===null?r=[s]:r.push(s),a++}if(t.backend!==void 0&&n.call(t,"backend")){let e=t.backend;if(typeof e!="strin\
g"){let s={instancePath:o+"/baseline/backend",schemaPath:"#/properties/baseline/properties/backend/type",keyword:"type",params:{type:"string"},schema:p.properties.
baseline.properties.backend.type,parentSchema:p.properties.baseline.properties.backend,data:e};r===null?r=[s]:r.push(s),a++}}if(t.run_id!==void 0&&n.call(t,"run\
_id")){let e=t.run_id;if(typeof e!="string"){let s={instancePath:o+"/baseline/run_id",schemaPath:"#/properties/baseline/properties/run_id/type",keyword:"type",params:{
type:"string"},schema:p.properties.baseline.properties.run_id.type,parentSchema:p.properties.baseline.properties.run_id,data:e};r===null?r=[s]:r.push(s),a++}}if(t.
status!==void 0&&n.call(t,"status")){let e=t.status;if(typeof e!="string"){let s={instancePath:o+"/baseline/status",schemaPath:"#/properties/baseline/properties\
/status/type",keyword:"type",params:{type:"string"},schema:p.properties.baseline.properties.status.type,parentSchema:p.properties.baseline.properties.status,data:e};
r===null?r=[s]:r.push(s),a++}}if(t.path!==void 0&&n.call(t,"path")){let e=t.path;if(typeof e!="string"){let s={instancePath:o+"/baseline/path",schemaPath:"#/pro\
perties/baseline/properties/path/type",keyword:"type",params:{type:"string"},schema:p.properties.baseline.properties.path.type,parentSchema:p.properties.baseline.
properties.path,data:e};r===null?r=[s]:r.push(s),a++}}}}if(i.unblocks!==void 0&&n.call(i,"unblocks")){let t=i.unblocks;if(Array.isArray(t)){let e=t.length;for(let s=0;s<
e;s++){let l=t[s];if(typeof l!="string"){let d={instancePath:o+"/unblocks/"+s,schemaPath:"#/properties/unblocks/items/type",keyword:"type",params:{type:"string"},
schema:p.properties.unblocks.items.type,parentSchema:p.properties.unblocks.items,data:l};r===null?r=[d]:r.push(d),a++}}}else{let e={instancePath:o+"/unblocks",schemaPath:"\
#/properties/unblocks/type",keyword:"type",params:{type:"array"},schema:p.properties.unblocks.type,parentSchema:p.properties.unblocks,data:t};r===null?r=[e]:r.push(
e),a++}}}else{let t={instancePath:o,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:p.type,parentSchema:p,data:i};r===null?r=[t]:r.push(t),a++}
return u.errors=r,a===0}u.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};export{O as validateHarnessReport};
